package nl.biotoop.support.editing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.rules.Text;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.territory.CoropArea;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Where an instrument can be used, as people say it: the whole country, an own region, a province,
 * or places by name; and as the record has it: codes of areas.
 */
@Component
public final class Areas {
  private static final Pattern CODE = Pattern.compile("(GM\\d{4}|CR\\d{2}|PV\\d{2})\\b.*");
  private static final int MOST_PLACES = 500;

  private final Territories territories;

  Areas(Territories territories) {
    this.territories = territories;
  }

  /**
   * What people choose.
   *
   * @param chosen values of the boxes: {@code NL}, codes of provinces, ids of own regions
   * @param places names, one on a line
   */
  public record Chosen(List<String> chosen, String places) {}

  /** The boxes: a value and its name. */
  public List<Choice> boxes(Set<String> chosen, String wholeCountry) {
    List<Choice> boxes = new ArrayList<>();
    boxes.add(new Choice("NL", wholeCountry, chosen.contains("NL")));
    for (OwnRegion region : territories.ownRegions()) {
      String id = region.id().value();
      boxes.add(new Choice(id, region.name(), chosen.contains(id)));
    }
    territories
        .provinces()
        .forEach(province -> {
          String code = province.code().value();
          boxes.add(new Choice(code, province.name(), chosen.contains(code)));
        });
    return boxes;
  }

  /** Codes as people choose them. */
  public Chosen chosen(List<String> codes) {
    Set<String> left = new LinkedHashSet<>(codes);
    List<String> chosen = new ArrayList<>();
    for (OwnRegion region : territories.ownRegions()) {
      Set<String> of = codes(region);
      if (left.containsAll(of)) {
        chosen.add(region.id().value());
        left.removeAll(of);
      }
    }
    for (String code : List.copyOf(left)) {
      if (code.equals("NL") || code.startsWith("PV")) {
        chosen.add(code);
        left.remove(code);
      }
    }
    return new Chosen(chosen, left.stream().map(this::name).collect(Collectors.joining("\n")));
  }

  private static Set<String> codes(OwnRegion region) {
    return region.municipalities().stream()
        .map(municipality -> municipality.code().value())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The name of an area, by which it is found again. */
  public String name(String code) {
    if (code.startsWith("GM")) {
      return RegionCode.read(code)
          .flatMap(territories::municipality)
          .map(territories::distinctName)
          .orElse(code);
    }
    return RegionCode.read(code)
        .flatMap(territories::name)
        .map(name -> code.startsWith("CR") ? code + " (" + name.nl() + ")" : name.nl())
        .orElse(code);
  }

  /**
   * What people chose as codes, without doubles.
   *
   * @param faults takes what is not understood
   */
  public Set<String> codes(Chosen chosen, List<RecordFault> faults) {
    Set<String> codes = new LinkedHashSet<>();
    for (String box : chosen.chosen()) {
      Optional<OwnRegion> region = RegionCode.read(box).flatMap(territories::ownRegion);
      region.ifPresentOrElse(it -> codes.addAll(codes(it)), () -> codes.add(box));
    }
    List<String> typed =
        chosen
            .places()
            .lines()
            .flatMap(line -> java.util.Arrays.stream(line.split("[,;]", -1)))
            .map(String::strip)
            .filter(place -> !place.isEmpty())
            .limit(MOST_PLACES)
            .toList();
    for (String place : typed) {
      code(place, faults).ifPresent(codes::add);
    }
    return codes;
  }

  private Optional<String> code(String place, List<RecordFault> faults) {
    Matcher code = CODE.matcher(place);
    if (code.matches()) {
      return Optional.of(code.group(1));
    }
    return switch (territories.find(place)) {
      case Lookup.Found found -> Optional.of(found.municipality().code().value());
      case Lookup.Several several -> doubtful(several, faults);
      case Lookup.Nothing nothing -> {
        Optional<String> corop = corop(place);
        if (corop.isEmpty()) {
          faults.add(
              new RecordFault(
                  "areas",
                  new Text(
                      "'" + nothing.typed() + "' kennen wij niet als gemeente of gebied",
                      "we do not know '" + nothing.typed() + "' as a municipality or area")));
        }
        yield corop;
      }
    };
  }

  private Optional<String> doubtful(Lookup.Several several, List<RecordFault> faults) {
    String names =
        several.candidates().stream()
            .map(Lookup.Candidate::municipality)
            .map(territories::distinctName)
            .collect(Collectors.joining(", "));
    String typed = several.typed();
    faults.add(
        new RecordFault(
            "areas",
            new Text(
                "'" + typed + "' kennen wij niet; bedoelt u " + names + "?",
                "we do not know '" + typed + "'; do you mean " + names + "?")));
    return Optional.empty();
  }

  private Optional<String> corop(String place) {
    return territories.coropAreas().stream()
        .filter(area -> area.name().equalsIgnoreCase(place))
        .map(CoropArea::code)
        .map(RegionCode::value)
        .findFirst();
  }

  /** The names of the municipalities, to choose from. */
  List<String> names() {
    return territories.current().stream()
        .sorted(Comparator.comparing(Municipality::name))
        .map(territories::distinctName)
        .toList();
  }

  /** The year that stands behind a code in a rule. */
  public String inRule(String code) {
    return code + "@" + territories.year();
  }
}
