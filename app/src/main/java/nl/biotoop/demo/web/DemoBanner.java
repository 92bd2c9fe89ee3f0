package nl.biotoop.demo.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.biotoop.demo.Demo;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.web.Banner;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Shows the bar while the demo is on. */
@Component
@ConditionalOnWebApplication
class DemoBanner implements Banner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoBanner.class);

  private final Demo demo;
  private final CurrentUser current;
  private final Territories territories;

  DemoBanner(Demo demo, CurrentUser current, Territories territories) {
    this.demo = demo;
    this.current = current;
    this.territories = territories;
  }

  /** While the database does not answer, pages that need none are shown without the bar. */
  @Override
  public Optional<Shown> above(Words words) {
    try {
      return demo.isOn() ? Optional.of(new Shown("demo/_bar.jte", bar(words))) : Optional.empty();
    } catch (DataAccessException | TransactionException e) {
      LOG.error("Whether the demo is on cannot be told: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private DemoBar bar(Words words) {
    Optional<Account> account = current.account();
    Optional<Membership> membership =
        account.filter(Account::demo).map(Account::memberships).map(List::getFirst);
    List<OwnRegion> regions = territories.ownRegions();
    String region =
        membership
            .map(Membership::region)
            .filter(id -> !id.isEmpty())
            .orElse(regions.getFirst().id().value());
    return new DemoBar(
        account.map(Account::name).orElseGet(() -> words.text("demo.visitor")),
        regions.stream()
            .map(one -> new Choice(one.id().value(), one.name(), one.id().value().equals(region)))
            .toList(),
        Stream.concat(
                Stream.of(
                    new Choice(
                        DemoController.VISITOR, words.text("demo.visitor"), account.isEmpty())),
                Arrays.stream(Role.values())
                    .map(role ->
                        new Choice(
                            role.code(),
                            words.text("role." + role.code()),
                            membership.filter(one -> one.role() == role).isPresent())))
            .toList());
  }
}
