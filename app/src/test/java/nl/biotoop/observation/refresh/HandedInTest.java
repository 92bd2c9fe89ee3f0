package nl.biotoop.observation.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.LoadRevision;
import nl.biotoop.observation.LoadRevisions;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.platform.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;

/** Figures of a file come in whole, or not at all; until then the old ones stay. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=handed-in")
class HandedInTest {
  private static final String TABLE = "81578NED";
  private static final String HEADING = "region,time_period,obs_value";
  private static final FromFile ORIGIN = HandingIn.ORIGIN;

  private final Refreshes refreshes;
  private final RefreshTable table;
  private final FileRun files;
  private final Observations observations;
  private final LoadRevisions revisions;
  private final Holdings holdings;
  private final Datasets datasets;
  private final Users users;
  private final Audit audit;
  @TempDir private Path folder;

  @Autowired
  HandedInTest(
      Refreshes refreshes,
      RefreshTable table,
      FileRun files,
      Observations observations,
      LoadRevisions revisions,
      Holdings holdings,
      Datasets datasets,
      Users users,
      Audit audit) {
    this.refreshes = refreshes;
    this.table = table;
    this.files = files;
    this.observations = observations;
    this.revisions = revisions;
    this.holdings = holdings;
    this.datasets = datasets;
    this.users = users;
    this.audit = audit;
  }

  @BeforeEach
  void onlyWhatShips() {
    for (Dataset dataset : datasets.all()) {
      for (Load load : observations.loads(dataset.code())) {
        load.actor().ifPresent(actor -> observations.takeBack(load.number(), actor));
      }
    }
  }

  private HandingIn in() {
    return new HandingIn(refreshes, table, users, folder);
  }

  private Load newest(String dataset) {
    return Objects.requireNonNull(observations.newestLoads().get(dataset));
  }

  private Figure figure(String region, String year) {
    return Holdings.current(
            holdings.series(TABLE, "establishments", region).getOrDefault(year, List.of()))
        .orElseThrow()
        .figure();
  }

  @Test
  void aFileIsKeptWithItsNameItsOriginAndWhatWasRead() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    Refresh done =
        in().handedIn(
                by,
                TABLE,
                "vestigingen.csv",
                FigureFiles.csv(
                    "Regio,Jaar,Waarde,Status",
                    "CR01,2024,12345,",
                    "CR01,2025,n.b.,",
                    "CR02,2024,,",
                    "CR02,2025,77,voorlopig",
                    "CR03,2024,88,geheim"));
    assertThat(done.state()).as(in().told(done.id())).isEqualTo(State.DONE);
    assertThat(done.file()).contains("vestigingen.csv");
    assertThat(done.figures()).isEqualTo(5);
    assertThat(in().told(done.id()))
        .contains("Bestand 'vestigingen.csv', 1 kB. Herkomst: CBS StatLine")
        .contains("'n.b.' is gelezen als: er is geen cijfer (1 keer, het eerst in C3)")
        .contains("Klaar: 5 cijfers bewaard.");
    Load load = newest(TABLE);
    assertThat(load.number()).isEqualTo(done.load().orElseThrow());
    assertThat(load.file()).contains(ORIGIN);
    assertThat(load.actor()).contains(by.id());
    assertThat(load.updated()).isEmpty();
    assertThat(figure("CR01", "2024").value()).hasValue(12_345);
    assertThat(figure("CR01", "2025").value()).as("n.b. is never 0").isEmpty();
    assertThat(figure("CR02", "2024").value()).as("an empty cell is never 0").isEmpty();
    assertThat(figure("CR02", "2025").status()).isEqualTo("p");
    assertThat(figure("CR03", "2024").isConfidential()).isTrue();
    assertThat(figure("CR01", "2015").value()).as("what is not in the file, stays").isPresent();
    try (InputStream read = refreshes.payload(by, load).orElseThrow()) {
      assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8))
          .contains("81578NED,establishments,CR01,2024,12345,,establishments on 1 January")
          .contains("81578NED,establishments,CR01,2025,,O,");
    }
    assertThat(audit.latest(5))
        .extracting(Audit.Entry::action)
        .contains("figures-handed-in", "load-added");
  }

  @Test
  void theSameFiguresAreNothingNewInWhateverFileTheyAre() throws IOException {
    Account by = in().account(Role.PROGRAMME_MANAGER);
    String[] lines = {HEADING, "CR01,2024,1.5", "CR02,2024,2", "CR02,2025,n.b."};
    assertThat(in().handedIn(by, TABLE, "a.csv", FigureFiles.csv(lines)).state())
        .isEqualTo(State.DONE);
    int loads = observations.loads(TABLE).size();
    for (byte[] same :
        List.of(FigureFiles.csv(lines), FigureFiles.xlsx(lines), FigureFiles.ods(lines))) {
      Refresh again = in().handedIn(by, TABLE, "b", same);
      assertThat(again.state()).as(in().told(again.id())).isEqualTo(State.SAME);
      assertThat(in().told(again.id())).contains("niets nieuws");
    }
    assertThat(observations.loads(TABLE)).hasSize(loads);
  }

  @Test
  void xlsxAndOdsAreReadTooAndWideOnesAsWell() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    Refresh xlsx =
        in().handedIn(by, TABLE, "a.xlsx", FigureFiles.xlsx("regio,2024,2025", "CR01,11,12"));
    assertThat(xlsx.state()).as(in().told(xlsx.id())).isEqualTo(State.DONE);
    assertThat(figure("CR01", "2025").value()).hasValue(12);
    Refresh ods =
        in().handedIn(by, TABLE, "a.ods", FigureFiles.ods("regio,2024,2025", "CR01,21,n.b."));
    assertThat(ods.state()).as(in().told(ods.id())).isEqualTo(State.DONE);
    assertThat(figure("CR01", "2024").value()).hasValue(21);
    assertThat(figure("CR01", "2025").value()).isEmpty();
  }

  @Test
  void aRevisionShowsWhatChangedAndCanBeTakenBack() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    in().handedIn(by, TABLE, "a.csv", FigureFiles.csv(HEADING, "CR01,2024,1", "CR02,2024,2"));
    in().handedIn(by, TABLE, "b.csv", FigureFiles.csv(HEADING, "CR01,2024,9", "CR03,2024,3"));
    LoadRevision revision = revisions.of(newest(TABLE), observations.loads(TABLE), 10);
    assertThat(revision.added()).isEqualTo(1);
    assertThat(revision.changed()).isEqualTo(1);
    assertThat(revision.gone()).isEqualTo(1);
    assertThat(figure("CR02", "2024").value()).as("not in the file, so it stays").hasValue(2);
    assertThat(refreshes.takeBack(by, newest(TABLE))).isTrue();
    assertThat(figure("CR01", "2024").value()).hasValue(1);
  }

  @Test
  void everyTableTakesBackWhatItGivesAlsoOneWithoutAnAddress() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    for (Dataset dataset : datasets.all()) {
      List<String> lines = new ArrayList<>(List.of("indicator,region,time_period,obs_value"));
      for (Figure one : holdings.figures(dataset.code())) {
        if (one.value().isPresent() && !one.isConfidential()) {
          lines.add(
              String.join(
                  ",",
                  one.indicator(),
                  one.region(),
                  one.period(),
                  String.valueOf(one.value().getAsDouble())));
        }
      }
      byte[] file = FigureFiles.csv(lines.toArray(String[]::new));
      Refresh done = in().handedIn(by, dataset.code(), "alles.csv", file);
      assertThat(done.state()).as(dataset.code() + in().told(done.id())).isEqualTo(State.DONE);
      assertThat(newest(dataset.code()).figures()).isEqualTo(lines.size() - 1);
    }
  }

  @Test
  void whoeverStopsItKeepsWhatWasThere() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    double before = figure("CR01", "2024").value().orElseThrow();
    UUID id = UUID.randomUUID();
    table.begin(id, TABLE, by.id(), Optional.of("a.csv"));
    table.askToStop(id);
    Path file = in().waiting(FigureFiles.csv(HEADING, "CR01,2024,4711"));
    files.start(id, TABLE, file, ORIGIN, by.id());
    assertThat(in().ended(id).state()).isEqualTo(State.STOPPED);
    assertThat(in().told(id)).endsWith("Gestopt. Er is niets veranderd.");
    assertThat(figure("CR01", "2024").value()).hasValue(before);
    await().until(() -> !Files.exists(file));
  }

  @Test
  void whatWasGivenUpAsLostKeepsNothingShouldItWakeUp() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    double before = figure("CR01", "2024").value().orElseThrow();
    UUID id = UUID.randomUUID();
    table.begin(id, TABLE, by.id(), Optional.of("a.csv"));
    assertThat(table.end(id, State.LOST, null)).isTrue();
    Path file = in().waiting(FigureFiles.csv(HEADING, "CR01,2024,4712"));
    files.start(id, TABLE, file, ORIGIN, by.id());
    await().until(() -> !Files.exists(file));
    assertThat(table.find(id).orElseThrow().state()).isEqualTo(State.LOST);
    assertThat(figure("CR01", "2024").value()).hasValue(before);
  }

  @Test
  void twoAtOnceForOneTableIsOneTooMuch() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    UUID id = UUID.randomUUID();
    table.begin(id, TABLE, by.id(), Optional.empty());
    Path file = in().waiting(FigureFiles.csv(HEADING, "CR01,2024,1"));
    assertThat(refreshes.handIn(by, TABLE, file, ORIGIN)).isEmpty();
    assertThat(file).doesNotExist();
    table.end(id, State.STOPPED, null);
  }

  @Test
  void onlyWhoKeepsFiguresHandsThemIn() throws IOException {
    Path file = in().waiting(FigureFiles.csv(HEADING, "CR01,2024,1"));
    Account adviser = in().account(Role.ADVISER);
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> refreshes.handIn(adviser, TABLE, file, ORIGIN));
    assertThat(file).doesNotExist();
  }

  @Test
  void whateverIsTypedAsOriginComesBackAsIt() {
    FromFile strange = new FromFile("a|b\u0000.csv", " x | y\nz ");
    assertThat(strange).isEqualTo(new FromFile("a b .csv", "x | y z"));
    assertThat(strange.origin()).isEqualTo("file:a b .csv | x | y z");
    FromFile longest = new FromFile("n".repeat(200) + ".csv", "s".repeat(600));
    assertThat(longest.name()).hasSize(120).endsWith(".csv");
    assertThat(longest.origin().length()).isLessThan(1_000);
  }
}
