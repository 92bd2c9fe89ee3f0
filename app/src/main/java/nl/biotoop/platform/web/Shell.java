package nl.biotoop.platform.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
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
 * @param house whose look the page has; null for our own
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
    @Nullable House house,
    Supplier<@Nullable CsrfField> csrf,
    Function<Shell, @Nullable Content> above) {

  /** The hidden field every posting form carries. */
  public record CsrfField(String name, String value) {}

  /**
   * The look of a partner.
   *
   * @param name its name
   * @param href its own page
   * @param stylesheet the address of its colours
   * @param logo the address of its logo; null when it has none
   * @param frameAncestors who may show the page in a frame, as a source list of the content
   *     security policy; {@code ""} when it does not stand in a frame
   */
  public record House(
      String name, String href, String stylesheet, @Nullable String logo, String frameAncestors) {
    /** Where a controller puts it for the page that answers a request. */
    public static final String ATTRIBUTE = House.class.getName();

    /** In an address: the house in whose frame the visitor is. */
    public static final String PARAMETER = "huis";

    /** The module that keeps the houses. */
    public interface Keeper {
      /**
       * Gives the page that answers a request the look and the frame of the house its address
       * names; without one nobody may frame the page.
       *
       * @throws nl.biotoop.platform.NotFound when there is no such house
       */
      void frame(HttpServletRequest request, Language language);

      /** Whether there is a house with a code. */
      boolean has(String code);
    }

    /** Whether the page stands in a frame on the site of the partner. */
    public boolean framed() {
      return !frameAncestors.isEmpty();
    }
  }

  /** Whether the page stands in a frame on another site. */
  public boolean framed() {
    return house != null && house.framed();
  }

  /** Names the parts of a page in a frame, which stand beside those of the page around it. */
  public @Nullable String frameLabel() {
    return house != null && house.framed() ? house.name() : null;
  }

  /**
   * The target of a link or form that stays where it is. In a frame every other link opens in the
   * whole window; else there is nothing to say.
   */
  public @Nullable String stay() {
    return framed() ? "_self" : null;
  }

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
        entry("menu.monitor", "monitor"),
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
