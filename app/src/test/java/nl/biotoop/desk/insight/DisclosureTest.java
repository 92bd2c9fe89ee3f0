package nl.biotoop.desk.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import nl.biotoop.desk.Status;
import org.junit.jupiter.api.Test;

/** Whatever is subtracted from whatever else is shown: it gives nothing, or at least ten. */
class DisclosureTest {
  private static final int TABLES = 10_000;
  private static final List<Status> OUTCOMES =
      List.of(Status.HELPED, Status.NO_HELP_POSSIBLE, Status.WAITING);

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);

  @Test
  void whatIsHiddenDoesNotFollowFromTheTotal() {
    assertThat(Disclosure.parts(12, 0, 20)).containsExactly(one(12), one(0), one(20));
    // 3 alone would follow from the total: the smallest shown gives way with it
    assertThat(Disclosure.parts(3, 12, 20)).containsExactly(none(), none(), one(20));
    assertThat(Disclosure.parts(3, 8, 20)).containsExactly(none(), none(), one(20));
    assertThat(Disclosure.parts(3, 0, 2)).containsExactly(none(), none(), none());
  }

  @Test
  void aPartOfAWholeLeavesNothingSmallEither() {
    int[] wholes = {30, 30, 30};
    // 25 of 30 leaves 5: gone, and with it the next, or 5 would follow from the totals
    assertThat(Disclosure.within(wholes, Disclosure.parts(wholes), new int[] {25, 15, 12}))
        .containsExactly(none(), one(15), none());
    assertThat(Disclosure.within(wholes, Disclosure.parts(wholes), new int[] {10, 15, 12}))
        .containsExactly(one(10), one(15), one(12));
  }

  @Test
  void aShareNeedsTenOnBothSidesOrNobody() {
    assertThat(Disclosure.percent(10, 20)).contains(50);
    assertThat(Disclosure.percent(20, 20)).contains(100);
    assertThat(Disclosure.percent(9, 20)).isEmpty();
    assertThat(Disclosure.percent(11, 20)).isEmpty();
    assertThat(Disclosure.percent(0, 9)).isEmpty();
  }

  /**
   * One theme, three months, three outcomes: everything that follows from what is shown by adding
   * and subtracting, in any combination, is a sum of cells with nothing in it, or at least ten.
   */
  @Test
  void noSumOfCellsThatFollowsIsSmall() {
    int shown = 0;
    for (int turn = 0; turn < TABLES; turn++) {
      int[][] cells = cells(3);
      Insight insight = insight(List.<int[][]>of(cells));
      for (ThemeLine line : insight.themes()) {
        List<int[]> known = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        released(line, 0, 9, known, values);
        assertThat(values).allMatch(Disclosure::isSafe);
        shown += values.size();
        follows(known, flat(cells));
      }
    }
    assertThat(shown).as("something is shown").isGreaterThan(TABLES);
  }

  /** Two themes of one element: the line of the element adds nothing to subtract. */
  @Test
  void theLineOfAnElementGivesNoThemeAway() {
    int elements = 0;
    for (int turn = 0; turn < TABLES; turn++) {
      int[][] first = cells(2);
      int[][] second = cells(2);
      Insight insight = insight(List.of(first, second));
      List<int[]> known = new ArrayList<>();
      List<Integer> values = new ArrayList<>();
      for (ThemeLine line : insight.themes()) {
        released(line, line.theme().orElseThrow().equals("t0") ? 0 : 6, 12, known, values);
      }
      int[] cells =
          IntStream.concat(Arrays.stream(flat(first)), Arrays.stream(flat(second))).toArray();
      for (Insight.ElementLine line : insight.elements()) {
        elements++;
        int[] all = new int[12];
        for (ThemeLine theme : insight.themes()) {
          int at = theme.theme().orElseThrow().equals("t0") ? 0 : 6;
          if (theme.unmet().isPresent()) {
            for (int month = 0; month < 2; month++) {
              all[at + 3 * month + 1] = 1;
            }
          }
        }
        known.add(all);
        assertThat(line.unmet()).isEqualTo(sum(all, cells));
        for (int month = 0; month < 2; month++) {
          int[] some = new int[12];
          for (ThemeLine theme : insight.themes()) {
            int at = theme.theme().orElseThrow().equals("t0") ? 0 : 6;
            some[at + 3 * month + 1] = theme.unmetMonths().get(month).isPresent() ? 1 : 0;
          }
          known.add(some);
          assertThat(line.months().get(month).orElse(0)).isEqualTo(sum(some, cells));
        }
      }
      if (turn % 10 == 0) {
        follows(known, cells);
      }
    }
    assertThat(elements).as("elements are shown").isGreaterThan(TABLES / 10);
  }

  /** A whole year: what is left of each whole, of the rows and of the hidden months together. */
  @Test
  void aYearIsAsSafe() {
    for (int turn = 0; turn < TABLES; turn++) {
      int[][] cells = cells(12);
      for (ThemeLine line : insight(List.<int[][]>of(cells)).themes()) {
        int unmet = IntStream.range(0, 12).map(month -> cells[month][1]).sum();
        int hiddenAsked = line.asked();
        int hiddenUnmet = unmet;
        int hiddenRest = line.asked() - unmet;
        for (int month = 0; month < 12; month++) {
          hiddenAsked -= line.months().get(month).orElse(0);
          if (line.unmetMonths().get(month).isPresent()) {
            int part = line.unmetMonths().get(month).get();
            int left = line.months().get(month).orElseThrow() - part;
            assertThat(Disclosure.isSafe(part) && Disclosure.isSafe(left)).isTrue();
            hiddenUnmet -= part;
            hiddenRest -= left;
          }
        }
        assertThat(Disclosure.isSafe(hiddenAsked)).isTrue();
        if (line.unmet().isPresent()) {
          assertThat(Disclosure.isSafe(hiddenUnmet) && Disclosure.isSafe(hiddenRest)).isTrue();
        } else {
          assertThat(line.unmetMonths()).allMatch(Optional::isEmpty);
        }
      }
    }
  }

  /** The audit would be no test if it let everything pass. */
  @Test
  void theAuditFindsALeak() {
    int[] cells = {12, 3, 20};
    assertThat(leaks(List.of(new int[] {1, 1, 1}, new int[] {1, 0, 1}), cells)).isTrue();
    assertThat(leaks(List.of(new int[] {1, 1, 1}, new int[] {0, 0, 1}), cells)).isFalse();
    // no two of them are nested, and yet: (a+b) + (b+c) - (a+c) = 2b
    assertThat(leaks(List.of(new int[] {1, 1, 0}, new int[] {0, 1, 1}, new int[] {1, 0, 1}), cells))
        .isTrue();
  }

  private int[][] cells(int months) {
    int most = random.nextBoolean() ? 16 : 40;
    int[][] cells = new int[months][OUTCOMES.size()];
    for (int[] month : cells) {
      for (int i = 0; i < month.length; i++) {
        month[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(most);
      }
    }
    return cells;
  }

  private static int[] flat(int[][] cells) {
    return Arrays.stream(cells).flatMapToInt(Arrays::stream).toArray();
  }

  private static Insight insight(List<int[][]> themes) {
    List<YearMonth> months =
        IntStream.range(0, themes.getFirst().length)
            .mapToObj(month -> YearMonth.of(2026, 1).plusMonths(month))
            .toList();
    List<QuestionFact> facts = new ArrayList<>();
    for (int theme = 0; theme < themes.size(); theme++) {
      for (int month = 0; month < months.size(); month++) {
        Instant asked = months.get(month).atDay(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int outcome = 0; outcome < OUTCOMES.size(); outcome++) {
          for (int i = 0; i < themes.get(theme)[month][outcome]; i++) {
            facts.add(
                new QuestionFact(
                    new UUID(0, facts.size()),
                    Optional.of("t" + theme),
                    asked,
                    Optional.empty(),
                    OUTCOMES.get(outcome),
                    0));
          }
        }
      }
    }
    return Insight.of(
        facts,
        months,
        Map.of("t0", Set.of("talent"), "t1", Set.of("talent")),
        Instant.parse("2027-01-01T00:00:00Z"),
        ZoneOffset.UTC);
  }

  /** What a line tells, as sums of cells: month by month, each helped, unmet, open. */
  private static void released(
      ThemeLine line, int at, int size, List<int[]> known, List<Integer> values) {
    int months = line.months().size();
    known.add(marked(size, at, months, 0, 1, 2));
    values.add(line.asked());
    line.helped().ifPresent(number -> add(marked(size, at, months, 0), number, known, values));
    line.unmet().ifPresent(number -> add(marked(size, at, months, 1), number, known, values));
    for (int month = 0; month < months; month++) {
      int from = at + 3 * month;
      line.months()
          .get(month)
          .ifPresent(number -> add(marked(size, from, 1, 0, 1, 2), number, known, values));
      line.unmetMonths()
          .get(month)
          .ifPresent(number -> add(marked(size, from, 1, 1), number, known, values));
    }
  }

  private static void add(int[] sum, int value, List<int[]> known, List<Integer> values) {
    known.add(sum);
    values.add(value);
  }

  private static int[] marked(int size, int at, int months, int... outcomes) {
    int[] sum = new int[size];
    for (int month = 0; month < months; month++) {
      for (int outcome : outcomes) {
        sum[at + 3 * month + outcome] = 1;
      }
    }
    return sum;
  }

  private static int sum(int[] marked, int[] cells) {
    return IntStream.range(0, cells.length).map(i -> marked[i] * cells[i]).sum();
  }

  private static void follows(List<int[]> known, int[] cells) {
    if (leaks(known, cells)) {
      throw new AssertionError(
          Arrays.toString(cells) + " from " + known.stream().map(Arrays::toString).toList());
    }
  }

  /**
   * Whether a small sum of cells follows. A sum follows when it lies in the space that the known
   * sums span, so when it is at right angles to everything that is at right angles to them.
   */
  private static boolean leaks(List<int[]> known, int[] cells) {
    List<double[]> free = kernel(known, cells.length);
    for (int set = 1; set < 1 << cells.length; set++) {
      int sum = 0;
      for (int i = 0; i < cells.length; i++) {
        sum += (set >> i & 1) * cells[i];
      }
      if (!Disclosure.isSafe(sum) && isRightAngled(set, free)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRightAngled(int set, List<double[]> free) {
    for (double[] direction : free) {
      double product = 0;
      for (int i = 0; i < direction.length; i++) {
        product += (set >> i & 1) * direction[i];
      }
      if (Math.abs(product) > 1e-9) {
        return false;
      }
    }
    return true;
  }

  /** What is at right angles to all rows, by elimination. */
  private static List<double[]> kernel(List<int[]> known, int size) {
    double[][] rows =
        known.stream()
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new);
    int[] pivotOf = new int[size];
    Arrays.fill(pivotOf, -1);
    int rank = 0;
    for (int column = 0; column < size && rank < rows.length; column++) {
      int pivot = rank;
      for (int i = rank; i < rows.length; i++) {
        pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
      }
      if (Math.abs(rows[pivot][column]) < 1e-9) {
        continue;
      }
      double[] taken = rows[pivot];
      rows[pivot] = rows[rank];
      rows[rank] = taken;
      double head = taken[column];
      for (int i = 0; i < size; i++) {
        taken[i] /= head;
      }
      for (int i = 0; i < rows.length; i++) {
        double factor = rows[i][column];
        if (i != rank && factor != 0) {
          for (int j = 0; j < size; j++) {
            rows[i][j] -= factor * taken[j];
          }
        }
      }
      pivotOf[column] = rank++;
    }
    List<double[]> kernel = new ArrayList<>();
    for (int column = 0; column < size; column++) {
      if (pivotOf[column] < 0) {
        double[] direction = new double[size];
        direction[column] = 1;
        for (int other = 0; other < size; other++) {
          if (pivotOf[other] >= 0) {
            direction[other] = -rows[pivotOf[other]][column];
          }
        }
        kernel.add(direction);
      }
    }
    return kernel;
  }

  private static Optional<Integer> one(int number) {
    return Optional.of(number);
  }

  private static Optional<Integer> none() {
    return Optional.empty();
  }
}
