package nl.biotoop.observation.refresh;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Holdings.Holding;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.sources.figures.Column;
import nl.biotoop.sources.figures.FigureLine;
import nl.biotoop.sources.figures.LineCheck;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.territory.Lookup;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.NutsBridge;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;

/**
 * Whether the figures of a file are figures of a table: its indicators, areas that exist in the
 * period, periods of its kind. What the table has already, is known here whatever it is.
 */
final class FileCheck implements LineCheck {
  private static final int LONGEST_STATUS = 10;
  private static final int SHOWN = 40;

  private final String dataset;
  private final Datasets datasets;
  private final Territories territories;
  private final int thisYear;
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final Set<String> regions = new TreeSet<>();
  private final Set<Kind> kinds = new TreeSet<>();

  /** What is wrong with the code of an area, in any period; asked once for each. */
  private final Map<String, Optional<Remark>> codes = new LinkedHashMap<>();

  /** How long a period is. */
  private enum Kind {
    YEAR("een jaar", "a year", "2024", "[0-9]{4}"),
    HALF("een halfjaar", "half a year", "2024-S1", "[0-9]{4}-S[12]"),
    QUARTER("een kwartaal", "a quarter", "2024-Q1", "[0-9]{4}-Q[1-4]"),
    MONTH("een maand", "a month", "2024-03", "[0-9]{4}-[0-9]{2}"),
    WEEK("een week", "a week", "2024-W05", "[0-9]{4}-W[0-9]{2}"),
    DAY("een dag", "a day", "2024-03-31", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    OTHER("een andere periode", "another period", "", ".*");

    private final String nl;
    private final String en;
    private final String example;
    private final String pattern;

    Kind(String nl, String en, String example, String pattern) {
      this.nl = nl;
      this.en = en;
      this.example = example;
      this.pattern = pattern;
    }

    static Kind of(String period) {
      return Stream.of(values())
          .filter(one -> period.matches(one.pattern))
          .findFirst()
          .orElse(OTHER);
    }
  }

  FileCheck(
      String dataset,
      Datasets datasets,
      Indicators catalogue,
      Holdings holdings,
      Territories territories,
      Clock clock) {
    this.dataset = dataset;
    this.datasets = datasets;
    this.territories = territories;
    this.thisYear = Year.now(clock).getValue();
    catalogue.all().stream()
        .filter(one -> one.datasets().contains(dataset) && one.ratio().isEmpty())
        .forEach(one -> indicators.put(one.code(), one));
    for (Holding one : holdings.all().getOrDefault(dataset, List.of())) {
      regions.addAll(one.regions());
      one.periods().forEach(period -> kinds.add(Kind.of(period)));
    }
    if (kinds.isEmpty()) {
      kinds.add(Kind.YEAR);
    }
  }

  /** The figure under the names that we use; only of a figure without faults. */
  FigureLine known(FigureLine line) {
    String indicator =
        indicators.containsKey(line.indicator())
            ? line.indicator()
            : indicators.keySet().iterator().next();
    BigDecimal value = line.value() == null ? null : line.value().stripTrailingZeros();
    return new FigureLine(
        dataset,
        indicator,
        line.region(),
        line.period(),
        value,
        line.status(),
        Optional.ofNullable(indicators.get(indicator)).map(Indicator::unit).orElse(""),
        line.cell());
  }

  @Override
  public List<Fault> faults(FigureLine line) {
    List<Fault> faults = new ArrayList<>();
    if (!line.dataset().equalsIgnoreCase(dataset)) {
      faults.add(otherTable(line.dataset()));
    } else {
      indicator(line, faults);
    }
    region(line, faults);
    period(line, faults);
    if (line.status().length() > LONGEST_STATUS) {
      faults.add(
          new Fault(
              Column.STATUS,
              "de status '" + line.status() + "' is te lang. Houd 10 letters over.",
              "the status '" + line.status() + "' is too long. Keep 10 letters."));
    }
    return faults;
  }

