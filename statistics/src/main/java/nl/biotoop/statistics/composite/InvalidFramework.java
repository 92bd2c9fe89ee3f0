package nl.biotoop.statistics.composite;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Elements that form no tree; holds every problem found, not only the first. */
public final class InvalidFramework extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What can be wrong with an element. */
  public enum Kind {
    /** The code stands more than once. */
    DUPLICATE,
    /** The parent is no element. */
    ORPHAN,
    /** The parent is an indicator. */
    PARENT_IS_INDICATOR,
    /** The parent does not stand on a higher level. */
    LEVEL,
    /** Following the parents leads back to the element. */
    CYCLE,
    /** A second element without parent. */
    SECOND_ROOT,
    /** No element is without parent. */
    NO_ROOT,
    /** An aggregate with nothing under it. */
    CHILDLESS,
    /** All children weigh zero. */
    NO_WEIGHT,
    /** There is no indicator at all. */
    EMPTY
  }

  /**
   * One problem.
   *
   * @param kind what is wrong
   * @param code the element it is about; {@code ""} when about all
   * @param detail the other code or number involved
   */
  public record Problem(Kind kind, String code, String detail) implements Serializable {}

  private final transient List<Problem> problems;

  InvalidFramework(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.code() + ": " + problem.kind() + " " + problem.detail())
            .collect(Collectors.joining("; ", "The elements form no tree: ", ".")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order of the elements. */
  public List<Problem> problems() {
    return problems;
  }
}
