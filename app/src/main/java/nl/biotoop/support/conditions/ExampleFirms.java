package nl.biotoop.support.conditions;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.AreaHierarchy;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Parsed;
import nl.biotoop.rules.Text;
import nl.biotoop.rules.reading.AnswerReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The fictional firms of {@code content/examples/firms.yaml}, in order. */
public final class ExampleFirms {
  static final String FILE = "examples/firms.yaml";

  private static final int LONGEST_NAME = 80;

  private ExampleFirms() {}

  /**
   * Reads them.
   *
   * @throws ContentFault when the file is missing, or a firm has no name, an id that stands twice,
   *     or an answer that does not fit its attribute
   */
  public static List<ExampleFirm> read(
      ContentFiles files, AttributeCatalogue attributes, AreaHierarchy areas) {
    AnswerReader reader = new AnswerReader(attributes, areas);
    List<ExampleFirm> firms = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode node : document(files).path("firms")) {
      String id = node.path("id").asString("");
      Text name =
          new Text(
              node.path("name").path("nl").asString(""), node.path("name").path("en").asString(""));
      if (id.isBlank() || !ids.add(id)) {
        throw fault(id, "het id ontbreekt of staat twee keer");
      }
      if (!name.inBothLanguages()
          || Math.max(name.nl().length(), name.en().length()) > LONGEST_NAME) {
        throw fault(id, "de naam ontbreekt in een taal of is langer dan " + LONGEST_NAME);
      }
      firms.add(new ExampleFirm(id, name, answers(id, reader.read(node.path("answers")))));
    }
    if (firms.isEmpty()) {
      throw new ContentFault(FILE + ": er staat geen enkel bedrijf onder 'firms'");
    }
    return List.copyOf(firms);
  }

  private static Answers answers(String id, Parsed parsed) {
    return switch (parsed) {
      case Parsed.Accepted accepted -> accepted.answers();
      case Parsed.Refused refused ->
          throw fault(
              id,
              "answers."
                  + refused.attribute()
                  + ": '"
                  + refused.value()
                  + "' past niet ("
                  + refused.reason()
                  + ")");
    };
  }

  private static ContentFault fault(String id, String problem) {
    return new ContentFault(FILE + ", '" + id + "': " + problem);
  }

  private static JsonNode document(ContentFiles files) {
    try (Reader text = files.open(FILE)) {
      return new YAMLMapper().readTree(text);
    } catch (JacksonException e) {
      throw new ContentFault(FILE + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
