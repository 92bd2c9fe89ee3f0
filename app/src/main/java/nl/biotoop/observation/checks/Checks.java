package nl.biotoop.observation.checks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.biotoop.observation.checks.Check.Severity;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The checks of the figures, read once from {@code content/observations}. Immutable. Whether a
 * query can be run shows when it is: a mistake in one must not stop the site.
 */
@Component
public final class Checks {
  /** As many findings of one check are counted. */
  public static final int MOST_FINDINGS = 1000;

  /** As many findings of one check are kept. */
  public static final int KEPT_FINDINGS = 10;

  /** As many seconds one check may take. */
  public static final int LONGEST_SECONDS = 10;

  static final String FILE = "observations/checks.yaml";

  private static final String LIST = "checks";
  private static final Set<String> FIELDS =
      Set.of("id", "severity", "name", "why", "remedy", "note", "query");
  private static final int LONGEST_TEXT = 600;
  private static final int LONGEST_QUERY = 10_000;

  private final List<Check> all;

  /**
   * Reads the list.
   *
   * @throws ContentFault when the file has a fault, with the place and the field
   */
  Checks(ContentFiles files) {
    JsonNode nodes = document(files).path(LIST);
    if (!nodes.isArray() || nodes.isEmpty()) {
      throw new ContentFault(FILE + ": de lijst '" + LIST + "' ontbreekt of is leeg");
    }
    List<Check> checks = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (JsonNode node : nodes) {
      int place = checks.size() + 1;
      Check check = check(new Fields(LIST + "[" + place + "]", node));
      Integer other = places.putIfAbsent(check.id(), place);
      if (other != null) {
        throw new Fields(LIST + "[" + place + "]", node)
            .fault("id", "'" + check.id() + "' staat ook op plaats " + other);
      }
      checks.add(check);
    }
    this.all = List.copyOf(checks);
  }

  /** All of them, in the order of the content. */
  public List<Check> all() {
    return all;
  }

  private static Check check(Fields fields) {
    fields.only(FIELDS);
    String id = fields.text("id", 60);
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw fields.fault("id", "'" + id + "' heeft iets anders dan kleine letters en streepjes");
    }
    return new Check(
        id,
        severity(fields),
        fields.bothLanguages("name"),
        fields.bothLanguages("why"),
        fields.bothLanguages("remedy"),
        fields.has("note") ? Optional.of(fields.bothLanguages("note")) : Optional.empty(),
        fields.text("query", LONGEST_QUERY));
  }

  private static Severity severity(Fields fields) {
    String written = fields.text("severity", 60);
    return Arrays.stream(Severity.values())
        .filter(one -> one.code().equals(written))
        .findFirst()
        .orElseThrow(
            () -> fields.fault("severity", "'" + written + "'; kies error, warning of notice"));
  }

  /** One check, or a text of it, read field by field. */
  private record Fields(String place, JsonNode node) {
    void only(Set<String> known) {
      node.propertyNames().stream()
          .filter(name -> !known.contains(name))
          .findFirst()
          .ifPresent(name -> {
            throw fault(name, "dit veld bestaat hier niet");
          });
    }

    boolean has(String field) {
      return node.hasNonNull(field);
    }

    String text(String field, int longest) {
      JsonNode value = node.path(field);
      String text = value.isString() ? value.asString().strip() : "";
      if (text.isEmpty()) {
        throw fault(field, "ontbreekt, of is geen tekst");
      }
      if (text.length() > longest) {
        throw fault(field, "is langer dan " + longest + " tekens");
      }
      return text;
    }

    Text bothLanguages(String field) {
      Fields both = new Fields(place + "." + field, node.path(field));
      both.only(Set.of("nl", "en"));
      return new Text(both.text("nl", LONGEST_TEXT), both.text("en", LONGEST_TEXT));
    }

    ContentFault fault(String field, String problem) {
      return new ContentFault(FILE + ", " + place + "." + field + ": " + problem);
    }
  }

  private static JsonNode document(ContentFiles files) {
    try (Reader text = files.open(FILE)) {
      return new YAMLMapper().readTree(text);
    } catch (JacksonException e) {
      ContentFault fault =
          new ContentFault(
              FILE
                  + ", regel "
                  + (e.getLocation() == null ? "?" : e.getLocation().getLineNr())
                  + ": "
                  + e.getOriginalMessage());
      fault.initCause(e);
      throw fault;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
