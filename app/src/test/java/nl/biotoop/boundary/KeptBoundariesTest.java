package nl.biotoop.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.biotoop.AppTest;
import nl.biotoop.boundary.KeptBoundaries.Loading;
import nl.biotoop.boundary.KeptBoundaries.Ready;
import nl.biotoop.boundary.KeptBoundaries.Refused;
import nl.biotoop.boundary.KeptBoundaries.Told;
import nl.biotoop.boundary.MapServer.Mood;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.territory.RegionLevel;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Borders are loaded, used and put back by an administrator; when that fails all stays. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=boundaries")
class KeptBoundariesTest {
  private static final MapServer SERVER = new MapServer();

  private final KeptBoundaries kept;
  private final Boundaries boundaries;
  private final Territories territories;
  private final Users users;
  private final JdbcClient database;
  private final Account administrator;

  @TempDir private Path folder;

  @Autowired
  KeptBoundariesTest(
      KeptBoundaries kept,
      Boundaries boundaries,
      Territories territories,
      Users users,
      JdbcClient database) {
    this.kept = kept;
    this.boundaries = boundaries;
    this.territories = territories;
    this.users = users;
    this.database = database;
    this.administrator = users.withLogin("beheerder").orElseThrow();
  }

  @DynamicPropertySource
  static void source(DynamicPropertyRegistry registry) {
    registry.add("biotoop.boundaries-address", SERVER::address);
  }

  @AfterEach
  void empty() {
    database.sql("delete from boundary_use").update();
    database.sql("delete from boundary_piece").update();
    database.sql("delete from boundary_set").update();
  }

  @AfterAll
  static void close() {
    SERVER.close();
  }

  private String corops() {
    return MapFiles.of(territories, RegionLevel.COROP, "statcode");
  }

  private BoundarySet loaded() throws IOException {
    Path file = Files.writeString(folder.resolve("corop.geojson"), corops());
    Told told = new Told(MapLevel.COROP, "corop.geojson", "© Eigen kaart (fictief)", 2026, "");
    return ((Ready) kept.upload(administrator, told, file)).set();
  }

  private List<String> actions() {
    return database
        .sql(
            """
            select action from platform_audit where subject = 'map:corop'
            order by happened_at desc, id desc
            """)
        .query(String.class)
        .list();
  }

  @Test
  void nothingChangesUntilTheBordersAreUsed() throws IOException {
    BoundarySet set = loaded();
    assertThat(set.areas()).isEqualTo(40);
    assertThat(boundaries.drawn(MapLevel.COROP)).isEmpty();
    assertThat(kept.outlines(administrator, set)).hasSize(40);

    assertThat(kept.use(administrator, set, Optional.empty())).isTrue();
    Boundaries.Drawn drawn = boundaries.drawn(MapLevel.COROP).orElseThrow();
    assertThat(drawn.set()).contains(set);
    assertThat(drawn.outlines()).isEqualTo(kept.outlines(administrator, set));
    assertThat(boundaries.drawn(MapLevel.COROP).orElseThrow()).as("from memory").isSameAs(drawn);
    assertThat(boundaries.drawn(MapLevel.PROVINCE).orElseThrow().set()).isEmpty();

    assertThat(kept.discard(administrator, set)).as("a map is drawn with it").isFalse();
    assertThat(kept.back(administrator, set)).isTrue();
    assertThat(boundaries.drawn(MapLevel.COROP)).isEmpty();
    assertThat(kept.use(administrator, set, Optional.empty())).as("again").isTrue();
    assertThat(kept.back(administrator, set)).isTrue();
    assertThat(kept.discard(administrator, set)).isTrue();
    assertThat(kept.all(administrator)).isEmpty();
    assertThat(actions().subList(0, 6))
        .containsExactly(
            "boundaries-discarded",
            "boundaries-restored",
            "boundaries-used",
            "boundaries-restored",
            "boundaries-used",
            "boundaries-loaded");
  }

  @Test
  void ofTwoAdministratorsTheSecondIsTold() throws IOException {
    BoundarySet one = loaded();
    BoundarySet other = loaded();
    assertThat(kept.use(administrator, one, Optional.empty())).isTrue();
    assertThat(kept.use(administrator, other, Optional.empty())).isFalse();
    assertThat(kept.use(administrator, other, Optional.of(other.id()))).isFalse();
    assertThat(kept.back(administrator, other)).isFalse();
    assertThat(boundaries.drawn(MapLevel.COROP).orElseThrow().set()).contains(one);
    assertThat(kept.use(administrator, other, Optional.of(one.id()))).isTrue();
    assertThat(boundaries.drawn(MapLevel.COROP).orElseThrow().set()).contains(other);
    assertThat(kept.all(administrator)).as("what was used before is gone").containsExactly(other);
    assertThat(kept.use(administrator, one, Optional.empty())).as("thrown away").isFalse();
  }

