package nl.biotoop.support.embedding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.support.internal.Tallies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The houses: found by code, kept by the programme managers of their region. */
@Component
public class Houses {
  /** A PNG of 480 by 160 in base64; larger is refused. */
  private static final int LONGEST_LOGO = 90_000;

  private static final String COLUMNS =
      "code, name, region, colour, bar, municipality, origins, offers, changed_at,"
          + " logo is not null as has_logo";

  private final JdbcClient database;
  private final Tallies tallies;
  private final Audit audit;
  private final Clock clock;

  Houses(JdbcClient database, Tallies tallies, Audit audit, Clock clock) {
    this.database = database;
    this.tallies = tallies;
    this.audit = audit;
    this.clock = clock;
  }

  /** The house with a code. */
  public Optional<House> find(String code) {
    return database
        .sql("select " + COLUMNS + " from support_house where code = :code")
        .param("code", code)
        .query((row, _) -> house(row))
        .optional();
  }

  private static House house(ResultSet row) throws SQLException {
    return new House(
        row.getString("code"),
        row.getString("name"),
        row.getString("region"),
        Colour.read(row.getString("colour")).orElseThrow(),
        Colour.read(row.getString("bar")).orElseThrow(),
        Optional.ofNullable(row.getString("municipality")),
        row.getString("origins").lines().toList(),
        row.getString("offers").lines().toList(),
        row.getBoolean("has_logo"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  /** Whether an account keeps the houses of a region. */
  public static boolean mayKeep(Account account, String region) {
    return account.opens(Access.PROGRAMME, region);
  }

  /** The houses an account keeps, by name. */
  public List<House> keptBy(Account account) {
    return database
        .sql("select " + COLUMNS + " from support_house order by name, code")
        .query((row, _) -> house(row))
        .list()
        .stream()
        .filter(house -> mayKeep(account, house.region()))
        .toList();
  }

  /**
   * Makes a house.
   *
   * @return whether the code was free
   * @throws org.springframework.dao.DuplicateKeyException when another took it at this moment
   * @throws AccessDeniedException when the account does not keep the region
   */
  @Transactional
  public boolean add(Account by, House house) {
    require(mayKeep(by, house.region()));
    if (find(house.code()).isPresent()) {
      return false;
    }
    database
        .sql(
            """
            insert into support_house
              (code, name, region, colour, bar, municipality, origins, offers, changed_at)
            values (:code, :name, :region, :colour, :bar, :municipality, :origins, :offers,
              :changedAt)
            """)
        .params(values(house))
        .update();
    audit.add(by.id(), "house-added", "house:" + house.code(), "");
    return true;
  }

  /**
   * Replaces a house; its code and region stay, and its logo unless there is another.
   *
   * @throws AccessDeniedException when the account does not keep the region
   */
  @Transactional
  public void change(Account by, House house) {
    require(find(house.code()).filter(it -> mayKeep(by, it.region())).isPresent());
    database
        .sql(
            """
            update support_house
            set name = :name, colour = :colour, bar = :bar, municipality = :municipality,
                origins = :origins, offers = :offers, changed_at = :changedAt
            where code = :code
            """)
        .params(values(house))
        .update();
    audit.add(by.id(), "house-changed", "house:" + house.code(), house.frameAncestors());
  }

  private Map<String, Object> values(House house) {
    Map<String, Object> values = new HashMap<>();
    values.put("code", house.code());
    values.put("name", house.name());
    values.put("region", house.region());
    values.put("colour", house.colour().written());
    values.put("bar", house.bar().written());
    values.put("municipality", house.municipality().orElse(null));
    values.put("origins", String.join("\n", house.origins()));
    values.put("offers", String.join("\n", house.offers()));
    values.put("changedAt", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()));
    return values;
  }

  /**
   * Replaces the logo.
   *
   * @return whether the picture could be used: a PNG or JPEG of at most 48 kB
   * @throws AccessDeniedException when the account does not keep the region
   */
  @Transactional
  public boolean changeLogo(Account by, House house, byte[] picture) {
    require(mayKeep(by, house.region()));
    Optional<String> logo =
        Logo.png(picture)
            .map(Base64.getEncoder()::encodeToString)
            .filter(text -> text.length() <= LONGEST_LOGO);
    if (logo.isEmpty()) {
      return false;
    }
    database
        .sql("update support_house set logo = :logo, changed_at = :changedAt where code = :code")
        .param("logo", logo.get())
        .param("changedAt", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
        .param("code", house.code())
        .update();
    audit.add(by.id(), "house-logo-changed", "house:" + house.code(), "");
    return true;
  }

  /** The logo as a PNG. */
  public Optional<byte[]> logo(String code) {
    return database
        .sql("select logo from support_house where code = :code and logo is not null")
        .param("code", code)
        .query(String.class)
        .optional()
        .map(Base64.getDecoder()::decode);
  }

  /**
   * Takes a house away; its frames stay empty from now on.
   *
   * @throws AccessDeniedException when the account does not keep the region
   */
  @Transactional
  public void remove(Account by, House house) {
    require(mayKeep(by, house.region()));
    database
        .sql("delete from support_house where code = :code")
        .param("code", house.code())
        .update();
    audit.add(by.id(), "house-removed", "house:" + house.code(), "");
  }

  /** A visitor started the wayfinder on the site of a house. */
  public void started(House house) {
    tallies.add(Tallies.Kind.EMBEDDED, house.code(), house.region(), "");
  }

  /** How often that was in the last twelve months, per code. */
  public Map<String, Long> starts() {
    Map<String, Long> starts = new HashMap<>();
    database
        .sql(
            """
            select subject, sum(number_of) as total from support_tally
            where kind = 'EMBEDDED' and counted_on > :from
            group by subject
            """)
        .param("from", LocalDate.now(clock).minusYears(1))
        .query(row -> {
          starts.put(row.getString("subject"), row.getLong("total"));
        });
    return starts;
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw new AccessDeniedException("Not of this region");
    }
  }
}
