package nl.biotoop.observation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.biotoop.observation.Figure;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * A table as JSON-stat 2.0, class dataset: a cube of indicator, area and period in row-major order.
 *
 * @param kind always {@code dataset}
 * @param href where this cube is
 * @param label the title of the table, in Dutch as all labels
 * @param source who publishes the figures
 * @param updated the moment of the newest load; {@code null} when there is none
 * @param note what a reader must know
 * @param value {@code null} where there is no figure, never 0
 * @param status the flags by position; a missing figure of the table has one always, a cell that
 *     the table does not have has none
 * @param extension what JSON-stat has no name for
 * @see <a href="https://json-stat.org/full/">json-stat.org</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonStat(
    String version,
    @JsonProperty("class") String kind,
    String href,
    String label,
    String source,
    @Nullable String updated,
    List<String> note,
    List<String> id,
    List<Integer> size,
    Map<String, List<String>> role,
    Map<String, Dimension> dimension,
    List<@Nullable BigDecimal> value,
    Map<Integer, String> status,
    Map<String, List<Link>> link,
    Extension extension) {
  private static final List<String> AXES = List.of("indicator", "geo", "time");

  /** Missing, and the source does not say why (SDMX CL_OBS_STATUS). */
  private static final String MISSING = "O";

  record Dimension(String label, Category category) {}

  /** The codes of a dimension in their order, their names, and of indicators their units. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Category(
      List<String> index, Map<String, String> label, @Nullable Map<String, Unit> unit) {}

  record Unit(String label) {}

  record Link(String href) {}

  /**
   * @param id the code of the table
   * @param sourceUpdated the day on which the source says it last changed the table
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Extension(
      String id, Text title, String licence, String licenceUrl, @Nullable String sourceUpdated) {}

  /** How codes read. */
  record Names(
      Function<String, String> indicators,
      Function<String, String> units,
      Function<String, String> areas) {}

  /** The cube of the figures of a table. */
  static JsonStat of(FigureTable table, String href, List<Figure> figures, Names names) {
    List<List<String>> codes =
        Stream.<Function<Figure, String>>of(Figure::indicator, Figure::region, Figure::period)
            .map(code -> List.copyOf(new TreeSet<>(figures.stream().map(code).toList())))
            .toList();
    List<Integer> size = codes.stream().map(List::size).toList();
    @Nullable BigDecimal[] values = new BigDecimal[size.stream().reduce(1, Math::multiplyExact)];
    Map<Integer, String> status = new TreeMap<>();
    List<Map<String, Integer>> places = codes.stream().map(JsonStat::places).toList();
    for (Figure figure : figures) {
      int at =
          (places.get(0).getOrDefault(figure.indicator(), 0) * size.get(1)
                      + places.get(1).getOrDefault(figure.region(), 0))
                  * size.get(2)
              + places.get(2).getOrDefault(figure.period(), 0);
      OpenFigures.number(figure.value()).ifPresent(value -> values[at] = value);
      if (!figure.status().isEmpty() || figure.value().isEmpty()) {
        status.put(at, figure.status().isEmpty() ? MISSING : figure.status());
      }
    }
    Map<String, Unit> units = new LinkedHashMap<>();
    codes.getFirst().forEach(code -> units.put(code, new Unit(names.units().apply(code))));
    Map<String, Dimension> dimension = new LinkedHashMap<>();
    dimension.put(AXES.get(0), axis("Indicator", codes.get(0), names.indicators(), units));
    dimension.put(AXES.get(1), axis("Gebied", codes.get(1), names.areas(), null));
    dimension.put(AXES.get(2), axis("Periode", codes.get(2), Function.identity(), null));
    FigureTable.Source source = table.source();
    return new JsonStat(
        "2.0",
        "dataset",
        href,
        table.title().nl(),
        source.owner(),
        source.updated(),
        Stream.concat(
                Stream.of(table.note().nl()),
                source.files().stream()
                    .map(file ->
                        "Een deel komt uit een bestand, niet van de bron. Herkomst: "
                            + file.origin()))
            .filter(note -> !note.isEmpty())
            .toList(),
        AXES,
        size,
        Map.of("metric", AXES.subList(0, 1), "geo", AXES.subList(1, 2), "time", AXES.subList(2, 3)),
        dimension,
        Collections.unmodifiableList(Arrays.asList(values)),
        status,
        Map.of(
            "license", List.of(new Link(source.licenceUrl())),
            "via", List.of(new Link(source.url()))),
        new Extension(
            table.dataset(),
            table.title(),
            source.licence(),
            source.licenceUrl(),
            source.sourceUpdated()));
  }

  private static Dimension axis(
      String label,
      List<String> codes,
      Function<String, String> names,
      @Nullable Map<String, Unit> units) {
    Map<String, String> labels = new LinkedHashMap<>();
    codes.forEach(code -> labels.put(code, names.apply(code)));
    return new Dimension(label, new Category(codes, labels, units));
  }

  private static Map<String, Integer> places(List<String> codes) {
    Map<String, Integer> places = new LinkedHashMap<>();
    codes.forEach(code -> places.put(code, places.size()));
    return places;
  }
}
