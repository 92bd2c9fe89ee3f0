package nl.biotoop.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** Roles and regions in words, and as choices of a form. */
@Component
final class RoleWords {
  private final Territories territories;

  RoleWords(Territories territories) {
    this.territories = territories;
  }

  /** A role with its region: {@code Adviseur, Zuid-Limburg}. */
  String of(Membership membership, Words words) {
    String region =
        membership.region().isEmpty()
            ? words.text("accounts.region.all")
            : regionName(membership.region());
    return words.text("role." + membership.role().code()) + ", " + region;
  }

  private String regionName(String id) {
    return territories.ownRegions().stream()
        .filter(region -> region.id().value().equals(id))
        .map(OwnRegion::name)
        .findFirst()
        .orElse(id);
  }

  /** The own regions whose programme an account runs. */
  List<AccountPage.Region> regions(Account account) {
    return territories.ownRegions().stream()
        .filter(region -> account.opens(Access.PROGRAMME, region.id().value()))
        .map(region -> new AccountPage.Region(region.id().value(), region.name()))
        .toList();
  }

  /** Whether a form may name this region. */
  boolean isRegion(String id) {
    return id.isEmpty()
        || territories.ownRegions().stream().anyMatch(region -> region.id().value().equals(id));
  }

  List<Choice> roleChoices(List<Role> chosen, Words words) {
    return Arrays.stream(Role.values())
        .map(role ->
            new Choice(role.code(), words.text("role." + role.code()), chosen.contains(role)))
        .toList();
  }

  List<Choice> regionChoices(String chosen, Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.text("accounts.region.all"), chosen.isEmpty())),
            territories.ownRegions().stream()
                .map(region ->
                    new Choice(
                        region.id().value(), region.name(), region.id().value().equals(chosen))))
        .toList();
  }
}
