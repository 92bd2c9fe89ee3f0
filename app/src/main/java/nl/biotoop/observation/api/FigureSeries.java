package nl.biotoop.observation.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.observation.RegionFigure.Bridged;
import nl.biotoop.observation.RegionFigure.Built;
import nl.biotoop.observation.RegionFigure.Inherited;
import nl.biotoop.observation.RegionFigure.Missing;
import nl.biotoop.observation.RegionFigure.Obstacle;
import nl.biotoop.observation.RegionFigure.Published;
import nl.biotoop.observation.RegionFigure.Quotient;
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
   * @param why why it could not be made; empty for a figure that the source has, also a missing one
   */
  record Point(
      String timePeriod,
      @Nullable BigDecimal obsValue,
      String obsStatus,
      String how,
      List<String> why) {

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
          figure instanceof Missing(List<Obstacle> obstacles)
              ? obstacles.stream()
                  .map(obstacle -> ApiCodes.of(obstacle.reason()))
                  .distinct()
                  .sorted()
                  .toList()
              : List.of());
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
