package nl.biotoop.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * All answers so far: per attribute an answer, a "don't know" or nothing. Immutable.
 *
 * <p>Missing-value rule: an attribute that is unanswered or declined stays open and never makes a
 * rule false.
 */
public final class Answers {

  /** Nothing answered yet. */
  public static final Answers NONE = new Answers(new LinkedHashMap<>(), new LinkedHashSet<>());

  private final SequencedMap<String, Answer> answers;
  private final SequencedSet<String> declined;

  private Answers(SequencedMap<String, Answer> answers, SequencedSet<String> declined) {
    this.answers = Collections.unmodifiableSequencedMap(answers);
    this.declined = Collections.unmodifiableSequencedSet(declined);
  }

  /** These answers with one more; an earlier answer or "don't know" to it is replaced. */
  public Answers with(String attribute, Answer answer) {
    SequencedMap<String, Answer> more = new LinkedHashMap<>(answers);
    more.put(attribute, answer);
    SequencedSet<String> open = new LinkedHashSet<>(declined);
    open.remove(attribute);
    return new Answers(more, open);
  }

  /** These answers with a "don't know": the attribute stays open and is not asked again. */
  public Answers decline(String attribute) {
    SequencedMap<String, Answer> less = new LinkedHashMap<>(answers);
    less.remove(attribute);
    SequencedSet<String> more = new LinkedHashSet<>(declined);
    more.add(attribute);
    return new Answers(less, more);
  }

  /** These answers without what was said about one attribute. */
  public Answers without(String attribute) {
    SequencedMap<String, Answer> less = new LinkedHashMap<>(answers);
    less.remove(attribute);
    SequencedSet<String> open = new LinkedHashSet<>(declined);
    open.remove(attribute);
    return new Answers(less, open);
  }

  /** The answer about one attribute; empty when unanswered or declined. */
  public Optional<Answer> answer(String attribute) {
    return Optional.ofNullable(answers.get(attribute));
  }

  /** The answers by attribute, in the order they were given; cannot be changed. */
  public SequencedMap<String, Answer> given() {
    return answers;
  }

  /** The attributes that were asked and not known, in order; cannot be changed. */
  public SequencedSet<String> declined() {
    return declined;
  }

  /** Whether the attribute was asked: answered or declined. */
  public boolean wasAsked(String attribute) {
    return answers.containsKey(attribute) || declined.contains(attribute);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Answers that
        && answers.equals(that.answers)
        && declined.equals(that.declined);
  }

  @Override
  public int hashCode() {
    return 31 * answers.hashCode() + declined.hashCode();
  }

  @Override
  public String toString() {
    return "Answers" + answers + " declined " + declined;
  }
}
