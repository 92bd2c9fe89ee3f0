package nl.biotoop.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.profile.Claim.Exactness;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sources claim about the regions. Nobody decides here who is right: claims that exclude each
 * other stand side by side.
 */
@Component
public class Claims {
  private static final String FILE = "profile/claims.csv";

  private final List<Claim> shipped;
  private final JdbcClient database;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  /**
   * Claims that compare, and those among them that exclude each other.
   *
   * @param claims in the order they were noted
   * @param pairs of two that cannot both be true; none when all can
   */
  public record Group(List<Claim> claims, List<Pair> pairs) {
    /** Keeps its own copies of the lists. */
    public Group {
      claims = List.copyOf(claims);
      pairs = List.copyOf(pairs);
    }
  }

  /** Two claims that cannot both be true. */
  public record Pair(Claim one, Claim other) {
    /** Whether they tell of different years, so that both may have been true. */
    public boolean differentYears() {
      return one.year() != other.year();
    }

    /** Whether both sources say what they measure, and it is not the same. */
    public boolean differentMeanings() {
      return isWritten(one.meaning())
          && isWritten(other.meaning())
          && !Claim.same(one.meaning(), other.meaning());
    }

    private static boolean isWritten(Text text) {
      return !text.equals(Text.NONE);
    }
  }

  /**
   * Reads the claims of the content.
   *
   * @throws ContentFault when the file has a fault, with line and column
   */
  Claims(ContentFiles files, JdbcClient database, Audit audit, Ids ids, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.shipped =
        List.copyOf(
            files.rows(
                FILE,
                Claims::claim,
                "id",
                "region",
                "subject_nl",
                "subject_en",
                "measure_nl",
                "measure_en",
                "unit",
                "exactness",
                "amount",
                "rest",
                "meaning_nl",
                "meaning_en",
                "stated_nl",
                "stated_en",
                "year",
                "document",
                "line",
                "note_nl",
                "note_en"));
  }

  private static Claim claim(Row row) {
    String year = row.text("year");
    if (!year.matches("[12][0-9]{3}")) {
      throw row.fault("year", "'" + year + "' is geen jaar, zoals 2017");
    }
    String exactness = row.text("exactness");
    return new Claim(
        row.text("id"),
        row.text("region"),
        new Text(row.text("subject_nl"), row.text("subject_en")),
        new Text(row.text("measure_nl"), row.text("measure_en")),
        row.optionalText("unit").orElse(""),
        Arrays.stream(Exactness.values())
            .filter(one -> one.name().equalsIgnoreCase(exactness))
            .findFirst()
            .orElseThrow(() ->
                row.fault(
                    "exactness",
                    "'" + exactness + "' is geen van exactly, about, at_least, at_most")),
        row.optionalNumber("amount").orElseThrow(() -> row.fault("amount", "is leeg")),
        row.text("rest").equals("yes"),
        optional(row, "meaning"),
        new Text(row.text("stated_nl"), row.text("stated_en")),
        Integer.parseInt(year),
        Evidence.of(row.text("document"), row.optionalText("line").orElse("")),
        optional(row, "note"),
        Optional.empty());
  }

  private static Text optional(Row row, String column) {
    return new Text(
        row.optionalText(column + "_nl").orElse(""), row.optionalText(column + "_en").orElse(""));
  }

  /** The claims about a region: those of the content, then as they were noted. */
  public List<Claim> of(String region) {
    return all().stream().filter(one -> one.region().equals(region)).toList();
  }

  /** The claims about all regions: those of the content, then as they were noted. */
  public List<Claim> all() {
    List<Claim> all = new ArrayList<>(shipped);
    all.addAll(
        database
            .sql("select * from profile_claim where taken_back = :no order by made_at, id")
            .param("no", false)
            .query((row, _) -> claim(row))
            .list());
    return all;
  }

