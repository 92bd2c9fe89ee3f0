package nl.biotoop.observation.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Cell;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Obstacle;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Quotient;
import nl.biotoop.observation.RegionFigure.Reason;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of one area through the years, as on its page.
 *
 * @param name of the indicator
 * @param regionName the code when no name is known
 */
record FigureSeries(
    String dataset,
    String indicator,
    Text name,
    String unit,
    String region,
    Text regionName,
    FigureTable.Source source,
    List<Point> figures) {

  /**
   * One period.
   *
   * @param obsValue {@code null} when there is none, never 0
   * @param obsStatus the flags of every figure it rests on
   * @param how how it came about
   * @param why why there is no value; empty when there is one
   * @param loads the numbers of the loads it rests on; none when there was no cell
   */
  record Point(
      String timePeriod,
      @Nullable BigDecimal obsValue,
      String obsStatus,
      String how,
      List<String> why,
      List<Integer> loads) {

    static Point of(String period, RegionFigure figure) {
      return new Point(
          period,
          OpenFigures.number(figure.value()).orElse(null),
          figure.status(),
          switch (figure) {
            case Published _ -> "published";
            case Bridged _ -> "bridged";
            case Built _ -> "built";
            case Quotient _ -> "quotient";
            case Inherited _ -> "inherited";
            case Missing _ -> "missing";
          },
          why(figure).map(ApiCodes::of).distinct().sorted().toList(),
          figure.cells().stream().map(Cell::load).distinct().sorted().toList());
    }

    /** Of an area that the table does not have in a period. */
    static Point notListed(String period) {
      return new Point(
          period, null, "", "missing", List.of(ApiCodes.of(Reason.NOT_LISTED)), List.of());
    }

    private static Stream<Reason> why(RegionFigure figure) {
      return switch (figure) {
        case Missing(List<Obstacle> obstacles) -> obstacles.stream().map(Obstacle::reason);
        case Published(Cell cell) -> cell.missing().stream();
        case Bridged _, Built _, Quotient _, Inherited _ -> Stream.of();
      };
    }

    /** As a cell of this indicator and area. */
    Figure figure(String indicator, String region) {
      return new Figure(
          indicator,
          region,
          timePeriod,
          obsValue == null ? OptionalDouble.empty() : OptionalDouble.of(obsValue.doubleValue()),
          obsStatus);
    }
  }
}
