package nl.biotoop.support.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import nl.biotoop.platform.TestContent;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.Condition;
import nl.biotoop.support.Contact;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Problem;
import nl.biotoop.support.Register;
import nl.biotoop.support.TestRegister;
import org.junit.jupiter.api.Test;

class PlainLanguageTest {
  private static final PlainLanguage PLAIN = PlainLanguage.of(TestContent.shipped());

  @Test
  void countsWordsASentenceAndLeavesNumbersWhole() {
    assertThat(PLAIN.findings("U werkt minstens 1.225 uur per jaar, ook als zzp'er.")).isEmpty();
    String sixteen = "een ".repeat(15) + "woord";
    assertThat(PLAIN.findings(sixteen + "."))
        .anySatisfy(finding -> assertThat(finding).contains("16 woorden"));
    String fifteen = "een ".repeat(14) + "woord";
    assertThat(PLAIN.findings(fifteen + ". Kort. Kort.")).isEmpty();
    assertThat(PLAIN.findings(fifteen + ".")).containsExactly("gemiddeld 15.0 woorden per zin");
  }

  @Test
  void findsJargonAsAWholeWord() {
    assertThat(PLAIN.findings("Ons ecosysteem groeit."))
        .anySatisfy(finding -> assertThat(finding).startsWith("\"ecosysteem\""));
    assertThat(PLAIN.findings("Ons ondernemersklimaat groeit.")).isEmpty();
  }

  @Test
  void everyTextAnEntrepreneurReadsIsPlain() throws IOException {
    Map<String, String> texts = entrepreneursTexts();
    assertThat(texts).hasSizeGreaterThan(900);
    List<String> findings = new ArrayList<>();
    texts.forEach((place, text) ->
        PLAIN.findings(text).forEach(finding -> findings.add(place + ": " + finding)));
    assertThat(findings).isEmpty();
    double mean = PlainLanguage.meanSentence(texts.values());
    assertThat(mean).isLessThanOrEqualTo(12);
    Files.writeString(
        Path.of("target", "plain-language.txt"),
        "texts " + texts.size() + ", words a sentence on average " + Math.round(mean * 10) / 10.0);
  }

  private static Map<String, String> entrepreneursTexts() {
    Register register = TestRegister.shipped();
    Map<String, String> texts = new HashMap<>();
    for (Instrument instrument : register.instruments()) {
      texts.put(instrument.id() + ".summary", instrument.summary().nl());
      leaves(instrument.rule().condition(), instrument.id(), texts);
    }
    for (Attribute attribute : register.attributes().attributes()) {
      texts.put(attribute.id() + ".question", attribute.question().nl());
      texts.put(attribute.id() + ".help", attribute.help().nl());
      attribute
          .choices()
          .forEach(choice -> texts.put(attribute.id() + "=" + choice.value(), choice.label().nl()));
    }
    for (Problem problem : register.problems()) {
      texts.put(problem.id() + ".text", problem.text().nl());
    }
    for (Contact contact : register.contacts()) {
      texts.put(contact.id() + ".note", contact.note().nl());
    }
    for (String name : Words.BUNDLES) {
      ResourceBundle bundle =
          ResourceBundle.getBundle("messages." + name, java.util.Locale.of("nl"));
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
    return texts;
  }

  private static void leaves(Condition condition, String place, Map<String, String> texts) {
    switch (condition) {
      case Condition.All all -> all.parts().forEach(part -> leaves(part, place, texts));
      case Condition.Any any -> any.parts().forEach(part -> leaves(part, place, texts));
      case Condition.Not not -> leaves(not.part(), place, texts);
      case Condition.Leaf leaf -> texts.put(place + ": " + leaf.text().nl(), leaf.text().nl());
    }
  }
}
