package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of the house that only the source text shows; each is seen to refuse a sample. */
class HouseStyleTest {
  private static final int LONGEST_FILE = 400;
  private static final int MOST_TYPES = 20;
  private static final Pattern LOCAL_NUMBER =
      Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[dfeEgGxXtT]");
  private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"");

  @TempDir Path folder = Path.of("");

  /** {@code "%d".formatted(…)} writes digits the way of the machine; Words and %s do not. */
  @Test
  void numbersAreNotWrittenTheWayOfTheMachine() {
    assertThat(Sources.main())
        .filteredOn(file -> writesNumbers(Sources.text(file)))
        .extracting(Sources::name)
        .isEmpty();
    assertThat(writesNumbers("\"%.2f euro\".formatted(amount)")).isTrue();
    assertThat(writesNumbers("\"%s van %,d\".formatted(a, b)")).isTrue();
    assertThat(writesNumbers("\"100% zeker, %s\".formatted(a)")).isFalse();
  }

  private static boolean writesNumbers(String java) {
    String code = Sources.withoutComments(java);
    return (code.contains(".formatted(") || code.contains("String.format("))
        && STRING.matcher(code).results().anyMatch(it -> LOCAL_NUMBER.matcher(it.group()).find());
  }

  @Test
  void aFileHasAtMost400Lines() throws IOException {
    assertThat(longFiles(Sources.all())).isEmpty();
    Path sample = Files.writeString(folder.resolve("Long.java"), "\n".repeat(LONGEST_FILE + 1));
    assertThat(longFiles(List.of(sample))).hasSize(1);
  }

  private static List<String> longFiles(Collection<Path> files) {
    return files.stream()
        .filter(file -> Sources.text(file).lines().count() > LONGEST_FILE)
        .map(Sources::name)
        .toList();
  }

  @Test
  void aPackageHasAtMost20Types() throws IOException {
    assertThat(fullPackages(Sources.main())).isEmpty();
    List<Path> sample = new ArrayList<>();
    for (int i = 0; i <= MOST_TYPES; i++) {
      sample.add(Files.writeString(folder.resolve("T" + i + ".java"), "class T" + i + " {}"));
    }
    assertThat(fullPackages(sample)).hasSize(1);
  }

  private static Map<String, Integer> fullPackages(Collection<Path> files) {
    Map<String, Integer> types = new TreeMap<>();
    for (Path file : files) {
      Path name = file.getFileName();
      if (name != null && !name.toString().endsWith("-info.java")) {
        types.merge(Sources.name(file.resolveSibling("")), 1, Integer::sum);
      }
    }
    types.values().removeIf(count -> count <= MOST_TYPES);
    return types;
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    assertThat(unmarked(Sources.main())).isEmpty();
    Path sample = Files.writeString(folder.resolve("Type.java"), "class Type {}");
    assertThat(unmarked(List.of(sample))).hasSize(1);
    Files.writeString(folder.resolve("package-info.java"), "package sample;");
    assertThat(unmarked(List.of(sample))).hasSize(1);
    Files.writeString(folder.resolve("package-info.java"), "@NullMarked\npackage sample;");
    assertThat(unmarked(List.of(sample))).isEmpty();
  }

  private static List<String> unmarked(Collection<Path> files) {
    return files.stream()
        .filter(file -> !file.endsWith("module-info.java"))
        .map(file -> file.resolveSibling("package-info.java"))
        .distinct()
        .filter(info ->
            !Files.exists(info) || !Sources.code(Sources.text(info)).contains("@NullMarked"))
        .map(Sources::name)
        .toList();
  }

  /** Nothing that only works on the machine where it was written. */
  @Test
  void noPathOfAMachineIsCommitted() {
    Pattern machine = Pattern.compile("/(?:home|root|tmp|work|Users)/[a-z]");
    assertThat(Sources.all())
        .filteredOn(file -> machine.matcher(Sources.text(file)).find())
        .extracting(Sources::name)
        .isEmpty();
    assertThat("Path.of(\"/ho" + "me/someone\")").containsPattern(machine);
  }
}
