package nl.biotoop.support.editing;

import java.util.Map;
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
  /** The codes in which an own region lies, by its id. */
  private final Map<String, Set<String>> areas;

  EditRights(Territories territories) {
    this.areas =
        territories.ownRegions().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    region -> region.id().value(), region -> areas(region, territories)));
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
        && areas.getOrDefault(membership.region(), Set.of()).stream()
            .anyMatch(instrument.areas()::contains);
  }

  private static Set<String> areas(OwnRegion region, Territories territories) {
    return region.municipalities().stream()
        .flatMap(municipality -> territories.areasContaining(municipality).stream())
        .map(RegionCode::value)
        .filter(code -> !code.equals(RegionCode.NETHERLANDS.value()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