  @Test
  void whatNobodyUsedIsDroppedAfterAWeek() throws IOException {
    BoundarySet used = loaded();
    kept.use(administrator, used, Optional.empty());
    loaded();
    database
        .sql("update boundary_set set loaded_at = :then")
        .param("then", java.time.OffsetDateTime.parse("2026-01-01T00:00:00Z"))
        .update();
    BoundarySet newest = loaded();
    assertThat(kept.all(administrator))
        .extracting(BoundarySet::id)
        .containsExactly(newest.id(), used.id());
  }

  @Test
  void aListedAddressIsFetchedAndNoOther() {
    SERVER.is(Mood.FINE, corops());
    Loading loading = kept.fetch(administrator, "pdok-corop-2026");
    BoundarySet set = ((Ready) loading).set();
    assertThat(set.licence()).isEqualTo("© CBS, Kadaster (2026), CC BY 4.0");
    assertThat(set.origin()).startsWith("https://api.pdok.nl/cbs/gebiedsindelingen/");
    assertThat(SERVER.asked())
        .containsExactly(
            "/cbs/gebiedsindelingen/ogc/v1/collections/coropgebied_gegeneraliseerd/items"
                + "?f=json&limit=100&jaarcode=2026");
    SERVER.is(Mood.FINE, corops());
    assertThat(fault(kept.fetch(administrator, "https://elders.example")))
        .contains("staat niet op de lijst");
    assertThat(SERVER.asked()).isEmpty();
  }

  private static String fault(Loading loading) {
    return ((Refused) loading).faults().getFirst().nl();
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, names = "FINE", mode = EnumSource.Mode.EXCLUDE)
  void whenItDoesNotComeTheMapStays(Mood mood) throws IOException {
    BoundarySet set = loaded();
    kept.use(administrator, set, Optional.empty());
    String text = corops();
    SERVER.is(mood, text);
    assertThat(fault(kept.fetch(administrator, "pdok-corop-2026")))
        .contains(
            switch (mood) {
              case BUSY -> "geeft na 2 keer vragen geen antwoord (HTTP 503)";
              case ABSENT -> "(HTTP 404)";
              case ELSEWHERE -> "verwijst naar een andere server. Die wordt niet aangeroepen.";
              case ENDLESS -> "Het bestand is te groot.";
              case CUT_OFF -> "Het bestand is afgebroken: het einde ontbreekt.";
              case FINE -> "";
            });
    assertThat(boundaries.drawn(MapLevel.COROP).orElseThrow().set()).contains(set);
    assertThat(kept.all(administrator)).containsExactly(set);
  }

  @Test
  void onlyAnAdministratorComesNear() throws IOException {
    BoundarySet set = loaded();
    Path file = Files.writeString(folder.resolve("other.geojson"), corops());
    Told told = new Told(MapLevel.COROP, "other.geojson", "x", 2026, "");
    List<Consumer<Account>> doors =
        List.of(
            it -> kept.upload(it, told, file),
            it -> kept.fetch(it, "pdok-corop-2026"),
            it -> kept.all(it),
            it -> kept.find(it, set.id()),
            it -> kept.outlines(it, set),
            it -> kept.inUse(it, MapLevel.COROP),
            it -> kept.use(it, set, Optional.empty()),
            it -> kept.back(it, set),
            it -> kept.discard(it, set));
    for (Role role : Role.values()) {
      if (role == Role.ADMINISTRATOR) {
        continue;
      }
      Account account =
          new Account(
              UUID.randomUUID(),
              "kaart-" + role.code(),
              "Functie (fictief)",
              false,
              true,
              List.of(new Membership(role, "zuid-limburg")));
      for (Consumer<Account> door : doors) {
        assertThatExceptionOfType(AccessDeniedException.class)
            .as(role.code())
            .isThrownBy(() -> door.accept(account));
      }
    }
    assertThat(users.withLogin("beheerder")).isPresent();
    assertThat(kept.all(administrator)).containsExactly(set);
  }
}
