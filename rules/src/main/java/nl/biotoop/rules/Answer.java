package nl.biotoop.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What someone answered about one attribute. An answer can be partial: it then names the values
 * that are still possible. No answer at all is no {@code Answer} (see {@link Answers}).
 */
public sealed interface Answer {

  /** The answer as written in a web address; reading it again gives an equal answer. */
  List<String> given();

  /** Yes or no. */
  record YesNo(boolean value) implements Answer {
    @Override
    public List<String> given() {
      return List.of(Boolean.toString(value));
    }
  }

  /**
   * One choice.
   *
   * @param choice the code chosen
   * @param possible the values it stands for, at least one
   */
  record OneOf(String choice, Set<String> possible) implements Answer {
    /** Keeps its own copy of the set. */
    public OneOf {
      possible = Collections.unmodifiableSet(new LinkedHashSet<>(possible));
    }

    /** A choice that stands for itself. */
    public OneOf(String choice) {
      this(choice, Set.of(choice));
    }

    @Override
    public List<String> given() {
      return List.of(choice);
    }
  }

  /**
   * One or more choices.
   *
   * @param choices the choices made, in order, at least one
   */
  record Several(List<OneOf> choices) implements Answer {
    /** Keeps its own copy of the list. */
    public Several {
      choices = List.copyOf(choices);
    }

    @Override
    public List<String> given() {
      return choices.stream().map(OneOf::choice).toList();
    }
  }

  /** A number, in the unit of the attribute; finite. */
  record Quantity(double value) implements Answer {
    /**
     * A number.
     *
     * @throws IllegalArgumentException when it is not finite
     */
    public Quantity {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("A quantity (%s) must be finite.".formatted(value));
      }
    }

    @Override
    public List<String> given() {
      BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
      return List.of(plain.toPlainString());
    }
  }

  /**
   * An area.
   *
   * @param code the area code without year
   * @param year the year of the code
   * @param municipalities the municipalities it holds; empty when that year is not known, and then
   *     every test of it stays unknown
   */
  record Place(String code, int year, Set<String> municipalities) implements Answer {
    /** Keeps its own copy of the set. */
    public Place {
      municipalities = Collections.unmodifiableSet(new LinkedHashSet<>(municipalities));
    }

    @Override
    public List<String> given() {
      return List.of(code + "@" + year);
    }
  }

  /**
   * What a firm does, as a code of the industry classification.
   *
   * @param code a section letter or two to six digits without dots
   * @param versions the versions the code can belong to, at least one
   * @param versioned whether the answer named its version
   */
  record Activity(String code, Set<Industry.Version> versions, boolean versioned)
      implements Answer {
    /** Keeps its own copy of the set. */
    public Activity {
      versions = Collections.unmodifiableSet(new LinkedHashSet<>(versions));
    }

    @Override
    public List<String> given() {
      return List.of(versioned ? code + "@" + versions.iterator().next().year() : code);
    }
  }
}
