package nl.biotoop.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.biotoop.AppTest;
import nl.biotoop.library.Source.Access;
import nl.biotoop.library.Source.Kind;
import nl.biotoop.observation.Datasets;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list of sources is read as it stands; a fault in it is told with its place. */
@AppTest
class ListedSourcesTest {
  private static final String HEAD =
      "code,type,title,language,author,year,published,link,access,methods,use_nl,use_en,checked_on";
  private static final Map<String, Integer> COLUMNS =
      Map.of(
          "code",
          0,
          "type",
          1,
          "title",
          2,
          "language",
          3,
          "author",
          4,
          "year",
          5,
          "link",
          7,
          "access",
          8,
          "use_en",
          11,
          "checked_on",
          12);
  private static final String GOOD =
      "proef-2008,report,Een proef (fictief),nl,Proefbureau (fictief),2008,Uitgever,"
          + "doi:10.1234/a<b>c(1)d,paid,imputation|outliers,Om te proberen,To try,2026-11-01";

  @TempDir private Path data;
  private final Datasets datasets;

  @Autowired
  ListedSourcesTest(Datasets datasets) {
    this.datasets = datasets;
  }

  private ListedSources read(String... lines) throws IOException {
    Path file = data.resolve("content/library/sources.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEAD + "\n" + String.join("\n", lines) + "\n");
    return new ListedSources(TestContent.with(data), datasets);
  }

  @Test
  void everyCellIsRead() throws IOException {
    Source source = read(GOOD).all().getFirst();
    assertThat(source.kind()).isEqualTo(Kind.REPORT);
    assertThat(source.language()).contains("nl");
    assertThat(source.year()).hasValue(2008);
    assertThat(source.access()).isEqualTo(Access.PAID);
    assertThat(source.methods()).containsExactly("imputation", "outliers");
    assertThat(source.checkedOn()).contains(LocalDate.of(2026, 11, 1));
    assertThat(source.doi()).contains("10.1234/a<b>c(1)d");
    assertThat(source.url()).contains("https://doi.org/10.1234/a%3Cb%3Ec(1)d");
  }

  @Test
  void whatIsNotKnownStaysUnknown() throws IOException {
    Source source =
        read("proef,other,Een proef (fictief),,Proefbureau,,,,,,Proef,Try,").all().get(0);
    assertThat(source.year()).isEmpty();
    assertThat(source.url()).isEmpty();
    assertThat(source.doi()).isEmpty();
    assertThat(source.access()).isEqualTo(Access.UNKNOWN);
    assertThat(source.checkedOn()).isEmpty();
    assertThat(source.methods()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "code       | Proef 2008       | kan niet; hier hoort kleine letters",
        "code       | ''               | is leeg",
        "code       | eqi              | is een tabel met cijfers",
        "type       | boekje           | is geen van table, article, book",
        "title      | ''               | is leeg",
        "language   | Dutch            | kan niet; hier hoort twee letters",
        "author     | ''               | is leeg",
        "year       | 208              | kan niet; hier hoort een jaar",
        "year       | vorig jaar       | kan niet; hier hoort een jaar",
        "link       | www.voorbeeld.nl | kan niet; hier hoort doi:",
        "link       | doi:11.1/2       | kan niet; hier hoort doi:",
        "link       | javascript:x     | kan niet; hier hoort doi:",
        "access     | gratis           | is geen van open, paid, unknown",
        "use_en     | ''               | is leeg",
        "checked_on | gisteren         | is geen datum"
      })
  void aFaultIsToldWithFileLineAndColumn(String column, String cell, String fault) {
    String[] cells = GOOD.split(",", -1);
    cells[COLUMNS.getOrDefault(column, -1)] = cell;
    String line = String.join(",", cells);
    assertThatThrownBy(() -> read(GOOD.replace("proef-2008", "ander"), line))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("library/sources.csv, regel 3, kolom '" + column + "'")
        .hasMessageContaining(fault);
  }

  @Test
  void aCodeStandsOnce() {
    assertThatThrownBy(() -> read(GOOD, GOOD))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("regel 3, kolom 'code': 'proef-2008' staat er twee keer");
  }
}
