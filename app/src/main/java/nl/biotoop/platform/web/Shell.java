package nl.biotoop.platform.web;

import gg.jte.Content;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.biotoop.rules.Language;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page: its language, texts, the same page in the other language, and where the
 * static files are.
 *
 * @param path the address of this page, without the query
 * @param query the query as sent, without the question mark; empty when there is none
 * @param requestId the correlation id, shown on problem pages
 * @param assetVersion changes with every build, so that browsers may keep static files for a year
 * @param signedInAs the name of the account that has signed in; empty for a visitor
 * @param csrf the token for forms that post; asking for it sets a cookie, so only forms do
 * @param above what a module shows above every page, if any
 */
public record Shell(
    Words words,
    String path,
    String query,
    String requestId,
    String assetVersion,
    String signedInAs,
    Supplier<@Nullable CsrfField> csrf,
    Function<Shell, @Nullable Content> above) {

  /** The hidden field every posting form carries. */
  public record CsrfField(String name, String value) {}

  public String text(String key, Object... values) {
    return words.text(key, values);
  }

  public String language() {
    return words.language().code();
  }

  public Language otherLanguage() {
    return words.language() == Language.NL ? Language.EN : Language.NL;
  }

  /** The same page, same answers, in the other language. */
  public String otherLanguageHref() {
    String translated = Paths.in(otherLanguage(), path);
    return query.isEmpty() ? translated : translated + "?" + query;
  }

  public String href(String... dutchSegments) {
    return Paths.of(words.language(), dutchSegments);
  }

  /** What stands above this page; null for nothing. */
  public @Nullable Content banner() {
    return above.apply(this);
  }

  public String asset(String name) {
    return "/static/" + assetVersion + "/" + name;
  }

  /** The main menu; the entry of the current page is marked. */
  public List<MenuEntry> menu() {
    return List.of(
        entry("menu.wayfinder", "wegwijzer"),
        entry("menu.help", "hulp"),
        entry("menu.regions", "regio"),
        entry("menu.about", "over"));
  }

  private MenuEntry entry(String key, String segment) {
    String href = href(segment);
    // The start page is the first page of the wayfinder.
    boolean start = segment.equals("wegwijzer") && path.equals(href(""));
    return new MenuEntry(
        href, text(key), start || path.equals(href) || path.startsWith(href + "/"));
  }

  /** One line of the main menu. */
  public record MenuEntry(String href, String text, boolean current) {}
}
