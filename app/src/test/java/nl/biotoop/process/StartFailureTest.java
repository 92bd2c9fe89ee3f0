package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that fails says in two lines what is wrong and what to do, and changes nothing. */
class StartFailureTest {
  @TempDir Path data;

  @Test
  void aPortInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      assertRefused(
          "--server.port=" + taken.getLocalPort(),
          "Biotoop kan niet starten. Poort " + taken.getLocalPort() + " is al in gebruik.",
          "Stop het andere programma, of kies een andere poort: ./biotoop serve --port 8081");
    }
  }

  @Test
  void aFolderThatAnotherBiotoopUses() {
    try (Instance first = Instance.start(data);
        Visitor visitor = new Visitor(first.site())) {
      assertRefused(
          "",
          "Biotoop kan niet starten. De database in deze map is al in gebruik door een andere"
              + " Biotoop.",
          "Stop die eerst, of kies een andere map met --data MAP.");
      assertThat(Visitor.isKept(visitor.report("wbso", "gaat door"))).isTrue();
    }
  }

  @Test
  void anInstrumentThatIsThereTwice() throws IOException {
    keepOneReport();
    byte[] before = Files.readAllBytes(database());
    Path overlay =
        Files.createDirectories(data.resolve("content/instruments/regional"))
            .resolve("nog-een-wbso.yaml");
    Files.writeString(overlay, ownWbso());
    String said =
        assertRefused(
            "",
            "Biotoop kan niet starten. De meegeleverde inhoud klopt niet: ",
            "Verbeter het genoemde bestand en start opnieuw. Er is niets veranderd.");
    assertThat(said)
        .contains("instruments/regional/nog-een-wbso.yaml")
        .contains("instruments/national/wbso.yaml");
    assertThat(Files.readAllBytes(database())).isEqualTo(before);
    Files.delete(overlay);
    assertOneReport();
  }

  private static String ownWbso() throws IOException {
    try (var file =
        StartFailureTest.class.getResourceAsStream("/content/instruments/national/wbso.yaml")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aDatabaseOfANewerVersion() throws SQLException {
    keepOneReport();
    execute(
        """
        insert into "schema_history_support" ("installed_rank", "version", "description", "type",
          "script", "checksum", "installed_by", "installed_on", "execution_time", "success")
        values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'biotoop', current_timestamp, 1,
          true)
        """);
    assertRefused(
        "",
        "Biotoop kan niet starten. De database is gemaakt met een nieuwere versie van Biotoop"
            + " (onderdeel support, stap 99).",
        "Start met de nieuwere versie van Biotoop. Er is niets veranderd.");
    execute("delete from \"schema_history_support\" where \"version\" = '99'");
    assertOneReport();
  }

  @Test
  void aPasswordForTheAdministratorThatIsTooShort() {
    assertRefused(
        "--biotoop.admin-password=kort",
        "Biotoop kan niet starten. Het wachtwoord in BIOTOOP_ADMIN_PASSWORD is te kort of te"
            + " makkelijk.",
        "Kies minstens 12 tekens, zoals een zin van vier woorden.");
  }

  @Test
  void aFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(data.resolve("bestand"), "geen map");
    try (Instance instance = Instance.start(file)) {
      assertThat(instance.end(Instance.START_LIMIT)).isEqualTo(1);
      assertThat(lines(instance))
          .containsExactly(
              "Biotoop kan niet starten. De map met gegevens is niet te beschrijven: " + file,
              "Geef schrijfrecht, of kies een andere map met --data MAP.");
    }
    assertThat(file).hasContent("geen map");
  }

  private String assertRefused(String word, String problem, String action) {
    try (Instance instance = word.isEmpty() ? Instance.start(data) : Instance.start(data, word)) {
      assertThat(instance.end(Instance.START_LIMIT)).isEqualTo(1);
      assertThat(lines(instance)).as(instance.output()).hasSize(2);
      assertThat(lines(instance).getFirst()).startsWith(problem);
      assertThat(lines(instance).getLast()).isEqualTo(action);
      return instance.output();
    }
  }

  private static List<String> lines(Instance instance) {
    return instance.output().lines().filter(line -> !line.isBlank()).toList();
  }

  private void keepOneReport() {
    try (Instance instance = Instance.start(data);
        Visitor visitor = new Visitor(instance.site())) {
      assertThat(Visitor.isKept(visitor.report("wbso", "blijft"))).isTrue();
      instance.stop();
    }
  }

  private void assertOneReport() {
    try (Instance instance = Instance.start(data);
        Visitor visitor = new Visitor(instance.site())) {
      assertThat(visitor.reports("wbso")).isEqualTo(1);
    }
  }

  private Path database() {
    return data.resolve("biotoop.mv.db");
  }

  private void execute(String sql) throws SQLException {
    String url =
        "jdbc:h2:file:"
            + data.resolve("biotoop").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    try (Connection connection = DriverManager.getConnection(url, "biotoop", "");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
