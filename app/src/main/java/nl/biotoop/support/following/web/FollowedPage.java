package nl.biotoop.support.following.web;

import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What became of an instrument, and a form to note it.
 *
 * @param visits how often pages were shown and links followed, as written
 * @param firms how many firms are followed, in words
 * @param lines one a step; empty when too few firms
 * @param form the form; null when the visitor may only look
 * @param notice what was just done, in words; {@code ""} when nothing
 */
public record FollowedPage(
    String id,
    String name,
    List<Visit> visits,
    String firms,
    List<Line> lines,
    @Nullable Form form,
    String notice)
    implements Page {

  /** A count of pages. */
  public record Visit(String label, String number) {}

  /** A step with its numbers, as written. */
  public record Line(
      String step,
      String of,
      String yes,
      String no,
      String unknown,
      String share,
      String unknownShare) {}

  /**
   * What is noted of a firm, as typed.
   *
   * @param kvkError what is wrong with the number; null when nothing
   * @param yearError what is wrong with the year
   * @param stepsError what is wrong with the steps
   * @param eraseError what is wrong with the number of the firm to erase
   */
  public record Form(
      String kvk,
      List<Choice> years,
      List<Field> steps,
      @Nullable String kvkError,
      @Nullable String yearError,
      @Nullable String stepsError,
      @Nullable String eraseError) {

    /** What is wrong, with the field to go to. */
    public List<Link> errors() {
      return Stream.of(
              error("#kvk", kvkError),
              error("#year", yearError),
              error("#stap-0", stepsError),
              error("#erase", eraseError))
          .filter(link -> !link.text().isEmpty())
          .toList();
    }

    private static Link error(String href, @Nullable String text) {
      return new Link(href, text == null ? "" : text);
    }
  }

  /** A step to choose a value for. */
  public record Field(String name, String label, List<Choice> choices) {}

  /** What is wrong with what was sent; empty when nothing. */
  public List<Link> errors() {
    return form == null ? List.of() : form.errors();
  }

  @Override
  public int status() {
    return errors().isEmpty() ? 200 : 422;
  }

  @Override
  public String title(Words words) {
    return (errors().isEmpty() ? "" : words.text("form.error.prefix") + " ")
        + words.text("followed.title", name);
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(Paths.of(words.language(), "hulp"), words.text("register.title")),
        new Link(Paths.of(words.language(), "hulp", id), name));
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