  /** The claims about a region, those that compare together. */
  public List<Group> groups(String region) {
    List<List<Claim>> together = new ArrayList<>();
    for (Claim claim : of(region)) {
      Optional<List<Claim>> fitting =
          together.stream().filter(group -> group.getFirst().comparesWith(claim)).findFirst();
      if (fitting.isPresent()) {
        fitting.get().add(claim);
      } else {
        together.add(new ArrayList<>(List.of(claim)));
      }
    }
    return together.stream().map(claims -> new Group(claims, pairs(claims))).toList();
  }

  private static List<Pair> pairs(List<Claim> claims) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        if (claims.get(i).contradicts(claims.get(j))) {
          pairs.add(new Pair(claims.get(i), claims.get(j)));
        }
      }
    }
    return pairs;
  }

  /**
   * Notes a claim about a region.
   *
   * @throws AccessDeniedException when the account does not keep figures and sources in the region
   * @throws IllegalArgumentException when the claim has problems, such as no source or no year
   */
  @Transactional
  public void add(Account account, String region, NewClaim claim) {
    require(account, region);
    if (!claim.problems(LocalDate.now(clock)).isEmpty()) {
      throw new IllegalArgumentException(
          "A claim with problems: " + claim.problems(LocalDate.now(clock)));
    }
    UUID id = ids.next();
    database
        .sql(
            """
            insert into profile_claim
              (id, region, subject, measure, unit, exactness, amount, of_rest, meaning, stated,
               claim_year, source, language, account_id, account_name, made_at, taken_back)
            values (:id, :region, :subject, :measure, :unit, :exactness, :amount, :rest, :meaning,
               :stated, :year, :source, :language, :account, :name, :at, :no)
            """)
        .param("id", id)
        .param("region", region)
        .param("subject", claim.subject())
        .param("measure", claim.measure())
        .param("unit", claim.unit())
        .param("exactness", claim.exactness().name())
        .param("amount", claim.amount().orElseThrow())
        .param("rest", claim.rest())
        .param("meaning", claim.meaning())
        .param("stated", claim.stated())
        .param("year", claim.year().orElseThrow())
        .param("source", claim.source())
        .param("language", claim.language().code())
        .param("account", account.id())
        .param("name", account.name())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("no", false)
        .update();
    audit.add(account.id(), "claim-added", "claim:" + region + "/" + id, claim.stated());
  }

  /**
   * Takes a claim back that somebody noted; those of the content stay.
   *
   * @return whether it was there
   * @throws AccessDeniedException when the account does not keep figures and sources in the region
   */
  @Transactional
  public boolean takeBack(Account account, String region, UUID id) {
    require(account, region);
    boolean there =
        database
                .sql(
                    """
                    update profile_claim set taken_back = :yes
                    where region = :region and id = :id and taken_back = :no
                    """)
                .param("yes", true)
                .param("no", false)
                .param("region", region)
                .param("id", id)
                .update()
            == 1;
    if (there) {
      audit.add(account.id(), "claim-taken-back", "claim:" + region + "/" + id, "");
    }
    return there;
  }

  private static void require(Account account, String region) {
    if (!account.opens(Access.FIGURES, region)) {
      throw new AccessDeniedException("Does not keep figures and sources in " + region);
    }
  }

  private static Claim claim(ResultSet row) throws SQLException {
    Language language = row.getString("language").equals("nl") ? Language.NL : Language.EN;
    return new Claim(
        row.getString("id"),
        row.getString("region"),
        Statement.typed(row.getString("subject"), language),
        Statement.typed(row.getString("measure"), language),
        row.getString("unit"),
        Exactness.valueOf(row.getString("exactness")),
        row.getDouble("amount"),
        row.getBoolean("of_rest"),
        Statement.typed(row.getString("meaning"), language),
        Statement.typed(row.getString("stated"), language),
        row.getInt("claim_year"),
        Evidence.typed(row.getString("source")),
        Text.NONE,
        Optional.of(row.getString("account_name")));
  }
}
