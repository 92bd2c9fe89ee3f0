package nl.biotoop.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.FormerArea.Exchange;
import nl.biotoop.territory.FormerArea.Part;
import nl.biotoop.territory.Successor.Basis;

/**
 * Which current municipalities an ended one went to. Follows dissolutions only: the pieces of land
 * that living municipalities exchanged are left out.
 *
 * <p>The share of a step is that of inhabitants; a blank beside known numbers counts as none, as
 * the source leaves it blank for strips of land. When no row of a dissolution has inhabitants,
 * hectares count; without those, equal parts.
 */
final class Succession {
  /** Below this share it was a division; strips of land do not count. */
  private static final double NEARLY_ALL = 0.99;

  private final Map<RegionCode, Municipality> municipalities;
  private final Map<RegionCode, List<Transfer>> dissolutions;
  private final List<Exchange> exchanges;
  private final Map<RegionCode, List<Successor>> successors;

  /** What went from an ended municipality to another; negative numbers do not occur. */
  private record Transfer(
      LocalDate date,
      RegionCode from,
      RegionCode to,
      boolean isDissolution,
      Optional<Double> hectares,
      Optional<Double> inhabitants) {}

  private record Step(RegionCode to, double share, Basis basis) {}

  /** Reads the transfers between these municipalities. */
  Succession(ContentFiles files, Map<RegionCode, Municipality> municipalities) {
    this.municipalities = municipalities;
    this.dissolutions = new HashMap<>();
    List<Transfer> transfers =
        ContentTable.read(
            files,
            "transfers",
            this::transfer,
            "date",
            "kind",
            "from",
            "to",
            "hectare",
            "inhabitants");
    for (Transfer transfer : transfers) {
      if (transfer.isDissolution()) {
        dissolutions.computeIfAbsent(transfer.from(), _ -> new ArrayList<>()).add(transfer);
      }
    }
    exchanges =
        transfers.stream()
            .filter(transfer -> !transfer.isDissolution())
            .map(one -> new Exchange(one.date(), one.from(), one.to(), one.inhabitants()))
            .toList();
    Map<RegionCode, List<Successor>> all = new HashMap<>();
    municipalities.keySet().forEach(code -> all.put(code, follow(code)));
    this.successors = Collections.unmodifiableMap(all);
  }

  /** The current municipalities, the largest share first; none for an unknown code. */
  List<Successor> of(RegionCode code) {
    return successors.getOrDefault(code, List.of());
  }

  /** The ground of these current municipalities as it was divided on a day. */
  FormerArea before(Collection<Municipality> area, LocalDate day) {
    if (area.isEmpty()) {
      return new FormerArea(List.of(), List.of());
    }
    Set<RegionCode> codes = area.stream().map(Municipality::code).collect(Collectors.toSet());
    List<Part> parts =
        municipalities.values().stream()
            .filter(municipality -> municipality.existedOn(day))
            .flatMap(municipality -> part(municipality, codes).stream())
            .sorted(Comparator.comparing(part -> part.municipality().code()))
            .toList();
    return new FormerArea(
        parts,
        exchanges.stream()
            .filter(one -> one.date().isAfter(day))
            .filter(one -> one.inhabitants().map(people -> people > 0).orElse(true))
            .filter(
                one -> Math.abs(share(one.from(), codes) - share(one.to(), codes)) > 1 - NEARLY_ALL)
            .toList());
  }

  private Optional<Part> part(Municipality municipality, Set<RegionCode> area) {
    List<Successor> inside = inside(municipality.code(), area);
    double share = inside.stream().mapToDouble(Successor::share).sum();
    return share > 0
        ? inside.stream()
            .map(Successor::basis)
            .reduce(Basis::poorer)
            .map(basis -> new Part(municipality, Math.min(1, share), basis))
        : Optional.empty();
  }

  private double share(RegionCode municipality, Set<RegionCode> area) {
    return inside(municipality, area).stream().mapToDouble(Successor::share).sum();
  }

