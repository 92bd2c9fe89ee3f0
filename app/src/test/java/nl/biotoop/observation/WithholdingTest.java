package nl.biotoop.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.observation.Sums.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** No secret figure follows from what is shown, also not by taking others from their sum. */
@AppTest
// It makes figures secret that others read.
@TestPropertySource(properties = "biotoop.test.database-of=withholding")
class WithholdingTest {
  private final Observations observations;
  private final Holdings holdings;
  private final Sums sums;
  private final AnonymousVisitor visitor;

  @Autowired
  WithholdingTest(Observations observations, Holdings holdings, Sums sums, MockMvc mvc) {
    this.observations = observations;
    this.holdings = holdings;
    this.sums = sums;
    this.visitor = new AnonymousVisitor(mvc);
  }

  private static Figure shown(String region, double value) {
    return new Figure("count", region, "2026", OptionalDouble.of(value), "");
  }

  private static Figure secret(String region) {
    return new Figure("count", region, "2026", OptionalDouble.empty(), "C");
  }

  private static Map<String, Figure> cells(Figure... figures) {
    return Stream.of(figures).collect(Collectors.toMap(Figure::region, figure -> figure));
  }

  /** 10 = 5 + ? + 3 gives 2 away, until 3 is not shown either. */
  @Test
  void theSmallestOtherPartIsWithheld() {
    Map<String, Figure> cells = cells(shown("W", 10), shown("A", 5), secret("B"), shown("C", 3));
    assertThat(Withholding.of(cells, List.of(new Sum("W", List.of("A", "B", "C")))))
        .containsExactly("C");
  }

  @Test
  void twoSecretsCoverEachOtherAndAMissingOneCoversToo() {
    List<Sum> sum = List.of(new Sum("W", List.of("A", "B", "C")));
    assertThat(Withholding.of(cells(shown("W", 10), secret("A"), secret("B"), shown("C", 3)), sum))
        .isEmpty();
    Figure missing = new Figure("count", "A", "2026", OptionalDouble.empty(), "");
    assertThat(Withholding.of(cells(shown("W", 10), missing, secret("B"), shown("C", 3)), sum))
        .isEmpty();
  }

  /** A secret whole follows from its parts; an only part is its whole. */
  @Test
  void aWholeIsCoveredByAPartAndAnOnlyPartByItsWhole() {
    List<Sum> sum = List.of(new Sum("W", List.of("A", "B")));
    assertThat(Withholding.of(cells(secret("W"), shown("A", 4), shown("B", 6)), sum))
        .containsExactly("A");
    assertThat(
            Withholding.of(cells(shown("W", 4), secret("A")), List.of(new Sum("W", List.of("A")))))
        .containsExactly("W");
  }

