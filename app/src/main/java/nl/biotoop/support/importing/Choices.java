package nl.biotoop.support.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.ecosystem.Sector;
import nl.biotoop.ecosystem.Sectors;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Theme;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.written.Closest;
import org.springframework.stereotype.Component;

/** The columns in which only words of a list may stand, one or more. */
@Component
public final class Choices {
  /** Of a name with commas in it. */
  private static final int MOST_PARTS = 4;

  private final Map<ImportField, Map<String, Text>> labels = new LinkedHashMap<>();
  private final Map<ImportField, Map<String, Set<String>>> ids = new LinkedHashMap<>();

  Choices(Vocabulary vocabulary, Sectors sectors) {
    vocabulary.supportForms().forEach(term -> add(ImportField.FORMS, term));
    vocabulary.phases().forEach(term -> add(ImportField.PHASES, term));
    for (Theme theme : vocabulary.themes()) {
      add(ImportField.THEMES, theme.id(), theme.label());
    }
    add(ImportField.SIZES, "micro", new Text("Micro", "Micro"));
    add(ImportField.SIZES, "small", new Text("Klein", "Small"));
    add(ImportField.SIZES, "medium", new Text("Middel", "Medium"));
    add(ImportField.SIZES, "large", new Text("Groot", "Large"));
    for (Sector section : sectors.sections(Sectors.IN_FORCE)) {
      add(ImportField.SECTORS, section.code(), section.label());
    }
    also(ImportField.FORMS, "financien", "geld", "subsidie", "lening", "financiering", "krediet");
    also(ImportField.FORMS, "coaching", "advies", "begeleiding", "coach");
    also(ImportField.FORMS, "netwerken", "netwerk", "network");
    also(ImportField.FORMS, "faciliteiten", "werkplek", "ruimte", "faciliteit");
    also(ImportField.FORMS, "kennis", "onderzoek", "scholing", "training");
    also(ImportField.PHASES, "gevestigd", "volwassen", "bestaand");
    also(ImportField.PHASES, "start", "starter", "starters", "start up", "startup");
    also(ImportField.PHASES, "groei", "groeier", "scale up", "scaleup");
    also(ImportField.SIZES, "medium", "midden", "middelgroot");
    for (String sme : List.of("mkb", "sme", "smes")) {
      names(ImportField.SIZES).put(sme, Set.of("micro", "small", "medium"));
    }
  }

  private void add(ImportField field, Term term) {
    add(field, term.id(), term.label());
  }

  private void add(ImportField field, String id, Text label) {
    labels.computeIfAbsent(field, _ -> new LinkedHashMap<>()).put(id, label);
    also(field, id, id, label.nl(), label.en());
  }

  private void also(ImportField field, String id, String... names) {
    for (String name : names) {
      names(field).put(ImportField.spelled(name), Set.of(id));
    }
  }

  private Map<String, Set<String>> names(ImportField field) {
    return ids.computeIfAbsent(field, _ -> new LinkedHashMap<>());
  }

  /** Whether a column has a list. */
  boolean has(ImportField field) {
    return labels.containsKey(field);
  }

  /** The words of a column's list, by id. */
  public Map<String, Text> labels(ImportField field) {
    return labels.getOrDefault(field, Map.of());
  }

  /**
   * The ids of what stands in a cell.
   *
   * @param problems gets a text for every word that is not on the list
   */
  Set<String> read(ImportField field, String cell, List<Text> problems) {
    Map<String, Set<String>> names = ids.getOrDefault(field, Map.of());
    Set<String> whole = names.get(ImportField.spelled(cell));
    if (whole != null) {
      return whole;
    }
    Set<String> found = new LinkedHashSet<>();
    String[] parts = cell.split("[,;|/\\n+]", -1);
    for (int from = 0; from < parts.length; ) {
      int until = longest(parts, from, names);
      if (until > from) {
        found.addAll(names.getOrDefault(joined(parts, from, until), Set.of()));
        from = until;
      } else {
        for (String word : parts[from].split(" en | and ", -1)) {
          one(field, word.strip(), names, found, problems);
        }
        from++;
      }
    }
    return found;
  }

  /** Some names hold a comma themselves: the most parts that make one together go first. */
  private static int longest(String[] parts, int from, Map<String, Set<String>> names) {
    for (int until = Math.min(parts.length, from + MOST_PARTS); until > from; until--) {
      if (names.containsKey(joined(parts, from, until))) {
        return until;
      }
    }
    return from;
  }

  private static String joined(String[] parts, int from, int until) {
    return ImportField.spelled(String.join(" ", Arrays.asList(parts).subList(from, until)));
  }

  private void one(
      ImportField field,
      String word,
      Map<String, Set<String>> names,
      Set<String> found,
      List<Text> problems) {
    String spelled = ImportField.spelled(word);
    Set<String> meant = names.get(spelled);
    if (meant != null) {
      found.addAll(meant);
    } else if (!spelled.isEmpty()) {
      problems.add(unknown(field, word, spelled, names));
    }
  }

  private Text unknown(
      ImportField field, String word, String spelled, Map<String, Set<String>> names) {
    String shown = word.length() > 60 ? word.substring(0, 60) + "…" : word;
    List<Text> all = new ArrayList<>(labels(field).values());
    Text guess =
        Closest.of(spelled, names.keySet())
            .map(near -> labels(field).get(names.getOrDefault(near, Set.of()).iterator().next()))
            .map(label ->
                new Text(" Bedoelt u " + label.nl() + "?", " Do you mean " + label.en() + "?"))
            .orElse(Text.NONE);
    return new Text(
        "'"
            + shown
            + "' staat niet in de lijst van "
            + field.heading(Language.NL)
            + "."
            + guess.nl()
            + " Kies uit: "
            + all.stream().map(Text::nl).collect(Collectors.joining(", "))
            + ".",
        "'"
            + shown
            + "' is not on the list of "
            + field.heading(Language.EN)
            + "."
            + guess.en()
            + " Choose from: "
            + all.stream().map(Text::en).collect(Collectors.joining(", "))
            + ".");
  }
}
