package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.biotoop.AppTest;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.Audit;
import nl.biotoop.rules.Language;
import nl.biotoop.support.editing.Draft;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import nl.biotoop.support.importing.CellFault;
import nl.biotoop.support.importing.Decision;
import nl.biotoop.support.importing.ImportField;
import nl.biotoop.support.importing.ImportRun;
import nl.biotoop.support.importing.Imports;
import nl.biotoop.support.importing.Preview;
import nl.biotoop.support.importing.TableFiles;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list of people goes in row by row; what is wrong is told with its cell, and all can go back.
 */
@AppTest
@TestPropertySource(properties = "biotoop.test.own-database=imports")
class ImportsTest {
  private static final List<String> HEADINGS =
      List.of(
          "Naam",
          "Aanbieder",
          "Omschrijving",
          "Vorm van hulp",
          "Onderwerp",
          "Fase",
          "Gemeente",
          "Bedrag",
          "Sluit op",
          "Website",
          "Gezien op");

  private final Imports imports;
  private final RegisterEditing editing;
  private final CurrentRegister register;
  private final TableFiles files;
  private final Users users;
  private final Audit audit;

  @TempDir Path folder = Path.of("");

  @Autowired
  ImportsTest(
      Imports imports,
      RegisterEditing editing,
      CurrentRegister register,
      TableFiles files,
      Users users,
      Audit audit) {
    this.imports = imports;
    this.editing = editing;
    this.register = register;
    this.files = files;
    this.users = users;
    this.audit = audit;
  }

  private Account manager(String region) {
    String login = "pm-" + UUID.randomUUID();
    var made =
        (Users.Creation.Created)
            users.create(
                null,
                login,
                "Programmamanager",
                List.of(new Membership(Role.PROGRAMME_MANAGER, region)));
    users.changePassword(made.account(), made.oneTime(), new Password("een zin met woorden erin"));
    return users.withLogin(login).orElseThrow();
  }

  /** A good row; the name makes it one of its own. */
  private static List<Object> row(String name) {
    String page = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new ArrayList<>(
        List.of(
            name + " (fictief)",
            "Stichting Voorbeeld",
            "Geld voor een eerste plan.",
            "Geld",
            "Innovatie",
            "start, groei",
            "Maastricht",
            5000,
            "31-12-2027",
            "https://www.example.nl/" + page,
            "1-11-2026"));
  }

  private static byte[] xlsx(List<List<Object>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Lijst");
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, HEADINGS.get(column));
        for (int row = 0; row < rows.size(); row++) {
          if (rows.get(row).get(column) instanceof Number number) {
            sheet.value(row + 1, column, number);
          } else {
            sheet.value(row + 1, column, rows.get(row).get(column).toString());
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private ImportRun taken(Account by, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("upload"), bytes);
    Imports.Upload upload = imports.upload(by, name, file);
    assertThat(upload).isInstanceOf(Imports.Upload.Taken.class);
    return now(by, ((Imports.Upload.Taken) upload).run());
  }

  private ImportRun now(Account by, ImportRun run) {
    return imports.find(by, run.id()).orElseThrow();
  }

  private static List<String> faults(Preview preview) {
    return preview.of(Preview.Kind.FAULTY).stream()
        .flatMap(row -> row.faults().stream())
        .map(CellFault::text)
        .map(text -> text.in(Language.NL))
        .toList();
  }

  /** Row E1: 80 rows with 5 faults; 75 in, 5 explained; a duplicate address flagged. */
  @Test
  void eightyRowsWithFiveFaultsGive75InAnd5Explained() throws IOException {
    Account by = manager("");
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      rows.add(row("E1 regeling " + i));
    }
    rows.get(5).set(5, "grooei");
    rows.get(15).set(8, "31-2-2026");
    rows.get(25).set(7, "veel");
    rows.get(35).set(1, "");
    rows.get(45).set(6, "Maastrecht");
    rows.get(60).set(9, "http://example.nl/e1-regeling-3/?utm_source=nieuws");
    rows.get(70).set(10, "1-1-2026");
    ImportRun run = taken(by, "lijst.xlsx", xlsx(rows));

    Preview preview = imports.preview(by, run);
    assertThat(faults(preview))
        .satisfiesExactly(
            text ->
                assertThat(text)
                    .startsWith("Cel F7: 'grooei' staat niet in de lijst van Fase.")
                    .contains("Bedoelt u Groei?", "Kies uit: Idee, Plan, Start"),
            text -> assertThat(text).startsWith("Cel I17: '31-2-2026' bestaat niet."),
            text -> assertThat(text).startsWith("Cel H27: 'veel' is geen getal."),
            text -> assertThat(text).startsWith("Cel B37: Aanbieder is leeg."),
            text -> assertThat(text).startsWith("Cel G47: 'Maastrecht'").contains("Maastricht"));
    List<Preview.Row> doubles = preview.of(Preview.Kind.DUPLICATE);
    assertThat(doubles).extracting(Preview.Row::number).containsExactly(62);
    assertThat(doubles.getFirst().sameAsRow()).isEqualTo(4);
    assertThat(preview.good()).isEqualTo(74);
    assertThat(preview.toCheck()).as("not seen for six months").isEqualTo(1);

    imports.decide(by, run, Map.of(62, Decision.NEW));
    assertThat(imports.confirm(by, now(by, run))).isEqualTo(new Imports.Done(75, 0));
    assertThat(register.now().instruments())
        .filteredOn(it -> it.name().nl().startsWith("E1 regeling"))
        .hasSize(75)
        .allMatch(Instrument::isPublic);
    assertThat(imports.preview(by, now(by, run)).count(Preview.Kind.DONE)).isEqualTo(75);
    assertThat(imports.preview(by, now(by, run)).count(Preview.Kind.FAULTY)).isEqualTo(5);
    assertThat(imports.confirm(by, now(by, run)))
        .as("nothing twice")
        .isEqualTo(new Imports.Done(0, 0));

    imports.fix(by, now(by, run), Map.of(7, Map.of(ImportField.PHASES, "groei")));
    assertThat(imports.confirm(by, now(by, run))).isEqualTo(new Imports.Done(1, 0));
  }

