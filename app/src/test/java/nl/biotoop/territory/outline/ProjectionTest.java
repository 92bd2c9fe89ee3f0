package nl.biotoop.territory.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.outline.Outline.Point;
import nl.biotoop.territory.outline.Outline.Ring;
import org.junit.jupiter.api.Test;

/** Worked out by hand: at 60 degrees a degree of longitude is half as long as one of latitude. */
class ProjectionTest {
  private static final Outline SQUARE =
      new Outline(
          new RegionCode("PV20"),
          new Point(5, 60),
          List.of(
              new Ring(
                  List.of(
                      new Point(4, 59),
                      new Point(6, 59),
                      new Point(6, 61),
                      new Point(4, 61),
                      new Point(4, 59)))));

  @Test
  void twoDegreesAreHalfAsWideAsTheyAreHigh() {
    Projection projection = new Projection(List.of(SQUARE), 120, 10);
    assertThat(projection.height()).isBetween(220, 221);
    assertThat(projection.path(SQUARE)).isEqualTo("M10.0 210.0L110.0 210.0L110.0 10.0L10.0 10.0Z");
    assertThat(projection.x(SQUARE.label())).isCloseTo(60, within(1e-9));
    assertThat(projection.y(SQUARE.label())).isCloseTo(110, within(1e-9));
    assertThat(projection.room(SQUARE)).isCloseTo(50, within(1e-9));
  }
}
