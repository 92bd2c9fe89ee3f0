package nl.biotoop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules of OpenAPI 3.1; those of the NL API Design Rules are in {@link ApiDesignRules}. */
final class OpenApiRules {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private OpenApiRules() {}

  /** What is wrong with a document; empty when nothing is. */
  static List<String> faults(JsonNode document) {
    List<String> faults = new ArrayList<>();
    if (!document.path("openapi").asString("").matches("3\\.1\\.\\d+")) {
      faults.add("openapi must be 3.1.x");
    }
    for (String required :
        List.of(
            "/info/title",
            "/info/version",
            "/info/description",
            "/info/license/name",
            "/info/license/url",
            "/servers/0/url",
            "/paths")) {
      if (document.at(required).isMissingNode()) {
        faults.add("missing: " + required);
      }
    }
    references(document, document, faults);
    Set<String> operations = new HashSet<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path(document, path.getKey(), path.getValue(), operations, faults);
    }
    unusedSchemas(document, faults);
    return faults;
  }

  private static void path(
      JsonNode document, String path, JsonNode item, Set<String> operations, List<String> faults) {
    for (Map.Entry<String, JsonNode> method : item.properties()) {
      String where = method.getKey() + " " + path;
      JsonNode operation = method.getValue();
      String id = operation.path("operationId").asString("");
      if (id.isEmpty()) {
        faults.add(where + ": no operationId");
      } else if (!operations.add(id)) {
        faults.add(where + ": operationId " + id + " stands twice");
      }
      if (operation.path("summary").asString("").isEmpty()) {
        faults.add(where + ": no summary");
      }
      parameters(path, where, operation, faults);
      responses(document, where, operation, faults);
    }
  }

  private static void parameters(
      String path, String where, JsonNode operation, List<String> faults) {
    Set<String> inPath = new TreeSet<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString("");
      String in = parameter.path("in").asString("");
      if (in.equals("path")) {
        inPath.add(name);
        if (!parameter.path("required").asBoolean(false)) {
          faults.add(where + ": path parameter " + name + " must be required");
        }
      }
      if (parameter.path("schema").isMissingNode()
          || parameter.path("description").asString("").isEmpty()) {
        faults.add(where + ": parameter " + name + " needs a schema and a description");
      }
    }
    Set<String> inAddress = new TreeSet<>();
    PLACEHOLDER.matcher(path).results().forEach(it -> inAddress.add(it.group(1)));
    if (!inAddress.equals(inPath)) {
      faults.add(where + ": the path holds " + inAddress + ", its parameters are " + inPath);
    }
  }

  private static void responses(
      JsonNode document, String where, JsonNode operation, List<String> faults) {
    if (Stream.of("200", "201")
        .allMatch(it -> operation.path("responses").path(it).isMissingNode())) {
      faults.add(where + ": no response 200 or 201");
    }
    for (Map.Entry<String, JsonNode> entry : operation.path("responses").properties()) {
      JsonNode response = resolved(document, entry.getValue());
      String which = where + " " + entry.getKey();
      if (response.path("description").asString("").isEmpty()) {
        faults.add(which + ": no description");
      }
      if (response.path("content").isEmpty()) {
        faults.add(which + ": no content");
      }
      for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
        if (content.getValue().path("schema").isEmpty()) {
          faults.add(which + ": no schema for " + content.getKey());
        }
      }
    }
  }

  private static void references(JsonNode document, JsonNode node, List<String> faults) {
    JsonNode reference = node.path("$ref");
    if (reference.isString()) {
      String target = reference.stringValue();
      if (!target.startsWith("#/") || document.at(target.substring(1)).isMissingNode()) {
        faults.add("a $ref that leads nowhere: " + target);
      }
    }
    for (JsonNode child : node) {
      references(document, child, faults);
    }
  }

  private static void unusedSchemas(JsonNode document, List<String> faults) {
    String whole = document.toString();
    for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
      if (!whole.contains("\"#/components/schemas/" + schema.getKey() + "\"")) {
        faults.add("schema " + schema.getKey() + " is not used");
      }
    }
  }

  /** The node itself, or the one its {@code $ref} names. */
  static JsonNode resolved(JsonNode document, JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isString() ? document.at(reference.stringValue().substring(1)) : node;
  }
}
