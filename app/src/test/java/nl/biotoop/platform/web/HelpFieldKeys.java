package nl.biotoop.platform.web;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.biotoop.Sources;

/** Reads from the form of an instrument which texts its fields ask for. */
final class HelpFieldKeys {
  private HelpFieldKeys() {}

  /** The keys that the fields of an instrument's form make: of their names, or of their help. */
  static Set<String> of(int place, String key) {
    Path source =
        Sources.ROOT.resolve("app/src/main/java/nl/biotoop/support/editing/web/HelpField.java");
    return Pattern.compile(
            "new HelpField\\(\\s*\"[^\"]+\",\\s*Kind\\.\\w+,\\s*\"([^\"]+)\",\\s*\"([^\"]*)\"")
        .matcher(Sources.text(source))
        .results()
        .map(it -> it.group(place))
        .filter(it -> !it.isEmpty())
        .map(key::concat)
        .collect(toCollection(TreeSet::new));
  }
}
