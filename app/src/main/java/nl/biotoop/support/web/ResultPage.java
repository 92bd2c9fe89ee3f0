package nl.biotoop.support.web;

import java.util.List;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What seems to fit, why, and whom to call.
 *
 * @param options what is shown now, best first
 * @param hiddenOptions how many more there are behind "toon meer"
 * @param closed what would fit but cannot be applied for now
 * @param excluded what the answers rule out
 * @param contacts whom to call; never empty
 * @param region the name of the own region; null when the municipality is unknown or elsewhere
 * @param ownHelpFirst whether the help of that region comes first; true without a region
 * @param placeKnown whether the municipality is known
 * @param moreHref the way to a question that would tell more; null when there is none
 * @param askHref the way to ask a person
 * @param mailHref a mail to oneself with the address of this page
 */
public record ResultPage(
    String problem,
    String changeProblemHref,
    List<OptionView> options,
    int hiddenOptions,
    String allHref,
    List<OptionView> closed,
    List<OptionView> excluded,
    List<ContactView> contacts,
    @Nullable String region,
    boolean ownHelpFirst,
    boolean placeKnown,
    List<String> notices,
    List<QuestionPage.AnswerLine> answers,
    @Nullable String moreHref,
    String askHref,
    String mailHref)
    implements Page {
  /** The most that is shown at once; more paralyses. */
  static final int MOST_OPTIONS = 5;

  @Override
  public String title(Words words) {
    return words.text(options.isEmpty() ? "result.none.title" : "result.title");
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
