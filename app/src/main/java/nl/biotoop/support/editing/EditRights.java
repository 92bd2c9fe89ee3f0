package nl.biotoop.support.editing;

import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.support.Instrument;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Who may change what. A programme manager keeps the regional and municipal instruments of the own
 * region; one for all regions keeps every instrument. Administrators keep accounts, not content.
 */
@Component
public final class EditRights {
  private final Territories territories;

  EditRights(Territories territories) {
    this.territories = territories;
  }

  /** Whether an account keeps the register of any region. */
  public static boolean keepsARegister(Account account) {
    return !account.mustChange() && account.has(Role.PROGRAMME_MANAGER);
  }

  /** Whether an account may change an instrument that is as it is. */
  public boolean mayChange(Account account, Instrument instrument) {
    return keepsARegister(account)
        && account.memberships().stream()
            .filter(membership -> membership.role() == Role.PROGRAMME_MANAGER)
            .anyMatch(membership -> isOf(membership, instrument));
  }

  private boolean isOf(Membership membership, Instrument instrument) {
    if (membership.region().isEmpty()) {
      return true;
    }
    return instrument.level() == Instrument.Level.REGIONAL
        && RegionCode.read(membership.region())
            .flatMap(territories::ownRegion)
            .map(region -> areas(region).stream().anyMatch(instrument.areas()::contains))
            .orElse(false);
  }

  private Set<String> areas(OwnRegion region) {
    return region.municipalities().stream()
        .flatMap(municipality -> territories.areasContaining(municipality).stream())
        .map(RegionCode::value)
        .filter(code -> !code.equals(RegionCode.NETHERLANDS.value()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
