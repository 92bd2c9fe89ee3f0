package nl.biotoop.support.editing.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;

/** The id of a new instrument, out of its Dutch name. */
final class NewId {
  private static final int LONGEST = 60;

  private NewId() {}

  /**
   * An id that is free. A word that is part of an address is not: it would be translated.
   *
   * @param taken whether the register has one with this id
   */
  static String of(String name, Predicate<String> taken) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("-$", "");
    String base = cut.isEmpty() ? "hulp-nieuw" : cut;
    String id = base;
    for (int i = 2; taken.test(id) || isWordOfAddress(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  private static boolean isWordOfAddress(String id) {
    return !Paths.in(Language.EN, id).equals(id) || !Paths.in(Language.NL, id).equals(id);
  }
}