  private List<Successor> inside(RegionCode municipality, Set<RegionCode> area) {
    return of(municipality).stream()
        .filter(successor -> area.contains(successor.municipality().code()))
        .toList();
  }

  /**
   * The municipality as which an ended one was divided: itself, or the one it had wholly become by
   * then. What never was divided ends as a current municipality.
   */
  Municipality lastUndivided(Municipality ended) {
    Municipality here = ended;
    Set<RegionCode> path = new HashSet<>();
    while (path.add(here.code())) {
      List<Step> whole =
          step(here.code()).stream().filter(step -> step.share() > NEARLY_ALL).toList();
      Municipality next = whole.isEmpty() ? null : municipalities.get(whole.getFirst().to());
      if (next == null) {
        break;
      }
      here = next;
    }
    return here;
  }

  private Transfer transfer(Row row) {
    return new Transfer(
        row.optionalDate("date").orElseThrow(() -> row.fault("date", "hier hoort een datum")),
        known(row, "from"),
        known(row, "to"),
        row.text("kind").equals("opgeheven"),
        amount(row, "hectare"),
        amount(row, "inhabitants"));
  }

  private RegionCode known(Row row, String column) {
    RegionCode code = ContentTable.code(row, column, RegionLevel.MUNICIPALITY);
    if (!municipalities.containsKey(code)) {
      throw row.fault(column, "gemeente '" + code + "' staat niet in municipalities.csv");
    }
    return code;
  }

  private static Optional<Double> amount(Row row, String column) {
    Optional<Double> amount = row.optionalNumber(column);
    if (amount.filter(number -> !(number >= 0 && number < 1e9)).isPresent()) {
      throw row.fault(column, "het getal moet nul of meer zijn");
    }
    return amount;
  }

  private List<Successor> follow(RegionCode code) {
    Map<RegionCode, Successor> found = new LinkedHashMap<>();
    follow(code, 1, Basis.INHABITANTS, new HashSet<>(), found);
    double reached = found.values().stream().mapToDouble(Successor::share).sum();
    return found.values().stream()
        .map(s -> new Successor(s.municipality(), s.share() / reached, s.basis()))
        .sorted(
            Comparator.comparingDouble(Successor::share)
                .reversed()
                .thenComparing(s -> s.municipality().code()))
        .toList();
  }

  private void follow(
      RegionCode code,
      double share,
      Basis basis,
      Set<RegionCode> path,
      Map<RegionCode, Successor> found) {
    Municipality here = municipalities.get(code);
    if (here == null || !path.add(code)) {
      return;
    }
    if (here.isCurrent()) {
      found.merge(
          code,
          new Successor(here, share, basis),
          (a, b) -> new Successor(here, a.share() + b.share(), a.basis().poorer(b.basis())));
    } else {
      step(code)
          .forEach(next ->
              follow(next.to(), share * next.share(), basis.poorer(next.basis()), path, found));
    }
    path.remove(code);
  }

  private List<Step> step(RegionCode code) {
    List<Transfer> parts = dissolutions.getOrDefault(code, List.of());
    double inhabitants = parts.stream().mapToDouble(p -> p.inhabitants().orElse(0.0)).sum();
    double hectares = parts.stream().mapToDouble(p -> p.hectares().orElse(0.0)).sum();
    return parts.stream()
        .map(part -> {
          if (parts.size() == 1) {
            return new Step(part.to(), 1, Basis.INHABITANTS);
          }
          if (inhabitants > 0) {
            return new Step(
                part.to(), part.inhabitants().orElse(0.0) / inhabitants, Basis.INHABITANTS);
          }
          return hectares > 0
              ? new Step(part.to(), part.hectares().orElse(0.0) / hectares, Basis.HECTARES)
              : new Step(part.to(), 1.0 / parts.size(), Basis.EQUAL_PARTS);
        })
        .toList();
  }
}
