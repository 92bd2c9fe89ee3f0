package nl.biotoop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeClassTest {

  @ParameterizedTest(name = "staff {0}, turnover {1}: {2}")
  @CsvSource({
    "8, 1500000, micro",
    "8, 2000000, micro",
    "8, 2000001, micro small",
    "8, 11000000, micro small medium",
    "8, 60000000, micro small medium large",
    "8, , micro small medium large",
    "9.9, 0, micro",
    "10, 1500000, small",
    "49, 10000000, small",
    "50, 0, medium",
    "249, 50000000, medium",
    "249, 50000001, medium large",
    "250, , large",
    "250, 0, large",
    "300, , large",
    ", 1500000, micro small medium large",
    ", 60000000, micro small medium large",
    ", , micro small medium large"
  })
  void staffClosesTheSmallerAndTurnoverTheLargerClasses(
      Double staff, Double turnover, String classes) {
    assertThat(SizeClass.possible(optional(staff), optional(turnover)))
        .containsExactlyElementsOf(Arrays.asList(classes.split(" ", -1)));
  }

  private static OptionalDouble optional(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
