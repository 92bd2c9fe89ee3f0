package nl.biotoop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository, for rules that read text rather than classes. */
public final class Sources {
  /** The tests run in the folder of their module. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  public static final Path TEMPLATES = ROOT.resolve("app/src/main/jte");
  public static final Path RESOURCES = ROOT.resolve("app/src/main/resources");

  private static final List<String> MODULES =
      List.of("statistics", "rules", "sources", "cli", "app");
  private static final Pattern COMMENT_OR_STRING =
      Pattern.compile(
          "\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'|//[^\\n]*|/\\*[\\s\\S]*?\\*/");

  private Sources() {}

  /** The main Java sources of every module. */
  public static List<Path> main() {
    return MODULES.stream()
        .flatMap(module -> below(ROOT.resolve(module).resolve("src/main/java"), ".java").stream())
        .toList();
  }

  /** All Java sources of every module: main, test, bench. */
  public static List<Path> all() {
    return MODULES.stream()
        .flatMap(module -> below(ROOT.resolve(module).resolve("src"), ".java").stream())
        .toList();
  }

  /** The files below a folder with an ending, sorted. */
  public static List<Path> below(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a file is named in a message: from the root of the repository. */
  public static String name(Path file) {
    return file.startsWith(ROOT) ? ROOT.relativize(file).toString() : file.toString();
  }

  /** Java without its comments and with empty strings: what the compiler does, nothing else. */
  public static String code(String java) {
    return COMMENT_OR_STRING
        .matcher(java)
        .replaceAll(found -> found.group().startsWith("/") ? " " : "\"\"");
  }

  /** Java without its comments. */
  public static String withoutComments(String java) {
    return COMMENT_OR_STRING
        .matcher(java)
        .replaceAll(
            found -> found.group().startsWith("/") ? " " : Matcher.quoteReplacement(found.group()));
  }
}
