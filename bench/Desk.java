import java.util.List;

/**
 * Asks a demo on this machine for the pages of advisers and programme managers, with eight readers
 * at once.
 */
public final class Desk {
  private static final List<String> PAGES =
      List.of(
          "/nl/vragen",
          "/nl/vragen?show=ended",
          "/nl/vragen/inzicht",
          "/nl/vragen/nieuw",
          "/nl/beheer",
          "/nl/beheer/hulp",
          "/nl/beheer/nakijken",
          "/nl/beheer/import",
          "/nl/voorstellen",
          "/nl/hulp?q=voorbeeld",
          "/nl/hulp/wbso",
          "/nl/regio/zuid-limburg",
          "/nl/wegwijzer?problem=geen-vakmensen&vacancy=true&area=GM0935@2026&phase=groei&show=result");

  private Desk() {}

  public static void main(String[] words) throws Exception {
    if (words.length != 1 || !Site.isHere(words[0])) {
      System.err.println("Use: java bench/Desk.java http://localhost:8080");
      System.exit(2);
    }
    Site site = new Site(words[0]);
    site.become("programme-manager");
    Pages.measure(site, PAGES);
  }
}