  private Fault otherTable(String written) {
    boolean known = datasets.find(written).isPresent();
    return new Fault(
        Column.DATASET,
        "hier staat tabel '"
            + shown(written)
            + "', maar u levert aan bij "
            + dataset
            + (known ? ". Lever het aan bij die tabel." : ". Haal de kolom weg als het klopt."),
        "here stands table '"
            + shown(written)
            + "', but you hand in for "
            + dataset
            + (known ? ". Hand it in for that table." : ". Remove the column if it is right."));
  }

  private void indicator(FigureLine line, List<Fault> faults) {
    boolean unnamed = line.indicator().equalsIgnoreCase(dataset) && indicators.size() == 1;
    Indicator indicator =
        unnamed ? indicators.values().iterator().next() : indicators.get(line.indicator());
    if (indicator != null) {
      unit(line.unit(), indicator, faults);
      return;
    }
    String all = String.join(", ", indicators.keySet());
    boolean missing = line.indicator().equalsIgnoreCase(dataset);
    faults.add(
        new Fault(
            Column.INDICATOR,
            (missing
                    ? "kolom 'indicator' ontbreekt, en deze tabel telt meer. "
                    : "'" + shown(line.indicator()) + "' hoort niet bij deze tabel. ")
                + "Kies uit: "
                + all
                + ".",
            (missing
                    ? "column 'indicator' is missing, and this table counts several. "
                    : "'" + shown(line.indicator()) + "' is not of this table. ")
                + "Choose from: "
                + all
                + "."));
  }

  /** A unit is not asked for; one that is written must be that of the catalogue. */
  private static void unit(String written, Indicator indicator, List<Fault> faults) {
    String nl = indicator.unitIn(Words.of(Language.NL));
    String en = indicator.unitIn(Words.of(Language.EN));
    boolean percent = written.equals("%");
    boolean fits =
        written.isEmpty()
            || (percent && indicator.unit().startsWith("percent"))
            || Stream.of(indicator.unit(), nl, en).anyMatch(written::equalsIgnoreCase);
    if (!fits) {
      faults.add(
          new Fault(
              percent ? Column.VALUE : Column.UNIT,
              "de eenheid '"
                  + shown(written)
                  + "' past niet bij "
                  + indicator.code()
                  + ". Dat gaat in "
                  + nl
                  + ". Reken de cijfers om.",
              "the unit '"
                  + shown(written)
                  + "' does not fit "
                  + indicator.code()
                  + ". That is in "
                  + en
                  + ". Convert the figures."));
    }
  }

  private void region(FigureLine line, List<Fault> faults) {
    Optional<Remark> wrong = codes.computeIfAbsent(line.region(), this::code);
    wrong
        .or(() -> line.value() == null ? Optional.empty() : life(line))
        .ifPresent(it -> faults.add(new Fault(Column.REGION, it.nl(), it.en())));
  }

  /** What is wrong with the code of an area, whatever the period. */
  private Optional<Remark> code(String written) {
    if (regions.contains(written)) {
      return Optional.empty();
    }
    if (written.isEmpty()) {
      return told(
          "er is geen kolom met gebieden. Zet codes zoals " + example() + " in kolom region.",
          "there is no column with areas. Put codes such as " + example() + " in column region.");
    }
    Optional<RegionCode> code = RegionCode.read(written);
    if (code.filter(it -> it.level() == RegionLevel.OWN_REGION)
        .flatMap(territories::ownRegion)
        .isPresent()) {
      return told(
          "'" + written + "' telt Biotoop zelf op. Geef de cijfers van de gebieden erin.",
          "Biotoop adds up '" + written + "' itself. Give the figures of the areas in it.");
    }
    Optional<Remark> recoded = code.flatMap(this::recoded);
    if (recoded.isPresent() || code.flatMap(territories::name).isPresent()) {
      return recoded;
    }
    Optional<Municipality> meant =
        written.chars().noneMatch(Character::isDigit)
                && territories.find(written) instanceof Lookup.Found(Municipality found, var _)
            ? Optional.of(found)
            : Optional.empty();
    return meant.isPresent()
        ? told(
            "'" + shown(written) + "' is een naam. Schrijf de code " + meant.get().code() + ".",
            "'" + shown(written) + "' is a name. Write the code " + meant.get().code() + ".")
        : told(
            "gebied '"
                + shown(written)
                + "' kennen wij niet. Schrijf een code zoals "
                + example()
                + ".",
            "we do not know area '"
                + shown(written)
                + "'. Write a code such as "
                + example()
                + ".");
  }

