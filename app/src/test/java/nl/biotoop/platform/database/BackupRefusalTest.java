package nl.biotoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup refuses, with the sentence that says what to do; nothing ever changes then. */
class BackupRefusalTest {
  private static final List<String> SPECIMEN = List.of("specimen");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T13:05:00Z"), ZoneOffset.UTC);
  private static final String TABLE = "tables/specimen_parent.jsonl";

  @TempDir Path folder = Path.of("");
  private final DataSource h2 = TestDatabases.migrated(TestDatabases.h2(), SPECIMEN);
  private final Backup backup = new Backup(h2, CLOCK, "1.0", SPECIMEN);

  @BeforeEach
  void makeBackup() throws SQLException {
    TestDatabases.execute(h2, "insert into specimen_parent (name) values ('one'), ('two')");
    assertThat(backup.write(file("good"))).isInstanceOf(Backup.Done.class);
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(Path.of(file("good")));
    assertThat(refusal(backup.write(file("good")))).contains("bestaat al", "andere naam");
    assertThat(Files.readAllBytes(Path.of(file("good")))).isEqualTo(before);
  }

  @Test
  void theFolderMustExist() {
    assertThat(refusal(backup.write(folder.resolve("none/copy.zip").toString())))
        .contains("De map", "bestaat niet");
  }

  @Test
  void aNameThatIsNoNameIsSaidSo() {
    assertThat(refusal(backup.write("a\0b"))).startsWith("Dit is geen naam van een bestand");
    assertThat(refusal(backup.restore("a\0b", false)))
        .startsWith("Dit is geen naam van een bestand");
  }

  @Test
  void whatTheDiskRefusesIsSaidInAPlainSentence() {
    assertThat(Backup.reason(new AccessDeniedException("/closed")))
        .isEqualTo(
            "Biotoop mag dit niet lezen of schrijven: /closed. Geef recht, of kies een andere"
                + " map.");
    assertThat(Backup.reason(new IOException("No space left on device")))
        .isEqualTo("De schijf is vol. Maak ruimte vrij en probeer het opnieuw.");
    assertThat(Backup.reason(new FileSystemException("/cd", null, "Read-only file system")))
        .isEqualTo("Op deze schijf kan niet worden geschreven. Kies een andere map.");
    assertThat(Backup.reason(new NoSuchFileException("/gone")))
        .isEqualTo("Dit bestaat niet: /gone");
  }

  @Test
  void aDayTheDriverCannotReadIsNamed() throws SQLException {
    DataSource postgres = TestDatabases.migrated(TestDatabases.postgres(), SPECIMEN);
    TestDatabases.execute(
        postgres, "insert into specimen_type (code, a_day) values ('x', '0001-02-29 BC')");
    assertThat(refusal(new Backup(postgres, CLOCK, "1.0", SPECIMEN).write(file("leap"))))
        .contains("a_day", "specimen_type", "0001-02-29 BC");
    assertThat(folder).isDirectoryNotContaining("glob:**.half");
  }

  @Test
  void aMissingFileIsSaidSo() {
    assertThat(refusal(backup.restore(file("none"), false))).startsWith("Er is geen bestand");
    assertThat(refusal(backup.restore(folder.toString(), false))).startsWith("Er is geen bestand");
  }

  @Test
  void anotherKindOfFileIsSaidSo() throws IOException {
    Files.writeString(Path.of(file("text")), "no zip");
    assertThat(refusal(backup.restore(file("text"), false))).contains("geen (volledige) kopie");
    write("other", Map.of("readme.txt", new byte[] {1}));
    assertThat(refusal(backup.restore(file("other"), false))).contains("geen kopie van Biotoop");
    write("empty-manifest", Map.of("manifest.json", "{}".getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal(backup.restore(file("empty-manifest"), false))).contains("vorm");
    write("bad-manifest", Map.of("manifest.json", "{\"format".getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal(backup.restore(file("bad-manifest"), false))).contains("beschadigd");
  }

  @Test
  void halfAFileIsSaidSo() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(file("good")));
    for (int length = 0; length < whole.length; length += 97) {
      Files.write(Path.of(file("half")), java.util.Arrays.copyOf(whole, length));
      assertThat(refusal(backup.restore(file("half"), true))).contains("kopie");
    }
    assertUnchanged();
  }

