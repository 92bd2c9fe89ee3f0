package nl.biotoop.platform.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a migration for what H2 and PostgreSQL do not share, and for what a module may not do. It
 * knows {@code create table}, {@code alter table … add column}, {@code create index}, filling a
 * column from another table by its id, a view, and moving rows from one table to another; a
 * migration that needs more teaches it more.
 */
final class PortableSql {
  private static final Pattern TYPE =
      Pattern.compile(
          "(uuid|varchar\\(\\d+\\)|integer|bigint|double precision|boolean|date"
              + "|timestamp with time zone"
              + "|(?:bigint|integer) generated (?:always|by default) as identity)"
              + "( (?:not null|primary key|unique|default .*|references .*|check .*))*");
  private static final Pattern CREATE_TABLE =
      Pattern.compile("create table (?:if not exists )?(?<table>\\S+) ?\\((?<body>.*)\\)");
  private static final Pattern ADD_COLUMN =
      Pattern.compile("alter table (?<table>\\S+) add column (?<body>.*)");
  private static final Pattern CREATE_INDEX =
      Pattern.compile(
          "create (?:unique )?index (?<index>\\S+) on (?<table>\\S+) ?\\([a-z0-9_, ]+\\)");
  private static final Pattern FILL_COLUMN =
      Pattern.compile(
          "update (?<table>[a-z0-9_]+) set [a-z0-9_]+ = \\(select q\\.[a-z0-9_]+"
              + " from (?<other>[a-z0-9_]+) q where q\\.id = \\k<table>\\.[a-z0-9_]+\\)");
  private static final Pattern VIEW =
      Pattern.compile("create or replace view (?<table>\\S+) as (?<query>select .*)");
  private static final Pattern MOVE =
      Pattern.compile("insert into (?<table>\\S+) \\([a-z0-9_, ]+\\) (?<query>select .*)");
  private static final Pattern EMPTY =
      Pattern.compile("(?:delete from|drop table if exists) (?<table>[a-z0-9_]+)");
  private static final Pattern ASKED = Pattern.compile("\\b(?:from|join) (?<other>[a-z0-9_]+)");
  private static final Pattern ONE_ENGINE_ONLY =
      Pattern.compile("\\b(?:on conflict|limit|ilike|lateral|array|json\\w*|nextval)\\b|::");
  private static final Pattern REFERENCES = Pattern.compile("references (?<other>[a-z0-9_]+)");
  private static final Pattern CONSTRAINT =
      Pattern.compile("(?:constraint|primary key|unique|foreign key|check)\\b.*");
  // What one of the two engines, or the SQL standard, keeps for itself.
  private static final Set<String> RESERVED =
      Set.of(
          "value",
          "values",
          "user",
          "order",
          "group",
          "key",
          "end",
          "start",
          "year",
          "month",
          "day",
          "hour",
          "minute",
          "second",
          "interval",
          "offset",
          "limit",
          "table",
          "column",
          "check",
          "default",
          "from",
          "to",
          "when",
          "row",
          "rows",
          "window",
          "period",
          "all",
          "any",
          "select",
          "where",
          "primary",
          "references",
          "desc",
          "asc",
          "left",
          "right",
          "both");

  private PortableSql() {}

  /** What is wrong with a migration of a module; empty when nothing is. */
  static List<String> faults(String module, String sql) {
    List<String> faults = new ArrayList<>();
    Map<String, List<String>> references = new LinkedHashMap<>();
    String plain = sql.replaceAll("--[^\\n]*", " ").toLowerCase(Locale.ROOT);
    for (String written : plain.split(";", -1)) {
      String statement = written.replaceAll("\\s+", " ").strip();
      Matcher create = CREATE_TABLE.matcher(statement);
      Matcher add = ADD_COLUMN.matcher(statement);
      Matcher index = CREATE_INDEX.matcher(statement);
      Matcher fill = FILL_COLUMN.matcher(statement);
      Matcher view = VIEW.matcher(statement);
      Matcher move = MOVE.matcher(statement);
      Matcher empty = EMPTY.matcher(statement);
      if (create.matches()) {
        String table = create.group("table");
        named(module, table, faults);
        for (String part : parts(create.group("body"))) {
          column(table, part, faults);
          refer(module, table, part, references, faults);
        }
      } else if (add.matches()) {
        column(add.group("table"), add.group("body"), faults);
        refer(module, add.group("table"), add.group("body"), references, faults);
      } else if (index.matches()) {
        named(module, index.group("index"), faults);
        named(module, index.group("table"), faults);
      } else if (fill.matches()) {
        named(module, fill.group("table"), faults);
        named(module, fill.group("other"), faults);
      } else if (view.matches()) {
        named(module, view.group("table"), faults);
        query(module, view.group("query"), faults);
      } else if (move.matches()) {
        named(module, move.group("table"), faults);
        query(module, move.group("query"), faults);
      } else if (empty.matches()) {
        named(module, empty.group("table"), faults);
      } else if (!statement.isEmpty()) {
        faults.add("not known to be portable: " + statement);
      }
    }
    return faults;
  }

  private static void named(String module, String name, List<String> faults) {
    if (!name.startsWith(module + "_")) {
      faults.add(name + " must start with " + module + "_");
    }
  }

  /** A query asks the module's own tables, in words of both engines. */
  private static void query(String module, String query, List<String> faults) {
    Matcher asked = ASKED.matcher(query);
    boolean any = false;
    while (asked.find()) {
      named(module, asked.group("other"), faults);
      any = true;
    }
    if (!any || ONE_ENGINE_ONLY.matcher(query).find()) {
      faults.add("not known to be portable: " + query);
    }
  }

  private static void column(String table, String part, List<String> faults) {
    if (CONSTRAINT.matcher(part).matches()) {
      return;
    }
    String[] words = part.split(" ", 2);
    String type = words.length == 2 ? words[1] : "";
    if (!TYPE.matcher(type).matches()) {
      faults.add(table + "." + words[0] + " has a type that is not portable: " + type);
    }
    if (RESERVED.contains(words[0]) || !words[0].matches("[a-z][a-z0-9_]*")) {
      faults.add(table + "." + words[0] + " is a reserved word or needs quotes");
    }
  }

  private static void refer(
      String module,
      String table,
      String part,
      Map<String, List<String>> references,
      List<String> faults) {
    Matcher reference = REFERENCES.matcher(part);
    while (reference.find()) {
      String other = reference.group("other");
      if (!other.startsWith(module + "_")) {
        faults.add(table + " refers to " + other + " of another module");
      }
      references.computeIfAbsent(table, ignored -> new ArrayList<>()).add(other);
      if (reaches(other, table, references)) {
        faults.add(table + " refers to itself, directly or in a circle");
      }
    }
  }

  private static boolean reaches(String from, String target, Map<String, List<String>> references) {
    return from.equals(target)
        || references.getOrDefault(from, List.of()).stream()
            .anyMatch(next -> reaches(next, target, references));
  }

  /** The parts of the body of a table, between the commas that are not in brackets. */
  private static List<String> parts(String body) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}
