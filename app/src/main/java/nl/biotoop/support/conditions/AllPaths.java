package nl.biotoop.support.conditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.rules.Answer;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Condition;
import nl.biotoop.rules.Rule;
import nl.biotoop.rules.Truth;

/**
 * Follows a rule along all combinations of answers that it can tell apart, at most {@value #MOST};
 * of more it takes a sample with a fixed seed and says so. See {@code docs/methods/all-paths.md}.
 *
 * <p>Attributes count as independent, also a size class and the number of staff it could be worked
 * out from: both can be answered. A missing answer is never a combination of its own; for every
 * combination in which the rule holds each answer is left out in turn.
 */
public final class AllPaths {
  /** The most combinations that are followed. */
  public static final int MOST = 20_000;

  private static final long SEED = 20_000;

  /** Tests looked at in all; a rule of very many conditions gets a smaller sample. */
  private static final long MOST_WORK = 200_000_000;

  private static final int LEAST = 200;

  private AllPaths() {}

  /**
   * Follows a rule.
   *
   * @throws IllegalArgumentException when the rule is at fault
   */
  public static PathReport of(Rule rule, AttributeCatalogue catalogue, AreaHierarchy areas) {
    Space space = new Space(rule, catalogue, areas);
    Walk paths = new Walk(space);
    List<Space.Axis> axes = space.axes();
    long combinations = Space.combinations(axes);
    int[] at = new int[axes.size()];
    long tests = space.tests().size();
    int most = Math.clamp(MOST_WORK / (2 * tests * tests), LEAST, MOST);
    if (combinations <= most) {
      boolean more = combinations > 0;
      while (more) {
        paths.follow(at);
        more = next(at, axes);
      }
    } else {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
      for (int i = 0; i < most; i++) {
        Arrays.setAll(at, a -> random.nextInt(axes.get(a).complete().size()));
        paths.follow(at);
      }
    }
    return paths.report(rule.condition(), combinations);
  }

  /** The next combination; false after the last. */
  private static boolean next(int[] at, List<Space.Axis> axes) {
    for (int a = 0; a < at.length; a++) {
      at[a]++;
      if (at[a] < axes.get(a).complete().size()) {
        return true;
      }
      at[a] = 0;
    }
    return false;
  }

  /** One rule while it is followed. */
  private static final class Walk {
    private final Space space;
    private final Truth[] now;
    private final boolean[] neededAsTrue;
    private final boolean[] neededAsFalse;
    private final Set<String> excludes = new LinkedHashSet<>();
    private final Map<String, Answer> example = new LinkedHashMap<>();
    private int tried;
    private int met;
    private int open;

    private Walk(Space space) {
      this.space = space;
      this.now = space.nothing();
      this.neededAsTrue = new boolean[now.length];
      this.neededAsFalse = new boolean[now.length];
    }

    private void follow(int[] at) {
      List<Space.Axis> axes = space.axes();
      for (int a = 0; a < at.length; a++) {
        axes.get(a).put(axes.get(a).complete().get(at[a]), now);
      }
      Truth truth = space.tree().in(now);
      tried++;
      if (truth == Truth.UNKNOWN) {
        open++;
      }
      if (truth == Truth.TRUE) {
        if (met++ == 0) {
          remember(at);
        }
        leaveOut(at);
      }
      for (int t = 0; t < now.length; t++) {
        neededAsTrue[t] = neededAsTrue[t] || with(t, Truth.TRUE) != truth;
        neededAsFalse[t] = neededAsFalse[t] || with(t, Truth.FALSE) != truth;
      }
    }

    private void remember(int[] at) {
      for (int a = 0; a < at.length; a++) {
        Space.Axis axis = space.axes().get(a);
        axis.complete()
            .get(at[a])
            .answer()
            .ifPresent(answer -> example.put(axis.attribute().id(), answer));
      }
    }

    /**
     * The rule holds: leaving an answer out, or giving a coarse one, must not shut the firm out.
     */
    private void leaveOut(int[] at) {
      List<Space.Axis> axes = space.axes();
      for (int a = 0; a < at.length; a++) {
        Space.Axis axis = axes.get(a);
        for (int partial : axis.covered().get(at[a])) {
          axis.put(axis.partial().get(partial), now);
          if (space.tree().in(now) == Truth.FALSE) {
            excludes.add(axis.attribute().id());
          }
        }
        axis.put(axis.complete().get(at[a]), now);
      }
    }

    private Truth with(int test, Truth truth) {
      Truth before = now[test];
      now[test] = truth;
      Truth outcome = space.tree().in(now);
      now[test] = before;
      return outcome;
    }

    private PathReport report(Condition condition, long combinations) {
      boolean never = tried == combinations && met == 0 && open == 0;
      List<Condition.Leaf> idle = new ArrayList<>();
      for (int t = 0; t < now.length && !never; t++) {
        if (!neededAsTrue[t] || !neededAsFalse[t]) {
          idle.add(space.tests().get(t));
        }
      }
      return new PathReport(
          combinations,
          tried,
          met,
          open,
          idle,
          List.copyOf(excludes),
          example,
          never ? clash(condition) : List.of());
    }

    private List<Condition> clash(Condition condition) {
      if (!(condition instanceof Condition.All all) || !(space.tree() instanceof Truths.All tree)) {
        return List.of();
      }
      List<Truths> parts = tree.parts();
      for (int i = 0; i < parts.size(); i++) {
        if (never(parts.get(i))) {
          return List.of(all.parts().get(i));
        }
      }
      for (int i = 0; i < parts.size(); i++) {
        for (int j = i + 1; j < parts.size(); j++) {
          if (never(new Truths.All(List.of(parts.get(i), parts.get(j))))) {
            return List.of(all.parts().get(i), all.parts().get(j));
          }
        }
      }
      return List.of();
    }

    /** Whether a part of the rule holds in no combination of the answers to what it asks. */
    private boolean never(Truths part) {
      List<Space.Axis> axes = space.axesOf(part);
      if (Space.combinations(axes) > MOST) {
        return false;
      }
      Truth[] truths = space.nothing();
      int[] at = new int[axes.size()];
      do {
        for (int a = 0; a < at.length; a++) {
          axes.get(a).put(axes.get(a).complete().get(at[a]), truths);
        }
        if (part.in(truths) != Truth.FALSE) {
          return false;
        }
      } while (next(at, axes));
      return true;
    }
  }
}