  private String example() {
    return regions.isEmpty() ? "GM0855" : regions.iterator().next();
  }

  /** A European code that this table never had, and that has newer ones. */
  private Optional<Remark> recoded(RegionCode code) {
    String now =
        territories.bridge(code).stream()
            .map(NutsBridge::to)
            .map(this::named)
            .distinct()
            .collect(Collectors.joining(", "));
    return now.isEmpty()
        ? Optional.empty()
        : told(
            "code " + code + " is vervangen. Nu is het " + now + ". Schrijf die code.",
            "code " + code + " was replaced. Now it is " + now + ". Write that code.");
  }

  /** That a municipality did not exist in the period. */
  private Optional<Remark> life(FigureLine line) {
    if (!line.period().matches("[0-9]{4}.*")) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(Integer.parseInt(line.period().substring(0, 4)), 1, 1);
    return RegionCode.read(line.region())
        .flatMap(territories::municipality)
        .filter(one -> !one.existedOn(day))
        .flatMap(one -> dead(one, day).or(() -> unborn(one, line.period())));
  }

  private Optional<Remark> dead(Municipality ended, LocalDate day) {
    String now =
        territories.successors(ended.code()).stream()
            .map(one -> named(one.municipality().code()))
            .collect(Collectors.joining(", "));
    return ended
        .until()
        .filter(until -> !day.isBefore(until))
        .flatMap(until ->
            told(
                named(ended.code())
                    + " bestaat niet meer sinds "
                    + until
                    + ". "
                    + (now.isEmpty()
                        ? "Haal het cijfer weg."
                        : "Zij ging naar " + now + ". Geef het cijfer daarvan."),
                named(ended.code())
                    + " is no more since "
                    + until
                    + ". "
                    + (now.isEmpty()
                        ? "Remove the figure."
                        : "It went to " + now + ". Give the figure of that.")));
  }

  private Optional<Remark> unborn(Municipality later, String period) {
    String from = later.from().map(LocalDate::toString).orElse("");
    return told(
        named(later.code()) + " bestond in " + period + " nog niet, pas vanaf " + from + ".",
        named(later.code()) + " did not exist in " + period + " yet, only from " + from + ".");
  }

  private String named(RegionCode code) {
    return territories.name(code, Language.NL) + " (" + code + ")";
  }

  private void period(FigureLine line, List<Fault> faults) {
    Kind kind = Kind.of(line.period());
    if (!kinds.contains(kind)) {
      Kind ours = kinds.iterator().next();
      faults.add(
          new Fault(
              Column.PERIOD,
              "'"
                  + line.period()
                  + "' is "
                  + kind.nl
                  + ". Deze tabel heeft per periode "
                  + ours.nl
                  + ", zoals "
                  + ours.example
                  + ".",
              "'"
                  + line.period()
                  + "' is "
                  + kind.en
                  + ". In this table a period is "
                  + ours.en
                  + ", such as "
                  + ours.example
                  + "."));
    } else if (line.period().matches("[0-9]{4}.*")
        && Integer.parseInt(line.period().substring(0, 4)) > thisYear) {
      faults.add(
          new Fault(
              Column.PERIOD,
              "'" + line.period() + "' moet nog komen. Kijk het jaar na.",
              "'" + line.period() + "' is still to come. Check the year."));
    }
  }

  private static Optional<Remark> told(String nl, String en) {
    return Optional.of(new Remark(nl, en));
  }

  private static String shown(String text) {
    String bare = text.replaceAll("\\p{Cc}+", " ").strip();
    return bare.length() <= SHOWN ? bare : bare.substring(0, SHOWN) + "…";
  }
}
