package nl.biotoop.platform.web;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.biotoop.Sources;
import org.junit.jupiter.api.Test;

/** The texts on screen: the same in both languages, all used, none missing, each well formed. */
class MessagesTest {
  private static final Path FOLDER = Sources.RESOURCES.resolve("messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)\\}");
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");

  /** The expressions that make a key, with every key they can make. */
  private static final Map<String, Set<String>> MADE = MadeKeys.made();

  @Test
  void bothLanguagesHaveTheSameKeys() {
    for (String bundle : Words.BUNDLES) {
      assertThat(texts(bundle, "en").keySet())
          .as(bundle)
          .isNotEmpty()
          .isEqualTo(texts(bundle, "nl").keySet());
    }
    assertThat(Sources.below(FOLDER, ".properties"))
        .as("every file belongs to a bundle")
        .hasSize(2 * Words.BUNDLES.size());
  }

  @Test
  void aKeyStandsOnce() {
    List<String> all = new ArrayList<>();
    for (String bundle : Words.BUNDLES) {
      assertThat(keys(lines(bundle, "nl"))).as(bundle).doesNotHaveDuplicates();
      assertThat(keys(lines(bundle, "en"))).as(bundle).doesNotHaveDuplicates();
      all.addAll(keys(lines(bundle, "nl")));
    }
    assertThat(all).as("over all bundles").doesNotHaveDuplicates();
    assertThat(keys(List.of("# a=1", "a=1", "", "a=2"))).containsExactly("a", "a");
  }

  @Test
  void noTextIsEmpty() {
    assertThat(allTexts("nl").values()).noneMatch(String::isBlank);
    assertThat(allTexts("en").values()).noneMatch(String::isBlank);
  }

  @Test
  void everyKeyThatIsAskedForExists() {
    assertThat(unknown(sources(), allTexts("nl").keySet())).isEmpty();
    assertThat(MADE.values().stream().flatMap(Set::stream)).isSubsetOf(allTexts("nl").keySet());
    assertThat(unknown(List.of("words.text(\"menu.hepl\")"), Set.of("menu.help")))
        .containsExactly("menu.hepl");
    assertThat(unknown(List.of("<p id=\"${shell.text(\"menu.hepl\")}\">"), Set.of("menu.help")))
        .containsExactly("menu.hepl");
    assertThat(unknown(List.of("entry(\"menu.hepl\", \"hulp\")"), Set.of("menu.help")))
        .containsExactly("menu.hepl");
  }

  /** Strings that are a key to look at, and are none. */
  private static Set<String> unknown(List<String> sources, Set<String> keys) {
    Set<String> families = keys.stream().map(MessagesTest::family).collect(toSet());
    Set<String> beginnings =
        MadeKeys.names(Arrays.stream(ProblemController.Kind.values()), ProblemController.Kind::key);
    return sources.stream()
        .flatMap(MessagesTest::written)
        .filter(it -> KEY.matcher(it).matches() && families.contains(family(it)))
        .filter(it -> !keys.contains(it) && !beginnings.contains(it))
        .collect(toCollection(TreeSet::new));
  }

