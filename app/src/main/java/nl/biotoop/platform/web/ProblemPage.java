package nl.biotoop.platform.web;

/** A problem, told to a person: what happened and what to do now. */
public record ProblemPage(ProblemController.Kind kind) implements Page {

  @Override
  public String title(Words words) {
    return words.text(kind.key() + ".title");
  }

  public String explanation(Words words) {
    return words.text(kind.key() + ".text");
  }

  /** The visitor can name the request id when asking about a fault of ours. */
  public boolean showsRequestId() {
    return kind == ProblemController.Kind.FAULT;
  }

  @Override
  public boolean indexed() {
    return false;
  }
}
