package nl.biotoop.support;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Who catches a question in a region, per theme: a regional or municipal contact that takes every
 * question on it. A national one does not count, for then nobody near has to answer.
 */
@Component
public final class RegionalNets {
  private final CurrentRegister register;
  private final Vocabulary vocabulary;
  private final Territories territories;

  RegionalNets(CurrentRegister register, Vocabulary vocabulary, Territories territories) {
    this.register = register;
    this.vocabulary = vocabulary;
    this.territories = territories;
  }

  /**
   * A theme in a region.
   *
   * @param nets who catches it somewhere in the region
   * @param missing where nobody catches it
   */
  public record Line(Theme theme, List<Contact> nets, List<Municipality> missing) {
    public Line {
      nets = List.copyOf(nets);
      missing = List.copyOf(missing);
    }

    /** Whether every municipality has somebody. */
    public boolean isComplete() {
      return missing.isEmpty();
    }
  }

  /** Every theme of the region, in the order of the vocabulary. */
  public List<Line> of(OwnRegion region) {
    List<Contact> near =
        register.now().contacts().stream()
            .filter(contact -> contact.safetyNet() && !contact.isNational())
            .toList();
    return vocabulary.themes().stream().map(theme -> line(theme, near, region)).toList();
  }

  private Line line(Theme theme, List<Contact> near, OwnRegion region) {
    List<Contact> ofTheme =
        near.stream().filter(contact -> contact.topics().contains(theme.id())).toList();
    return new Line(
        theme,
        ofTheme.stream()
            .filter(contact -> region.municipalities().stream().anyMatch(it -> serves(contact, it)))
            .toList(),
        region.municipalities().stream()
            .filter(place -> ofTheme.stream().noneMatch(contact -> serves(contact, place)))
            .toList());
  }

  private boolean serves(Contact contact, Municipality place) {
    Set<String> areas =
        territories.areasContaining(place).stream()
            .map(RegionCode::value)
            .collect(Collectors.toSet());
    return contact.areas().stream().anyMatch(areas::contains);
  }

  /** The themes for which somebody is missing somewhere in the region. */
  public List<Line> missing(OwnRegion region) {
    return of(region).stream().filter(line -> !line.isComplete()).toList();
  }
}