  @Test
  void anImportIsTakenBackButWhatAPersonChangedSinceStays() throws IOException {
    Account by = manager("");
    ImportRun run = taken(by, "terug.xlsx", xlsx(List.of(row("Terug een"), row("Terug twee"))));
    imports.confirm(by, run);
    ObjectNode changed =
        editing.entry("terug-een-fictief").orElseThrow().newest().record().deepCopy();
    changed.put("provider", "Gemeente Anders");
    assertThat(editing.save(by, new Draft("terug-een-fictief", changed, 0), Origin.EDIT))
        .isInstanceOf(Outcome.Conflict.class);
    int number = editing.entry("terug-een-fictief").orElseThrow().newest().number();
    assertThat(editing.save(by, new Draft("terug-een-fictief", changed, number), Origin.EDIT))
        .isInstanceOf(Outcome.Saved.class);
    assertThat(imports.undo(by, now(by, run))).isEqualTo(new Imports.Done(1, 1));
    assertThat(register.now().instruments())
        .extracting(Instrument::id)
        .contains("terug-een-fictief")
        .doesNotContain("terug-twee-fictief");
    assertThat(imports.undo(by, now(by, run))).isEqualTo(new Imports.Done(0, 0));
  }

  /** Records are kept some hundreds at a time; that shows nowhere. */
  @Test
  void aListOfSeveralBatchesIsTakenOverAndBackAsOneChange() throws IOException {
    Account by = manager("");
    int many = RegisterEditing.BATCH + 20;
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      rows.add(row("Partij " + i));
    }
    rows.get(3).set(5, "grooei");
    ImportRun run = taken(by, "partij.xlsx", xlsx(rows));
    assertThat(imports.preview(by, run).good()).isEqualTo(many - 1L);
    assertThat(imports.confirm(by, run)).isEqualTo(new Imports.Done(many - 1, 0));
    assertThat(imports.preview(by, now(by, run)).count(Preview.Kind.DONE)).isEqualTo(many - 1L);
    assertThat(editing.history("partij-" + many + "-fictief")).hasSize(1);
    assertThat(imports.undo(by, now(by, run))).isEqualTo(new Imports.Done(many - 1, 0));
    assertThat(register.now().instruments())
        .extracting(Instrument::id)
        .noneMatch(id -> id.startsWith("partij-"));
    assertThat(editing.history("partij-" + many + "-fictief")).hasSize(2);
    assertThat(audit.latest(1000))
        .filteredOn(line -> line.subject().equals("import:" + run.id()))
        .filteredOn(line -> line.action().equals("register-changed"))
        .extracting(Audit.Entry::detail)
        .containsExactlyInAnyOrder(
            "import, " + (many - 1) + " instruments", "restore, " + (many - 1) + " instruments");
  }

  @Test
  void twoRowsOfDifferentBatchesForOneInstrumentGiveOneChange() throws IOException {
    Account by = manager("");
    imports.confirm(by, taken(by, "een.xlsx", xlsx(List.of(row("Twee keer")))));
    RegisterEntry entry = editing.entry("twee-keer-fictief").orElseThrow();
    Draft one = new Draft(entry.id(), changed(entry, "Gemeente Een"), entry.newest().number());
    Draft other = new Draft(entry.id(), changed(entry, "Gemeente Twee"), entry.newest().number());
    List<Outcome> outcomes = new ArrayList<>();
    editing.saveAll(
        by,
        List.of(List.of(one), List.of(other)),
        UUID.randomUUID(),
        (_, outcome) -> outcomes.add(outcome));
    assertThat(outcomes).hasExactlyElementsOfTypes(Outcome.Saved.class, Outcome.Conflict.class);
  }

  private static ObjectNode changed(RegisterEntry entry, String provider) {
    return entry.newest().record().deepCopy().put("provider", provider);
  }

  @Test
  void whatAPersonWroteIsNotOverwritten() throws IOException {
    Account by = manager("");
    imports.confirm(by, taken(by, "een.xlsx", xlsx(List.of(row("Bewaakt")))));
    var newest = editing.entry("bewaakt-fictief").orElseThrow().newest();
    ObjectNode changed = newest.record().deepCopy().put("provider", "Met de hand");
    editing.save(by, new Draft("bewaakt-fictief", changed, newest.number()), Origin.EDIT);
    List<Object> again = row("Bewaakt");
    again.set(1, "Uit de lijst");
    again.set(2, "Nieuwe tekst.");
    ImportRun run = taken(by, "twee.xlsx", xlsx(List.of(again)));
    assertThat(imports.preview(by, run).of(Preview.Kind.DUPLICATE).getFirst().match())
        .contains("bewaakt-fictief");
    imports.decide(by, run, Map.of(2, Decision.UPDATE));
    Preview.Row row = imports.preview(by, now(by, run)).rows().getFirst();
    assertThat(row.kind()).isEqualTo(Preview.Kind.CHANGED);
    assertThat(row.kept()).containsExactly("provider");
    imports.confirm(by, now(by, run));
    Instrument kept = register.now().instrument("bewaakt-fictief");
    assertThat(kept.provider()).isEqualTo("Met de hand");
    assertThat(kept.summary().nl()).isEqualTo("Nieuwe tekst.");
  }

  @Test
  void theRegisterThatIsWrittenOutReadsBackAsTheSame() throws IOException {
    Account by = manager("");
    for (byte[] bytes : List.of(files.register(Language.NL), files.registerCsv(Language.EN))) {
      Preview preview = imports.preview(by, taken(by, "register.xlsx", bytes));
      assertThat(faults(preview)).isEmpty();
      assertThat(preview.of(Preview.Kind.CHANGED)).extracting(Preview.Row::title).isEmpty();
      assertThat(preview.count(Preview.Kind.SAME)).isGreaterThan(190);
    }
  }

  @Test
  void theExamplesOfTheTemplateAreLeftOut() throws IOException {
    Account by = manager("zuid-limburg");
    for (Language language : Language.values()) {
      for (byte[] bytes : List.of(files.template(language), files.templateCsv(language))) {
        Preview preview = imports.preview(by, taken(by, "sjabloon.xlsx", bytes));
        assertThat(preview.count(Preview.Kind.EXAMPLE)).isEqualTo(2);
        assertThat(preview.good()).isZero();
      }
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaGoesOutAsText() throws IOException {
    Account by = manager("");
    List<Object> row = row("=HYPERLINK");
    imports.confirm(by, taken(by, "f.xlsx", xlsx(List.of(row))));
    String csv = new String(files.registerCsv(Language.NL), StandardCharsets.UTF_8);
    assertThat(csv).contains(";'=HYPERLINK (fictief);").doesNotContain(";=HYPERLINK");
    assertThat(imports.preview(by, taken(by, "r.csv", files.registerCsv(Language.NL))).rows())
        .filteredOn(it -> it.title().equals("=HYPERLINK (fictief)"))
        .extracting(Preview.Row::kind)
        .containsExactly(Preview.Kind.SAME);
  }

  @Test
  void aManagerOfOneRegionBringsInWhatIsOfThatRegionOnly() throws IOException {
    Account by = manager("zuid-limburg");
    List<Object> elsewhere = row("Elders");
    elsewhere.set(6, "Tilburg");
    List<Object> without = row("Zonder gebied");
    without.set(6, "");
    ImportRun run = taken(by, "regio.xlsx", xlsx(List.of(elsewhere, without)));
    Preview preview = imports.preview(by, run);
    assertThat(faults(preview)).singleElement().asString().contains("Rij 2", "uw regio");
    assertThat(preview.good()).isEqualTo(1);
    assertThat(imports.find(manager("midden-brabant"), run.id())).isEmpty();
  }

  @Test
  void aColumnThatWasChosenOnceIsProposedTheNextTime() throws IOException {
    Account by = manager("noordoost-brabant");
    byte[] csv =
        "Naam;Geheimtaal\nOnthouden (fictief);Stichting Voorbeeld\n"
            .getBytes(StandardCharsets.UTF_8);
    ImportRun run = taken(by, "a.csv", csv);
    assertThat(run.mapping().fields()).containsOnlyKeys(1);
    imports.map(by, run, Map.of(1, ImportField.NAME, 2, ImportField.PROVIDER));
    assertThat(taken(by, "b.csv", csv).mapping().fields()).containsEntry(2, ImportField.PROVIDER);
    assertThat(faults(imports.preview(by, now(by, run))))
        .contains("Rij 2: Omschrijving ontbreekt. Vul dit in.");
  }

  @Test
  void whatCannotBeReadIsRefusedAndNothingIsKept() throws IOException {
    Account by = manager("");
    int before = imports.latest(by).size();
    Path file = Files.writeString(folder.resolve("upload"), "%PDF-1.7");
    assertThat(imports.upload(by, "lijst.xlsx", file)).isInstanceOf(Imports.Upload.Refused.class);
    Files.writeString(file, "\n\n;;\n");
    assertThat(imports.upload(by, "leeg.csv", file)).isInstanceOf(Imports.Upload.Refused.class);
    assertThat(imports.latest(by)).hasSize(before);
  }
}
