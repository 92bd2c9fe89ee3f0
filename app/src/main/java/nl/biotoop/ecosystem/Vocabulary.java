package nl.biotoop.ecosystem;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import org.springframework.stereotype.Component;

/**
 * The lists of words that all modules share, read once from {@code content/vocabulary}. A list is
 * never empty and keeps the order of its file. Looking up an id that is not in a list is a broken
 * contract: {@link IllegalArgumentException} with the id. Immutable.
 */
@Component
public final class Vocabulary {
  private final SequencedMap<String, Element> elements;
  private final SequencedMap<String, Term> phases;
  private final SequencedMap<String, Term> supportForms;
  private final SequencedMap<String, Term> helices;
  private final SequencedMap<String, Theme> themes;
  private final SequencedMap<String, Term> levels;

  /** The two layers of elements: what changes slowly, and what makes ideas and people meet. */
  public enum Layer {
    FRAMEWORK,
    SYSTEMIC
  }

  /** An element with the question that explains it. */
  private record Element(Term term, Text question, Layer layer) {
    static Element of(Row row) {
      String layer = row.text("layer");
      return new Element(
          Vocabulary.term(row),
          new Text(row.text("question_nl"), row.text("question_en")),
          switch (layer) {
            case "framework" -> Layer.FRAMEWORK;
            case "systemic" -> Layer.SYSTEMIC;
            default -> throw row.fault("layer", "'" + layer + "' is geen framework of systemic");
          });
    }

    String id() {
      return term.id();
    }
  }

  /**
   * Reads all lists.
   *
   * @throws ContentFault when a file is missing or faulty, with its name, line and column
   */
  public Vocabulary(ContentFiles files) {
    elements =
        ContentTable.read(
            files,
            file("elements"),
            Element::of,
            Element::id,
            "id",
            "id",
            "nl",
            "en",
            "question_nl",
            "question_en",
            "layer");
    phases = terms(files, "phases");
    supportForms = terms(files, "support_forms");
    helices = terms(files, "helices");
    themes =
        ContentTable.read(
            files, file("themes"), Vocabulary::theme, Theme::id, "id", "id", "nl", "en", "kind");
    levels = terms(files, "levels");
  }

  /** The elements of an entrepreneurial ecosystem, ten in the product. */
  public List<Term> elements() {
    return elements.values().stream().map(Element::term).toList();
  }

  /** The layer that an element is in. */
  public Layer layer(String element) {
    return one("element", elements, element).layer();
  }

  /** The element with this id. */
  public Term element(String id) {
    return one("element", elements, id).term();
  }

  /** The question to an entrepreneur that tells what the element with this id is about. */
  public Text question(String element) {
    return one("element", elements, element).question();
  }

  /** The phases of a firm, from idea to handing over. */
  public List<Term> phases() {
    return List.copyOf(phases.values());
  }

  /** The phase with this id. */
  public Term phase(String id) {
    return one("phase", phases, id);
  }

  /** The forms that support can take. */
  public List<Term> supportForms() {
    return List.copyOf(supportForms.values());
  }

  /** The form of support with this id. */
  public Term supportForm(String id) {
    return one("form of support", supportForms, id);
  }

  /** The kinds of parties that make an ecosystem together. */
  public List<Term> helices() {
    return List.copyOf(helices.values());
  }

  /** The helix with this id. */
  public Term helix(String id) {
    return one("helix", helices, id);
  }

  /** The themes of this region, of both kinds. */
  public List<Theme> themes() {
    return List.copyOf(themes.values());
  }

  /** The themes of one kind; none when the region has none of it. */
  public List<Theme> themes(Theme.Kind kind) {
    return themes.values().stream().filter(theme -> theme.kind() == kind).toList();
  }

  /** The theme with this id. */
  public Theme theme(String id) {
    return one("theme", themes, id);
  }

  /** The theme with an id that may come from elsewhere; empty when the region has none such. */
  public Optional<Theme> knownTheme(String id) {
    return Optional.ofNullable(themes.get(id));
  }

  /** How far support reaches, from the municipality to Europe. */
  public List<Term> levels() {
    return List.copyOf(levels.values());
  }

  /** The level with this id. */
  public Term level(String id) {
    return one("level", levels, id);
  }

  private static SequencedMap<String, Term> terms(ContentFiles files, String list) {
    return ContentTable.read(files, file(list), Vocabulary::term, Term::id, "id", "id", "nl", "en");
  }

  private static String file(String list) {
    return "vocabulary/" + list + ".csv";
  }

  private static Term term(Row row) {
    Text label = ContentTable.label(row);
    Text plain =
        new Text(
            row.optionalText("plain_nl").orElse(label.nl()),
            row.optionalText("plain_en").orElse(label.en()));
    return new Term(row.text("id"), label, plain);
  }

  private static Theme theme(Row row) {
    String kind = row.text("kind");
    return new Theme(
        row.text("id"),
        ContentTable.label(row),
        switch (kind) {
          case "business" -> Theme.Kind.BUSINESS;
          case "societal" -> Theme.Kind.SOCIETAL;
          default -> throw row.fault("kind", "'" + kind + "' is geen business of societal");
        });
  }

  private static <T> T one(String what, SequencedMap<String, T> list, String id) {
    T found = list.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "The vocabulary has no " + what + " '" + id + "'; it has " + list.keySet() + ".");
    }
    return found;
  }
}