  /** Every string of a source; in a template a call may stand inside the quotes of HTML. */
  private static Stream<String> written(String source) {
    return Stream.concat(
        TextCalls.literals(source).stream(),
        TextCalls.in(source).stream().filter(TextCalls.Call::literal).map(TextCalls.Call::key));
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  @Test
  void everyKeyIsUsed() {
    assertThat(unused(sources(), allTexts("nl").keySet())).isEmpty();
    assertThat(unused(List.of("words.text(\"menu.help\")"), Set.of("menu.help", "menu.old")))
        .containsExactly("menu.old");
  }

  private static Set<String> unused(List<String> sources, Set<String> keys) {
    Set<String> unused = new TreeSet<>(keys);
    sources.stream().flatMap(MessagesTest::written).forEach(unused::remove);
    MADE.values().forEach(unused::removeAll);
    return unused;
  }

  /** A key that is put together escapes the other rules unless this test knows what it can be. */
  @Test
  void everyKeyThatIsMadeIsKnownHere() {
    Set<String> expressions =
        calls(sources())
            .filter(call -> !call.literal())
            .map(TextCalls.Call::key)
            // Passed on as it came; where it came from it is written out.
            .filter(expression -> !expression.equals("key"))
            .collect(toSet());
    assertThat(expressions).isEqualTo(MADE.keySet());
    assertThat(TextCalls.in("words.text(old ? \"a.b\" : \"c.\" + d(e, \")\"), 1, f(2, 3))"))
        .containsExactly(
            new TextCalls.Call("a.b", true, 2),
            new TextCalls.Call("\"c.\" + d(e, \")\")", false, 2));
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    Map<String, String> english = allTexts("en");
    allTexts("nl")
        .forEach((key, text) ->
            assertThat(placeholders(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text)));
    assertThat(placeholders("{0} van {2}")).containsExactly(0, 2);
  }

  @Test
  void everyTextGetsTheValuesItAsksFor() {
    Map<String, String> texts = allTexts("nl");
    Set<String> made = MADE.values().stream().flatMap(Set::stream).collect(toSet());
    usage()
        .forEach((key, values) -> {
          Set<Integer> given = IntStream.range(0, values).boxed().collect(toSet());
          Set<Integer> asked = placeholders(texts.getOrDefault(key, ""));
          assertThat(given).as("%s is given %s values", key, values).containsAll(asked);
          // One of a family may have no need of what the others show.
          assertThat(made.contains(key) || asked.equals(given))
              .as("%s shows all of its %s values", key, values)
              .isTrue();
        });
  }

  @Test
  void apostrophesAreDoubledWhereValuesAreFilledInAndOnlyThere() {
    for (String language : List.of("nl", "en")) {
      Map<String, String> texts = allTexts(language);
      usage()
          .forEach((key, values) ->
              assertThat(texts.getOrDefault(key, ""))
                  .as("%s (%s), filled with %s values", key, language, values)
                  .matches(text -> isWellQuoted(text, values)));
    }
    assertThat(isWellQuoted("Regio's", 0)).isTrue();
    assertThat(isWellQuoted("Regio''s", 0)).isFalse();
    assertThat(isWellQuoted("{0} regio''s", 1)).isTrue();
    assertThat(isWellQuoted("{0} regio's", 1)).isFalse();
  }

  private static boolean isWellQuoted(String text, int values) {
    return values == 0 ? !text.contains("''") : !text.replace("''", "").contains("'");
  }

  /** How many values each text is filled with; a text is always given the same number. */
  private static Map<String, Integer> usage() {
    Map<String, Set<Integer>> usage = new TreeMap<>();
    List<String> sources = sources();
    calls(sources)
        .forEach(call ->
            (call.literal() ? Set.of(call.key()) : MADE.getOrDefault(call.key(), Set.of()))
                .forEach(
                    key -> usage.computeIfAbsent(key, _ -> new TreeSet<>()).add(call.values())));
    for (String key : allTexts("nl").keySet()) {
      usage.computeIfAbsent(key, _ -> new TreeSet<>(Set.of(0)));
    }
    assertThat(usage.entrySet())
        .filteredOn(it -> it.getValue().size() > 1)
        .as("texts that are sometimes filled and sometimes not")
        .isEmpty();
    Map<String, Integer> values = new TreeMap<>();
    usage.forEach((key, counts) -> values.put(key, counts.iterator().next()));
    return values;
  }

  private static Stream<TextCalls.Call> calls(List<String> sources) {
    return sources.stream().flatMap(source -> TextCalls.in(source).stream());
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    Sources.below(Sources.ROOT.resolve("app/src/main/java"), ".java")
        .forEach(file -> sources.add(Sources.withoutComments(Sources.text(file))));
    Sources.below(Sources.TEMPLATES, ".jte").forEach(file -> sources.add(Sources.text(file)));
    return sources;
  }

  private static Set<Integer> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(it -> Integer.valueOf(it.group(1)))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, String> allTexts(String language) {
    Map<String, String> all = new TreeMap<>();
    Words.BUNDLES.forEach(bundle -> all.putAll(texts(bundle, language)));
    return all;
  }

  private static Map<String, String> texts(String bundle, String language) {
    Map<String, String> texts = new TreeMap<>();
    for (String line : lines(bundle, language)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        texts.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
      }
    }
    return texts;
  }

  private static List<String> keys(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static List<String> lines(String bundle, String language) {
    return Sources.text(FOLDER.resolve(bundle + "_" + language + ".properties")).lines().toList();
  }
}
