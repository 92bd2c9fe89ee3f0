package nl.biotoop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The rules of the NL API Design Rules that a description of an API can be held against, by the
 * name that the standard gives them. Which there are, and how the others are kept, stands in {@code
 * api-design-rules.csv}.
 */
final class ApiDesignRules {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String CAMEL = "[a-z][a-z0-9]*([A-Z][a-z0-9]*)*";
  private static final String VERSION = "(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)";
  private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|with|which|every)\\b");
  private static final Pattern VERB =
      Pattern.compile("(get|list|find|search|add|make|create|update|delete|remove|ask|send)(-.*)?");

  /** A check of a document; some names are excepted from it. */
  private interface Check extends BiFunction<JsonNode, Set<String>, List<String>> {}

  /** By the name of the rule. */
  private static final Map<String, Check> CHECKS = checks();

  private ApiDesignRules() {}

  private static Map<String, Check> checks() {
    Map<String, Check> checks = new LinkedHashMap<>();
    checks.put("/core/naming-resources", segments(it -> !VERB.matcher(it).matches()));
    checks.put("/core/naming-collections", ApiDesignRules::collections);
    checks.put("/core/no-trailing-slash", ApiDesignRules::slashes);
    checks.put(
        "/core/path-segments-kebab-case",
        segments(it -> it.matches(KEBAB) || it.equals("openapi.json")));
    checks.put("/core/query-keys-camel-case", ApiDesignRules::queryKeys);
    checks.put("/core/lang-code", ApiDesignRules::languages);
    checks.put("/core/date-time/format", ApiDesignRules::formats);
    checks.put("/core/date-time/date-omit-time-portion", ApiDesignRules::days);
    checks.put("/core/http-methods", ApiDesignRules::methods);
    checks.put("/core/error-handling/problem-details", ApiDesignRules::problems);
    checks.put("/core/error-handling/invalid-input", ApiDesignRules::invalidInput);
    checks.put("/core/doc-openapi", (document, except) -> OpenApiRules.faults(document));
    checks.put("/core/doc-openapi-contact", ApiDesignRules::contact);
    checks.put("/core/doc-language", ApiDesignRules::dutch);
    checks.put("/core/uri-version", ApiDesignRules::servers);
    checks.put("/core/semver", ApiDesignRules::version);
    checks.put("/core/version-header", ApiDesignRules::versionHeader);
    return checks;
  }

  /** The rules that are checked here. */
  static Set<String> automatic() {
    return CHECKS.keySet();
  }

  /**
   * What is wrong with a document; empty when nothing is.
   *
   * @param rule one of {@link #automatic}
   * @param except the paths, or schemas, that may differ
   */
  static List<String> faults(String rule, JsonNode document, Set<String> except) {
    Check check = CHECKS.get(rule);
    if (check == null) {
      throw new IllegalArgumentException("No check of " + rule);
    }
    return check.apply(document, except);
  }

  private interface Named {
    boolean isFit(String name);
  }

  /** A check of every part of a path that is no parameter. */
  private static Check segments(Named named) {
    return (document, except) ->
        document.path("paths").propertyNames().stream()
            .filter(path -> !except.contains(path))
            .filter(path ->
                Stream.of(path.substring(1).split("/", -1))
                    .map(part -> part.startsWith("_") ? part.substring(1) : part)
                    .filter(part -> !part.matches("\\{\\w+}") && !part.isEmpty())
                    .anyMatch(part -> !named.isFit(part)))
            .toList();
  }

  private static List<String> collections(JsonNode document, Set<String> except) {
    return document.path("paths").propertyNames().stream()
        .filter(path -> !except.contains(path))
        .filter(path -> !path.substring(1).split("[/.]", 2)[0].endsWith("s"))
        .filter(path -> !path.matches("/(openapi\\.json|catalog\\.jsonld)"))
        .toList();
  }

  private static List<String> slashes(JsonNode document, Set<String> ignored) {
    return Stream.concat(
            document.path("paths").propertyNames().stream().filter(path -> path.length() > 1),
            document.path("servers").valueStream().map(it -> it.path("url").asString("")))
        .filter(path -> path.endsWith("/"))
        .toList();
  }

  private static List<String> queryKeys(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    operations(
        document,
        (where, operation) ->
            operation
                .path("parameters")
                .valueStream()
                .filter(it -> it.path("in").asString("").equals("query"))
                .map(it -> it.path("name").asString(""))
                .filter(name -> !name.matches(CAMEL))
                .forEach(name -> faults.add(where + ": " + name)));
    return faults;
  }

  private static List<String> methods(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue().propertyNames().stream()
          .filter(it -> !METHODS.contains(it) && !it.matches("parameters|summary|description"))
          .forEach(method -> faults.add(method + " " + path.getKey()));
    }
    return faults;
  }

  /** A text in two languages stands in one schema only. */
  private static List<String> languages(JsonNode document, Set<String> except) {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
      if (!except.contains(schema.getKey())) {
        properties(
            schema.getValue(),
            (name, ignored) -> {
              if (name.matches("nl|en|de|fr|.*(Nl|En)")) {
                faults.add(schema.getKey() + ": " + name);
              }
            });
      }
    }
    return faults;
  }

  private static List<String> formats(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    properties(
        document,
        (name, property) -> {
          String format = property.path("format").asString("");
          boolean isTime = name.matches(".*[a-z](At|Opens|Closes)");
          boolean isDay = isDay(name) && property.path("type").toString().contains("string");
          if ((isTime && !format.equals("date-time")) || (isDay && format.isEmpty())) {
            faults.add(name + " does not say its format");
          }
          if (format.matches("time|date-time-local|datetime")) {
            faults.add(name + " has the format " + format);
          }
          if (format.matches("date|date-time")
              && !property.path("type").toString().contains("string")) {
            faults.add(name + " is no string");
          }
        });
    return faults;
  }

  private static boolean isDay(String name) {
    return name.matches("date|.*[a-z](Date|On)");
  }

  private static List<String> days(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    properties(
        document,
        (name, property) -> {
          if (isDay(name) && property.path("format").asString("").startsWith("date-time")) {
            faults.add(name + " is a day");
          }
        });
    return faults;
  }

  private static List<String> problems(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    responses(
        document,
        (where, response) -> {
          if (!where.matches(".* [45]\\d\\d")) {
            return;
          }
          for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
            if (!content.getKey().matches("application/problem\\+(json|xml)")) {
              faults.add(where + ": " + content.getKey());
            }
            for (String needed : List.of("status", "title", "detail")) {
              if (!requires(document, content.getValue().path("schema"), needed)) {
                faults.add(where + ": no " + needed);
              }
            }
          }
        });
    return faults;
  }

  private static boolean requires(JsonNode document, JsonNode schema, String name) {
    JsonNode found = OpenApiRules.resolved(document, schema);
    return found.path("required").valueStream().anyMatch(it -> it.asString("").equals(name))
        || found.path("allOf").valueStream().anyMatch(part -> requires(document, part, name));
  }

  private static List<String> invalidInput(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    operations(
        document,
        (where, operation) -> {
          boolean takesInput =
              operation.has("requestBody")
                  || operation
                      .path("parameters")
                      .valueStream()
                      .anyMatch(it -> it.path("in").asString("").equals("query"));
          if (takesInput && !operation.path("responses").has("400")) {
            faults.add(where);
          }
        });
    return faults;
  }

  private static List<String> contact(JsonNode document, Set<String> ignored) {
    return Stream.of("name", "url")
        .filter(it -> document.at("/info/contact/" + it).asString("").isEmpty())
        .toList();
  }

  private static List<String> dutch(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    texts(document, faults);
    return faults;
  }

  private static void texts(JsonNode node, List<String> faults) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String text = entry.getValue().asString("");
      if (entry.getKey().matches("summary|description") && ENGLISH.matcher(text).find()) {
        faults.add(text);
      }
    }
    node.forEach(child -> texts(child, faults));
  }

  private static List<String> servers(JsonNode document, Set<String> ignored) {
    String main = document.at("/info/version").asString("").split("\\.", 2)[0];
    List<String> addresses =
        document.path("servers").valueStream().map(it -> it.path("url").asString("")).toList();
    return addresses.isEmpty()
        ? List.of("no server")
        : addresses.stream().filter(url -> !url.endsWith("/v" + main)).toList();
  }

  private static List<String> version(JsonNode document, Set<String> ignored) {
    String version = document.at("/info/version").asString("");
    return version.matches(VERSION) ? List.of() : List.of("'" + version + "'");
  }

  private static List<String> versionHeader(JsonNode document, Set<String> ignored) {
    List<String> faults = new ArrayList<>();
    responses(
        document,
        (where, response) -> {
          if (!response.path("headers").has("API-Version")) {
            faults.add(where);
          }
        });
    return faults;
  }

  private static void operations(JsonNode document, BiConsumer<String, JsonNode> each) {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      path.getValue()
          .properties()
          .forEach(it -> each.accept(it.getKey() + " " + path.getKey(), it.getValue()));
    }
  }

  private static void responses(JsonNode document, BiConsumer<String, JsonNode> each) {
    operations(
        document,
        (where, operation) ->
            operation
                .path("responses")
                .properties()
                .forEach(it ->
                    each.accept(
                        where + " " + it.getKey(),
                        OpenApiRules.resolved(document, it.getValue()))));
  }

  /** Every property of every schema, however deep. */
  private static void properties(JsonNode node, BiConsumer<String, JsonNode> each) {
    JsonNode properties = node.path("properties");
    if (properties.isObject()) {
      properties.properties().forEach(it -> each.accept(it.getKey(), it.getValue()));
    }
    node.forEach(child -> properties(child, each));
  }
}
