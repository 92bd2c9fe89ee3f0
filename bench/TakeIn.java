import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a table of fictional help into a demo on this machine as a programme manager does: hand in,
 * say what the columns are, look, mend the rows with a fault, take over; and back again when asked.
 */
public final class TakeIn {
  private static final int FAULTY = 20;
  private static final String[] THEMES = {
    "Innovatie", "Groei", "Personeel", "Financiering", "Digitalisering", "Verduurzaming"
  };
  private static final String[] PHASES = {"Start", "Groei", "Gevestigd", ""};
  private static final String[] PLACES = {"Maastricht", "Heerlen", "Sittard-Geleen", ""};
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("Naam", "NAME");
    COLUMNS.put("Aanbieder", "PROVIDER");
    COLUMNS.put("Omschrijving", "SUMMARY");
    COLUMNS.put("Vorm van hulp", "FORMS");
    COLUMNS.put("Onderwerp", "THEMES");
    COLUMNS.put("Fase", "PHASES");
    COLUMNS.put("Gebied", "AREAS");
    COLUMNS.put("Bedrijfsgrootte", "SIZES");
    COLUMNS.put("Hoogste bedrag", "AMOUNT_MAX");
    COLUMNS.put("Sluit op", "CLOSES");
    COLUMNS.put("Website", "URL");
  }

  private final Site site;
  private final int rows;
  private long since = System.nanoTime();
  private double total;

  private TakeIn(Site site, int rows) {
    this.site = site;
    this.rows = rows;
  }

  public static void main(String[] words) throws Exception {
    if (words.length < 2
        || !Site.isHere(words[0])
        || !words[1].matches("[1-9]\\d{0,4}")
        || words.length == 3 && !words[2].equals("undo")
        || words.length > 3) {
      System.err.println("Use: java bench/TakeIn.java http://localhost:8080 ROWS [undo]");
      System.exit(2);
    }
    TakeIn one = new TakeIn(new Site(words[0]), Integer.parseInt(words[1]));
    one.site.become("programme-manager");
    one.run(words.length == 3);
  }

  private void run(boolean back) throws IOException, InterruptedException {
    String table = table();
    site.get("/nl/beheer/import");
    since = System.nanoTime();
    String run = site.upload("/nl/beheer/import", "lijst.csv", table).replaceFirst("\\?.*", "");
    told("handed in");
    Map<String, String> columns = new LinkedHashMap<>();
    COLUMNS.values().forEach(field -> columns.put("kolom-" + (columns.size() + 1), field));
    site.get(run + "/kolommen");
    site.post(run + "/kolommen", columns);
    told("columns said");
    String preview = site.get(run).body();
    told("preview");
    Map<String, String> mended = new LinkedHashMap<>();
    Matcher fault = Pattern.compile("name=\"(cel-\\d+-THEMES)\"").matcher(preview);
    while (fault.find()) {
      mended.put(fault.group(1), "Innovatie");
    }
    if (mended.size() != Math.min(rows, FAULTY)) {
      throw new IllegalStateException("Faults to mend: " + mended.keySet());
    }
    site.post(run + "/rijen", mended);
    told(mended.size() + " rows mended");
    site.get(run);
    told("preview again");
    String done = site.post(run + "/overnemen", Map.of());
    if (!done.endsWith("?done=" + rows + "&left=0")) {
      throw new IllegalStateException("Not all taken over: " + done);
    }
    told("taken over");
    site.get(done);
    told("page that says so");
    site.get("/nl/hulp?q=voorbeeld");
    told("found by search");
    System.out.printf(Locale.ROOT, "%-20s %6.1f s for %d rows%n", "together", total, rows);
    if (back) {
      String undone = site.post(run + "/terugdraaien", Map.of());
      if (!undone.endsWith("?back=" + rows + "&left=0")) {
        throw new IllegalStateException("Not all taken back: " + undone);
      }
      told("taken back");
      site.get(undone);
      told("page that says so");
    }
  }

  private void told(String step) {
    double seconds = (System.nanoTime() - since) / 1e9;
    total += seconds;
    System.out.printf(Locale.ROOT, "%-20s %6.1f s%n", step, seconds);
    since = System.nanoTime();
  }

  private String table() {
    StringBuilder table = new StringBuilder(String.join(";", COLUMNS.keySet())).append('\n');
    for (int i = 0; i < rows; i++) {
      table
          .append("Voorbeeldregeling ")
          .append(i)
          .append(" (fictief);Stichting Voorbeeld;")
          .append("Geld voor een eerste plan. U vraagt het aan met een kort formulier.;Geld;")
          .append(i < FAULTY ? "Tuinieren" : THEMES[i % THEMES.length])
          .append(';')
          .append(PHASES[i % PHASES.length])
          .append(';')
          .append(PLACES[i / 4 % PLACES.length])
          .append(";Mkb;")
          .append(1000 + i)
          .append(";31-12-2027;https://www.example.nl/")
          .append(i)
          .append('\n');
    }
    return table.toString();
  }
}
