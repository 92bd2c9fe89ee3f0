package nl.biotoop.rules;

/**
 * Something wrong with written content (a rule, the attribute list), and where.
 *
 * @param path the place, for example {@code rules.wbso.all[1].value}
 * @param severity whether the content may be used
 * @param message what is wrong and what would be right
 */
public record Fault(String path, Severity severity, Text message) {

  /** How bad a fault is. */
  public enum Severity {
    /** The content cannot be used. */
    ERROR,
    /** The content can be used, but is probably not what was meant. */
    WARNING
  }

  /** An error with its message in Dutch and English. */
  public static Fault error(String path, String nl, String en) {
    return new Fault(path, Severity.ERROR, new Text(nl, en));
  }

  /** A warning with its message in Dutch and English. */
  public static Fault warning(String path, String nl, String en) {
    return new Fault(path, Severity.WARNING, new Text(nl, en));
  }

  /** Whether the content cannot be used. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
