package nl.biotoop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.AppTest;
import nl.biotoop.Sources;
import nl.biotoop.observation.Datasets;
import nl.biotoop.platform.TestContent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the pages about methods and the code cite stands in the library, and the other way round.
 */
@AppTest
class CitedSourcesTest {
  private static final Pattern DOI = Pattern.compile("\\b10\\.[0-9]{4,9}/[^\\s\"|]+");
  private static final Path METHODS = Sources.ROOT.resolve("docs/methods");

  private final List<Source> listed;

  @Autowired
  CitedSourcesTest(Datasets datasets) {
    this.listed = new ListedSources(TestContent.shipped(), datasets).all();
  }

  /** The DOIs in a text, without the sentence that goes on behind them. */
  private static Set<String> dois(String text) {
    return DOI.matcher(text)
        .results()
        .map(found -> trimmed(found.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String trimmed(String doi) {
    String trimmed = doi;
    while (trimmed.matches(".*[.,;:*]")
        || (trimmed.endsWith(")") && count(trimmed, ')') > count(trimmed, '('))) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    return trimmed;
  }

  private static long count(String text, char one) {
    return text.chars().filter(it -> it == one).count();
  }

  private Set<String> known() {
    return listed.stream().flatMap(source -> source.doi().stream()).collect(Collectors.toSet());
  }

  private static String page(String method) {
    return Sources.text(METHODS.resolve(method + ".md"));
  }

  @Test
  void aDoiIsFoundInASentence() {
    assertThat(dois("(Jansen 1999, doi:10.1016/S0010-4655(98)00154-4), with; see 10.1/2"))
        .containsExactly("10.1016/S0010-4655(98)00154-4");
    assertThat(dois("Kendall, doi:10.1093/biomet/33.3.239; Best, doi:10.2307/2347111."))
        .containsExactly("10.1093/biomet/33.3.239", "10.2307/2347111");
  }

  @Test
  void everyDoiOfAMethodStandsInTheLibraryUnderThatMethod() {
    List<String> lacking = new ArrayList<>();
    int seen = 0;
    for (Path file : Sources.below(METHODS, ".md")) {
      String method = String.valueOf(file.getFileName()).replace(".md", "");
      for (String doi : dois(Sources.text(file))) {
        seen++;
        if (listed.stream()
            .noneMatch(source ->
                source.doi().filter(doi::equals).isPresent()
                    && source.methods().contains(method))) {
          lacking.add(method + ": " + doi);
        }
      }
    }
    assertThat(lacking).isEmpty();
    assertThat(seen).as("the pages were read").isGreaterThan(30);
  }

  @Test
  void everyDoiInTheCodeStandsInTheLibrary() {
    Map<String, String> lacking =
        Sources.main().stream()
            .flatMap(file ->
                dois(Sources.text(file)).stream()
                    .filter(doi -> !known().contains(doi))
                    .map(doi -> Map.entry(doi, Sources.name(file))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    assertThat(lacking).isEmpty();
    assertThat(Sources.main().stream().flatMap(file -> dois(Sources.text(file)).stream()))
        .hasSizeGreaterThan(30);
  }

  /** By its DOI, or by the name of its first author. */
  @Test
  void everyMethodThatASourceNamesCitesIt() {
    List<String> wrong =
        listed.stream()
            .flatMap(source ->
                source.methods().stream()
                    .filter(method -> !cites(page(method), source))
                    .map(method -> source.code() + " in " + method))
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static boolean cites(String page, Source source) {
    return source.doi().filter(page::contains).isPresent()
        || page.contains(surname(source.author()))
        || page.contains(source.title().en());
  }

  /** {@code E. B. Wilson} is Wilson; the name of an organisation is itself. */
  private static String surname(String author) {
    return author.split(" et al| and |, ", 2)[0].replaceFirst("^([A-Z]\\. )+", "");
  }

  @Test
  void everySourceSaysWhatItIsForInBothLanguages() {
    assertThat(listed).allMatch(source -> source.use().inBothLanguages());
    assertThat(Stream.of(Source.Kind.values()).map(Source.Kind::code))
        .allMatch(code -> code.equals(code.toLowerCase(Locale.ROOT)));
  }
}