  @Test
  void whatIsWithheldIsCoveredOnTheNextLevelToo() {
    Map<String, Figure> cells =
        cells(
            shown("L", 20),
            shown("P", 5),
            shown("Q", 15),
            secret("A"),
            shown("B", 7),
            shown("C", 8));
    Set<String> withheld =
        Withholding.of(
            cells,
            List.of(
                new Sum("L", List.of("P", "Q")),
                new Sum("P", List.of("A")),
                new Sum("Q", List.of("B", "C"))));
    assertThat(withheld).containsExactlyInAnyOrder("P", "Q", "B");
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 500).mapToObj(seed -> (long) seed);
  }

  /** Held against plain elimination on the sums: no secret cell may have one solution only. */
  @ParameterizedTest
  @MethodSource("seeds")
  void inAnyTreeOfAreasNoSecretFollows(long seed) {
    Random random = new Random(seed);
    Map<String, Figure> cells = new TreeMap<>();
    List<Sum> tree = new ArrayList<>();
    grow("N", 1 + random.nextInt(3), random, cells, tree);
    Set<String> secrets = new HashSet<>();
    cells.replaceAll((area, figure) -> {
      if (random.nextInt(6) == 0) {
        secrets.add(area);
        return secret(area);
      }
      return figure;
    });
    Set<String> hidden = new HashSet<>(secrets);
    hidden.addAll(Withholding.of(cells, tree));
    assertThat(determined(tree, new ArrayList<>(hidden))).as("seed %d", seed).isEmpty();
  }

  private static double grow(
      String area, int levels, Random random, Map<String, Figure> cells, List<Sum> tree) {
    double value = 0;
    if (levels == 0) {
      value = random.nextInt(1000);
    } else {
      List<String> parts = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        parts.add(area + i);
        value += grow(area + i, levels - 1, random, cells, tree);
      }
      tree.add(new Sum(area, parts));
    }
    cells.put(area, shown(area, value));
    return value;
  }

  /** The unknown cells that the sums leave one solution, by Gauss–Jordan elimination. */
  private static List<String> determined(List<Sum> sums, List<String> unknown) {
    double[][] rows = new double[sums.size()][unknown.size()];
    for (int row = 0; row < sums.size(); row++) {
      for (int column = 0; column < unknown.size(); column++) {
        String area = unknown.get(column);
        rows[row][column] =
            sums.get(row).whole().equals(area) ? -1 : sums.get(row).parts().contains(area) ? 1 : 0;
      }
    }
    int done = 0;
    for (int column = 0; column < unknown.size() && done < rows.length; column++) {
      int from = done;
      int at = column;
      int pivot =
          IntStream.range(from, rows.length)
              .filter(row -> Math.abs(rows[row][at]) > 1e-9)
              .findFirst()
              .orElse(-1);
      if (pivot >= 0) {
        double[] swap = rows[pivot];
        rows[pivot] = rows[done];
        rows[done] = swap;
        double scale = swap[column];
        for (int i = 0; i < unknown.size(); i++) {
          swap[i] /= scale;
        }
        for (int row = 0; row < rows.length; row++) {
          double times = row == done ? 0 : rows[row][column];
          for (int i = 0; i < unknown.size(); i++) {
            rows[row][i] -= times * swap[i];
          }
        }
        done++;
      }
    }
    List<String> found = new ArrayList<>();
    for (double[] row : rows) {
      List<Integer> left =
          IntStream.range(0, unknown.size()).filter(i -> Math.abs(row[i]) > 1e-9).boxed().toList();
      if (left.size() == 1) {
        found.add(unknown.get(left.getFirst()));
      }
    }
    return found;
  }

  @Test
  void theSumsOfTheShippedTableAddUp() {
    Map<String, Double> values = new HashMap<>();
    holdings
        .figures("03759ned", "population", "2026")
        .forEach(figure -> values.put(figure.region(), figure.value().orElseThrow()));
    List<Sum> all = sums.among(values.keySet());
    assertThat(all).hasSize(1 + 12 + 40);
    for (Sum sum : all) {
      assertThat(sum.parts().stream().mapToDouble(values::get).sum())
          .as(sum.whole())
          .isEqualTo(values.get(sum.whole()));
    }
    assertThat(sums.among(Set.of("NL", "NL4", "NL41", "NL42", "DE", "DE1")))
        .containsExactly(
            new Sum("DE", List.of("DE1")),
            new Sum("NL", List.of("NL4")),
            new Sum("NL4", List.of("NL41", "NL42")));
  }

  @Test
  void neitherPageNorFileShowsASecretOrWhatGivesItAway() throws Exception {
    String before = String.valueOf((int) value("GM0855"));
    Load load =
        SomeLoad.add(
            observations,
            "03759ned",
            new Figure("population", "GM0855", "2026", OptionalDouble.empty(), "C"));
    try {
      assertThat(figure("GM0855").value()).isEmpty();
      Figure cover =
          holdings.figures("03759ned", "population", "2026").stream()
              .filter(Figure::isWithheld)
              .findFirst()
              .orElseThrow();
      assertThat(cover.region()).as("in the same COROP area, the smallest").isEqualTo("GM0744");
      assertThat(
              holdings
                  .series("03759ned", "population", "GM0855")
                  .getOrDefault("2026", List.of())
                  .stream()
                  .filter(version -> version.figure().value().isPresent()))
          .as("not what it was before, either")
          .isEmpty();
      String csv = visitor.open("/nl/cijfers/03759ned/alles.csv").getContentAsString();
      assertThat(csv).contains("population,GM0855,2026,,C").contains("GM0744,2026,,W");
      assertThat(
              visitor
                  .open("/nl/cijfers/03759ned/population/GM0855")
                  .getContentAsString()
                  .replace(".", ""))
          .doesNotContain(before);
      String api = "/api/v1/observations?dataset=03759ned&from=2026&region=";
      assertThat(visitor.open(api + "GM0855").getContentAsString())
          .contains("\"obsValue\":null", "\"obsStatus\":\"C\"", "\"why\":[\"confidential\"]")
          .doesNotContain(before);
      assertThat(visitor.open(api + "GM0744").getContentAsString())
          .contains("\"obsValue\":null", "\"obsStatus\":\"W\"", "\"why\":[\"withheld\"]");
      assertThat(visitor.open("/nl/cijfers/03759ned/population/GM0744").getContentAsString())
          .contains("een geheim cijfer zou eruit volgen");
      assertThat(value("GM0758")).as("the rest stays").isPositive();
    } finally {
      observations.takeBack(load.number(), UUID.randomUUID());
    }
    assertThat(value("GM0744")).isPositive();
  }

  private Figure figure(String region) {
    return holdings.figures("03759ned", "population", "2026").stream()
        .filter(one -> one.region().equals(region))
        .findFirst()
        .orElseThrow();
  }

  private double value(String region) {
    return figure(region).value().orElseThrow();
  }
}
