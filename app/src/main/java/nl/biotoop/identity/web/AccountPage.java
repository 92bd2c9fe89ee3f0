package nl.biotoop.identity.web;

import java.util.List;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The own account.
 *
 * @param roles the roles in words, one line each
 * @param mustChange whether the password must be changed before anything else
 * @param ofTheDemo whether it has no password because it belongs to the demo
 * @param worksAtTheDesk whether the way to the questions is shown
 * @param seesInsight whether the way to what the region learns is shown
 * @param runsProgramme whether the ways to what a programme manager keeps are shown
 * @param regions the regions whose partners and initiatives it keeps
 * @param keepsFigures whether the way to the figures to keep is shown
 * @param managesAccounts whether the way to the accounts is shown
 * @param mayBeginEmpty whether the way to the end of the demo is shown
 * @param changed whether the password has just been changed
 * @param error what was wrong with the new password; null when nothing
 */
public record AccountPage(
    String login,
    String name,
    List<String> roles,
    boolean mustChange,
    boolean ofTheDemo,
    boolean worksAtTheDesk,
    boolean seesInsight,
    boolean runsProgramme,
    List<Region> regions,
    boolean keepsFigures,
    boolean managesAccounts,
    boolean mayBeginEmpty,
    boolean changed,
    @Nullable String error)
    implements FormPage {

  /** An own region. */
  public record Region(String id, String name) {}

  @Override
  public boolean hasErrors() {
    return error != null;
  }

  @Override
  public String heading(Words words) {
    return words.text("account.title");
  }
}
