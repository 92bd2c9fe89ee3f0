package nl.biotoop.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.TestContent;
import nl.biotoop.rules.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
  private static final Vocabulary VOCABULARY = new Vocabulary(TestContent.shipped());

  private static Vocabulary with(Path data, String file, String text) throws IOException {
    Path place = data.resolve("content/vocabulary").resolve(file);
    Files.createDirectories(data.resolve("content/vocabulary"));
    Files.writeString(place, text);
    return new Vocabulary(TestContent.with(data));
  }

  @Test
  void hasTheTenElementsInTheOrderOfTheFileWithTheirQuestions() {
    assertThat(VOCABULARY.elements()).hasSize(10);
    assertThat(VOCABULARY.elements().getFirst().id()).isEqualTo("institutions");
    assertThat(VOCABULARY.elements().getLast().id()).isEqualTo("demand");
    assertThat(VOCABULARY.elements())
        .allSatisfy(e -> assertThat(VOCABULARY.question(e.id()).inBothLanguages()).isTrue());
    assertThat(VOCABULARY.element("finance").plain()).isEqualTo(new Text("Geld", "Money"));
  }

  @Test
  void hasPhasesFormsOfSupportHelicesAndLevels() {
    assertThat(VOCABULARY.phases())
        .extracting(Term::id)
        .containsExactly("idee", "plan", "start", "groei", "gevestigd", "overname");
    assertThat(VOCABULARY.supportForms())
        .extracting(Term::id)
        .containsExactly("kennis", "netwerken", "financien", "faciliteiten", "coaching");
    assertThat(VOCABULARY.helices()).extracting(Term::id).contains("bedrijf", "overheid");
    assertThat(VOCABULARY.levels())
        .extracting(Term::id)
        .containsExactly("municipal", "regional", "provincial", "national", "eu");
  }

  @Test
  void everyWordIsWrittenInBothLanguages() {
    Stream.of(
            VOCABULARY.elements(),
            VOCABULARY.phases(),
            VOCABULARY.supportForms(),
            VOCABULARY.helices(),
            VOCABULARY.levels())
        .flatMap(List::stream)
        .forEach(term -> {
          assertThat(term.label().inBothLanguages()).as(term.id()).isTrue();
          assertThat(term.plain().inBothLanguages()).as(term.id()).isTrue();
        });
    assertThat(VOCABULARY.themes())
        .allSatisfy(t -> assertThat(t.label().inBothLanguages()).isTrue());
  }

  @Test
  void plainWordsFallBackToTheLabel() {
    assertThat(VOCABULARY.phase("groei").plain()).isEqualTo(VOCABULARY.phase("groei").label());
    assertThat(VOCABULARY.helix("kennis").plain()).isEqualTo(VOCABULARY.helix("kennis").label());
    assertThat(VOCABULARY.level("eu").label().nl()).isEqualTo("Europa");
    assertThat(VOCABULARY.supportForm("financien").plain().nl()).contains("Geld");
  }

  @Test
  void themesAreOfTwoKinds() {
    assertThat(VOCABULARY.themes(Theme.Kind.BUSINESS)).isNotEmpty();
    assertThat(VOCABULARY.themes(Theme.Kind.SOCIETAL)).isNotEmpty();
    assertThat(VOCABULARY.themes())
        .hasSize(
            VOCABULARY.themes(Theme.Kind.BUSINESS).size()
                + VOCABULARY.themes(Theme.Kind.SOCIETAL).size());
    assertThat(VOCABULARY.theme("verduurzaming").kind()).isEqualTo(Theme.Kind.SOCIETAL);
  }

  @Test
  void anUnknownIdIsNamed() {
    assertThatThrownBy(() -> VOCABULARY.theme("vissen"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("theme 'vissen'");
    assertThatThrownBy(() -> VOCABULARY.element("magic")).hasMessageContaining("'magic'");
    assertThatThrownBy(() -> VOCABULARY.question("magic")).hasMessageContaining("'magic'");
  }

  @Test
  void anOperatorReplacesTheThemesWithAFile(@TempDir Path data) throws IOException {
    Vocabulary own = with(data, "themes.csv", "id,nl,en,kind\nhaven,Haven,Port,societal\n");
    assertThat(own.themes()).extracting(Theme::id).containsExactly("haven");
    assertThat(own.elements()).hasSize(10);
  }

  @Test
  void aFaultyFileIsRefusedWithItsLineAndColumn(@TempDir Path data) {
    assertThatThrownBy(
            () -> with(data, "themes.csv", "id,nl,en,kind\na,A,A,business\nb,B,B,vrolijk\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessage(
            "vocabulary/themes.csv, regel 3, kolom 'kind': 'vrolijk' is geen business of societal");
    assertThatThrownBy(() -> with(data, "themes.csv", "id,nl,en,kind\na,A,,business\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("regel 2, kolom 'en': is leeg");
    assertThatThrownBy(
            () -> with(data, "themes.csv", "id,nl,en,kind\na,A,A,business\na,B,B,business\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("regel 3, kolom 'id': 'a' staat er twee keer");
    assertThatThrownBy(() -> with(data, "themes.csv", "id,nl,en\na,A,A\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("kolom 'kind' ontbreekt");
    assertThatThrownBy(() -> with(data, "themes.csv", "id,nl,en,kind\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("heeft geen enkele regel");
  }

  @Test
  void aFileInAnotherCharacterSetIsRefused(@TempDir Path data) throws IOException {
    Path place = data.resolve("content/vocabulary/themes.csv");
    Files.createDirectories(data.resolve("content/vocabulary"));
    Files.write(
        place, "id,nl,en,kind\na,Financiën,A,business\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new Vocabulary(TestContent.with(data)))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("vocabulary/themes.csv");
  }
}
