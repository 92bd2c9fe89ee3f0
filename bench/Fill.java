import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Puts fictional questions in the database of a Biotoop that is not running, to measure with. The
 * same seed gives the same questions.
 */
public final class Fill {
  private static final String[] REGIONS = {"zuid-limburg", "midden-brabant", "noordoost-brabant"};
  private static final String[] PLACES = {"GM0935", "GM0855", "GM0796"};
  private static final String[] THEMES = {
    "groei",
    "personeel",
    "innovatie",
    "financiering",
    "digitalisering",
    "verduurzaming",
    "regels",
    "overname"
  };
  private static final String[] ENDS = {
    "HELPED", "HELPED", "HELPED", "NO_HELP_POSSIBLE", "NOT_REACHED", "ABANDONED"
  };
  private static final int DAYS = 3 * 365;

  private Fill() {}

  /** What happened to a question, and where it stood then. */
  private record Step(String kind, OffsetDateTime at, String status) {}

  public static void main(String[] words) throws Exception {
    if (words.length != 2 || !words[0].startsWith("jdbc:") || !words[1].matches("[1-9]\\d{0,6}")) {
      System.err.println(
          "Use: java -cp DRIVER.jar bench/Fill.java jdbc:h2:file:FOLDER/biotoop 50000");
      System.exit(2);
    }
    int many = Integer.parseInt(words[1]);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection database = DriverManager.getConnection(words[0], "biotoop", "")) {
      database.setAutoCommit(false);
      try (PreparedStatement question =
              database.prepareStatement(
                  "insert into desk_question (id, token_hash, asked_at, language, channel,"
                      + " question_text, theme, municipality, region, answers, status,"
                      + " owner_contact, taken_up_at, closed_at) values (?, ?, ?, 'nl',"
                      + " 'wayfinder', ?, ?, ?, ?, '', ?, 'kvk-adviesteam', ?, ?)");
          PreparedStatement step =
              database.prepareStatement(
                  "insert into desk_step (id, question_id, happened_at, kind, note, step_number,"
                      + " theme, region, status) values (?, ?, ?, ?, '', ?, ?, ?, ?)");
          PreparedStatement said =
              database.prepareStatement(
                  "insert into desk_afterwards (question_id, contacted, useful, changed,"
                      + " answered_at, region) values (?, 'YES', ?, 'STARTED', ?, ?)")) {
        for (int i = 0; i < many; i++) {
          UUID id = new UUID(random.nextLong(), random.nextLong());
          int region = random.nextInt(REGIONS.length);
          String theme = THEMES[random.nextInt(THEMES.length)];
          OffsetDateTime asked = now.minusMinutes(random.nextLong(DAYS * 24L * 60));
          // One in a hundred is open, and nobody has it.
          boolean open = random.nextInt(100) == 0;
          String end = ENDS[random.nextInt(ENDS.length)];
          OffsetDateTime taken = asked.plusHours(1 + random.nextInt(200));
          OffsetDateTime closed = taken.plusDays(random.nextInt(40));
          question.setObject(1, id);
          question.setString(2, String.format(Locale.ROOT, "%064d", i));
          question.setObject(3, asked);
          question.setString(4, "Fictieve vraag " + i);
          question.setString(5, theme);
          question.setString(6, PLACES[region]);
          question.setString(7, REGIONS[region]);
          question.setString(8, open ? "WAITING" : end);
          question.setObject(9, open ? null : taken);
          question.setObject(10, open ? null : closed);
          question.addBatch();
          List<Step> steps = new ArrayList<>(List.of(new Step("ASKED", asked, "WAITING")));
          if (!open) {
            steps.add(new Step("TAKEN_UP", taken, "TAKEN_UP"));
            if (random.nextInt(10) == 0) {
              steps.add(new Step("HANDED_OVER", taken, "TAKEN_UP"));
            }
            steps.add(new Step(end.equals("ABANDONED") ? end : "CLOSED", closed, end));
          }
          for (int at = 0; at < steps.size(); at++) {
            step.setObject(1, new UUID(random.nextLong(), random.nextLong()));
            step.setObject(2, id);
            step.setObject(3, steps.get(at).at());
            step.setString(4, steps.get(at).kind());
            step.setInt(5, at + 1);
            step.setString(6, theme);
            step.setString(7, REGIONS[region]);
            step.setString(8, steps.get(at).status());
            step.addBatch();
          }
          // One in five tells afterwards how it went.
          if (!open && random.nextInt(5) == 0) {
            said.setObject(1, id);
            said.setString(2, random.nextInt(3) == 0 ? "NO" : "YES");
            said.setObject(3, closed.plusDays(8));
            said.setString(4, REGIONS[region]);
            said.addBatch();
          }
          if (i % 1000 == 999 || i == many - 1) {
            question.executeBatch();
            step.executeBatch();
            said.executeBatch();
          }
        }
      }
      database.commit();
    }
    System.out.println(many + " questions");
  }
}
