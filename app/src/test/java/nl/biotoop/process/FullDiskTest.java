package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.store.fs.FilePath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A disk that fills up stops reports, not the site; and loses nothing that was confirmed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class FullDiskTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final String TYPED = "Het bedrag is 36% <geen> 32%";

  @TempDir static Path data;

  private final Visitor visitor;

  @Autowired
  FullDiskTest(@LocalServerPort int port) {
    this.visitor = new Visitor("http://localhost:" + port);
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    FilePath.register(new SmallDisk());
    properties.add("biotoop.data", data::toString);
    properties.add(
        "spring.datasource.url",
        () ->
            "jdbc:h2:"
                + SmallDisk.SCHEME
                + ":"
                + data.resolve("biotoop").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE");
  }

  @BeforeEach
  @AfterEach
  void makeRoom() {
    SmallDisk.FULL.set(false);
  }

  @Test
  void reportsWaitUntilThereIsRoom() {
    assertThat(Visitor.isKept(visitor.report("wbso", TYPED))).isTrue();
    assertThat(visitor.reports("wbso")).isEqualTo(1);

    SmallDisk.FULL.set(true);
    for (int attempt = 0; attempt < 3; attempt++) {
      HttpResponse<String> answer = visitor.report("wbso", TYPED);
      assertThat(answer.statusCode()).isEqualTo(503);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("#fouten").text())
          .startsWith("Wij konden uw melding niet bewaren. Uw tekst staat hieronder nog.");
      assertThat(page.select("textarea").text()).isEqualTo(TYPED);
      assertThat(page.select("input[value=amount]").hasAttr("checked")).isTrue();
    }
    for (String path :
        new String[] {
          "/nl/",
          "/nl/wegwijzer?problem=geen-vakmensen&show=result",
          "/nl/hulp?q=lening",
          "/nl/hulp/wbso",
          "/nl/hulp/wbso/melding",
          "/nl/regio/zuid-limburg"
        }) {
      long start = System.nanoTime();
      assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(PATIENCE);
    }

    SmallDisk.FULL.set(false);
    assertThat(Visitor.isKept(visitor.report("wbso", TYPED))).as("with room again").isTrue();
    assertThat(visitor.reports("wbso")).as("what was confirmed, no more").isEqualTo(2);
    assertThat(visitor.get("/health").statusCode()).isEqualTo(200);
  }
}
