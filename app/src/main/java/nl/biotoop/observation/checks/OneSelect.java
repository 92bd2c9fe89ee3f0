package nl.biotoop.observation.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Problem;

/**
 * Whether the query of a check is one {@code select} that only reads what a check may read. Not
 * every engine keeps a reading transaction from writing, and a function can do so within a {@code
 * select}; so tables and functions must be known ones. What is let through is a small part of SQL
 * that H2 and PostgreSQL share.
 */
final class OneSelect {
  private static final Pattern SILENT =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile("[a-z_][a-z0-9_]*|[0-9.]+|\\S");
  private static final Pattern WORD = Pattern.compile("[a-z_].*");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "abs",
          "avg",
          "cast",
          "ceiling",
          "char_length",
          "coalesce",
          "count",
          "dense_rank",
          "exp",
          "first_value",
          "floor",
          "greatest",
          "lag",
          "last_value",
          "lead",
          "least",
          "length",
          "ln",
          "lower",
          "max",
          "min",
          "mod",
          "nullif",
          "power",
          "rank",
          "replace",
          "round",
          "row_number",
          "sqrt",
          "stddev_pop",
          "stddev_samp",
          "substring",
          "sum",
          "trim",
          "upper");

  /** What a bracket may follow without being called. */
  private static final Set<String> BEFORE_BRACKETS =
      Set.of(
          "all",
          "and",
          "any",
          "as",
          "between",
          "by",
          "case",
          "char",
          "decimal",
          "distinct",
          "else",
          "except",
          "exists",
          "filter",
          "from",
          "having",
          "in",
          "intersect",
          "join",
          "like",
          "not",
          "numeric",
          "on",
          "or",
          "over",
          "select",
          "then",
          "union",
          "using",
          "varchar",
          "when",
          "where");

  private static final Set<String> NEVER =
      Set.of(
          "alter",
          "call",
          "copy",
          "create",
          "delete",
          "drop",
          "exec",
          "execute",
          "fetch",
          "grant",
          "insert",
          "into",
          "lateral",
          "merge",
          "next",
          "revoke",
          "set",
          "share",
          "table",
          "truncate",
          "update",
          "values",
          "with");

  /** Among them a quote that is never closed. */
  private static final Set<String> SIGNS = Set.of(";", "\"", "'", "$", "?", ":", "\\");

  private static final Set<String> AFTER_FROM =
      Set.of(
          "where", "group", "having", "order", "union", "except", "intersect", "limit", "window");

  private OneSelect() {}

  /** A part in brackets, or the whole: which clause is being read. */
  private enum Clause {
    NONE,
    SELECT,
    FROM,
    LATER
  }

  /**
   * What is wrong with the query of a check; empty when nothing is.
   *
   * @param relations the names of what it may ask
   */
  static Optional<Failed> refuse(Check check, Set<String> relations) {
    String bare = SILENT.matcher(check.query()).replaceAll(" 0 ").toLowerCase(Locale.ROOT);
    List<String> tokens = TOKEN.matcher(bare).results().map(it -> it.group()).toList();
    if (tokens.isEmpty() || !tokens.getFirst().equals("select")) {
      return Optional.of(noSelect(check, tokens.isEmpty() ? "" : tokens.getFirst()));
    }
    Deque<Clause> open = new ArrayDeque<>();
    Clause clause = Clause.NONE;
    String before = "";
    for (String token : tokens) {
      if (NEVER.contains(token) || SIGNS.contains(token)) {
        return Optional.of(noSelect(check, token));
      }
      if (clause == Clause.FROM && token.equals(",")) {
        return Optional.of(noSelect(check, "from …, …"));
      }
      boolean asked = clause == Clause.FROM && (before.equals("from") || before.equals("join"));
      if (asked && !token.equals("(") && !relations.contains(token)) {
        return Optional.of(new Failed(check.id(), Problem.NOT_ALLOWED, token));
      }
      if (token.equals("(")) {
        if (isCalled(before) && !FUNCTIONS.contains(before)) {
          return Optional.of(new Failed(check.id(), Problem.NOT_ALLOWED, before + "()"));
        }
        open.push(clause);
        clause = Clause.NONE;
      } else if (token.equals(")")) {
        if (open.isEmpty()) {
          return Optional.of(noSelect(check, token));
        }
        clause = open.pop();
      } else {
        clause = next(clause, token, before);
      }
      before = token;
    }
    return open.isEmpty() ? Optional.empty() : Optional.of(noSelect(check, "("));
  }

  private static boolean isCalled(String before) {
    Matcher word = WORD.matcher(before);
    return word.matches() && !BEFORE_BRACKETS.contains(before);
  }

  private static Clause next(Clause clause, String token, String before) {
    if (token.equals("select")) {
      return Clause.SELECT;
    }
    // "is distinct from" asks no table, nor does "substring(code from 1)".
    if (token.equals("from") && clause == Clause.SELECT && !before.equals("distinct")) {
      return Clause.FROM;
    }
    return clause == Clause.FROM && AFTER_FROM.contains(token) ? Clause.LATER : clause;
  }

  private static Failed noSelect(Check check, String token) {
    return new Failed(check.id(), Problem.NO_SELECT, token);
  }
}