  @Test
  void oneFlippedBitIsFoundOrDoesNoHarm() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of(file("good")));
    for (int i = 0; i < whole.length; i += 3) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x10;
      Files.write(Path.of(file("flipped")), flipped);
      // Either a sentence, or, when the bit carried nothing (a time stamp), the same rows.
      assertThat(backup.restore(file("flipped"), true)).isNotNull();
    }
    assertUnchanged();
  }

  @Test
  void aChangedRowIsFound() throws IOException {
    change("changed", files -> replace(files, TABLE, "\"one\"", "\"ono\""));
    assertThat(refusal(backup.restore(file("changed"), true)))
        .isEqualTo("De kopie is beschadigd: tabel specimen_parent is niet zoals hij gemaakt is.");
    assertUnchanged();
  }

  @Test
  void rowsThatAreNoRowsAreFound() throws IOException {
    for (String row :
        List.of("[1]", "[1,\"a\",2]", "[\"1\",\"a\"]", "[1,[]]", "{}", "7", "[1", "[1.5,\"a\"]")) {
      change("odd", files -> files.put(TABLE, (row + "\n").getBytes(StandardCharsets.UTF_8)));
      assertThat(refusal(backup.restore(file("odd"), true))).as(row).contains("beschadigd");
      Files.delete(Path.of(file("odd")));
    }
    assertUnchanged();
  }

  @Test
  void anUnknownOrMissingEntryIsRefused() throws IOException {
    change("slip", files -> files.put("../../evil.jsonl", new byte[] {1}));
    assertThat(refusal(backup.restore(file("slip"), true))).contains("onbekend bestand");
    change("missing", files -> files.remove(TABLE));
    assertThat(refusal(backup.restore(file("missing"), true))).contains("ontbreekt");
  }

  @Test
  void aTableNameThatPointsElsewhereIsRefused() throws IOException {
    change(
        "renamed",
        files -> {
          replace(files, "manifest.json", "\"specimen_parent\"", "\"../../etc\"");
          files.put("tables/../../etc.jsonl", files.remove(TABLE));
        });
    assertThat(refusal(backup.restore(file("renamed"), true))).contains("De tabellen in de kopie");
  }

  @Test
  void anEntryThatUnpacksWithoutEndIsStopped() throws IOException {
    change(
        "bomb", files -> files.put(TABLE, " ".repeat(50_000_000).getBytes(StandardCharsets.UTF_8)));
    assertThat(Files.size(Path.of(file("bomb")))).isLessThan(200_000);
    assertThat(refusal(backup.restore(file("bomb"), true))).contains("beschadigd");
    change(
        "large-manifest",
        files ->
            files.put("manifest.json", " ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8)));
    assertThat(refusal(backup.restore(file("large-manifest"), true))).contains("te groot");
  }

  @Test
  void anotherFormatIsRefused() throws IOException {
    change(
        "later", files -> replace(files, "manifest.json", "biotoop-backup/1", "biotoop-backup/2"));
    assertThat(refusal(backup.restore(file("later"), true)))
        .contains("biotoop-backup/2", "leest alleen biotoop-backup/1");
  }

  @Test
  void aBackupOfANewerVersionIsRefused() throws IOException {
    change(
        "newer",
        files -> replace(files, "manifest.json", "\"specimen\" : \"1\"", "\"specimen\" : \"2\""));
    assertThat(refusal(backup.restore(file("newer"), true))).contains("nieuwere Biotoop", "stap 2");
    change(
        "unknown",
        files -> replace(files, "manifest.json", "\"specimen\" : \"1\"", "\"other\" : \"1\""));
    assertThat(refusal(backup.restore(file("unknown"), true)))
        .contains("nieuwere Biotoop", "other");
    change(
        "nonsense",
        files -> replace(files, "manifest.json", "\"specimen\" : \"1\"", "\"specimen\" : \"x\""));
    assertThat(refusal(backup.restore(file("nonsense"), true))).contains("geen stap");
  }

  @Test
  void aBackupOfAnOlderVersionSaysWhatToDo() throws IOException {
    change(
        "older",
        files -> replace(files, "manifest.json", "\"specimen\" : \"1\"", "\"specimen\" : \"0.9\""));
    assertThat(refusal(backup.restore(file("older"), true)))
        .contains("oudere Biotoop", "stap 0.9; nu 1", "start daarna deze versie");
  }

  @Test
  void aDatabaseWithRowsIsNotReplacedUnasked() {
    assertThat(refusal(backup.restore(file("good"), false)))
        .contains("bevat al gegevens", "--vervang");
    assertUnchanged();
  }

  @Test
  void otherColumnsAreRefused() throws SQLException {
    TestDatabases.execute(h2, "alter table specimen_parent add column extra varchar(10)");
    assertThat(refusal(backup.restore(file("good"), true))).contains("andere kolommen");
  }

  @Test
  void aTypeThatIsNotPortableIsNamed() throws SQLException {
    TestDatabases.execute(h2, "alter table specimen_parent add column extra decimal(10, 2)");
    assertThat(refusal(backup.write(file("decimal"))))
        .isEqualTo(
            "Kolom extra van tabel specimen_parent heeft het type numeric. Dat kan niet in een"
                + " kopie.");
    assertThat(Path.of(file("decimal"))).doesNotExist();
  }

  @Test
  void tablesThatReferInACircleAreNamed() throws SQLException {
    TestDatabases.execute(
        h2, "alter table specimen_parent add column boss bigint references specimen_parent (id)");
    assertThat(refusal(backup.write(file("circle")))).contains("kring", "specimen_parent");
  }

  private String file(String name) {
    return folder.resolve(name + ".zip").toString();
  }

  private static String refusal(Backup.Result result) {
    assertThat(result).isInstanceOf(Backup.Refused.class);
    return result instanceof Backup.Refused refused ? refused.reason() : "";
  }

  private void assertUnchanged() {
    String now = file("now");
    assertThat(backup.write(now)).isInstanceOf(Backup.Done.class);
    assertThat(Path.of(now)).hasSameBinaryContentAs(Path.of(file("good")));
  }

  private void change(String name, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file("good"))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    change.accept(files);
    write(name, files);
  }

  private static void replace(Map<String, byte[]> files, String name, String from, String to) {
    String text = new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(file(name))))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
  }
}
