package nl.biotoop.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.AttributeCatalogue;
import nl.biotoop.rules.Language;
import nl.biotoop.rules.UnreadableContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueReaderTest {

  private static final String TEXTS =
      "'name': {'nl': 'naam', 'en': 'name'}, 'question': {'nl': 'vraag', 'en': 'question'}";

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static AttributeCatalogue read(String attributes) {
    return CatalogueReader.read(
        json("{'schema': 'biotoop-attributes/1', 'attributes': [" + attributes + "]}"));
  }

  @Test
  void everyFieldIsRead() {
    Attribute attribute =
        read("{'id': 'a', 'type': 'bool', "
                + TEXTS
                + "}, {'id': 'phase', 'type': 'enum', "
                + TEXTS
                + ", 'help': {'nl': 'h', 'en': 'h'}, 'cost': 2, 'use': 'ranking', 'source': 'user',"
                + " 'note': 'n', 'derivedFrom': ['a'], 'skipWhen': {'a': [true]}, 'prior': {'idee':"
                + " 1, 'plan': 2}, 'values': [{'value': 'pril', 'label': {'nl': 'p', 'en': 'p'},"
                + " 'means': ['idee', 'plan']}]}")
            .attribute("phase");

    assertThat(attribute.type()).isEqualTo(Attribute.Type.ENUM);
    assertThat(attribute.name().in(Language.NL)).isEqualTo("naam");
    assertThat(attribute.question().in(Language.EN)).isEqualTo("question");
    assertThat(attribute.help().nl()).isEqualTo("h");
    assertThat(attribute.cost()).isEqualTo(2);
    assertThat(attribute.use()).isEqualTo(Attribute.Use.RANKING);
    assertThat(attribute.derivedFrom()).containsExactly("a");
    assertThat(attribute.skipWhen()).isEqualTo(Map.of("a", Set.of("true")));
    assertThat(attribute.prior()).isEqualTo(Map.of("idee", 1.0, "plan", 2.0));
    assertThat(attribute.values()).containsExactly("idee", "plan");
  }

  @Test
  void aNumberHasAUnitAndBounds() {
    Attribute attribute =
        read("{'id': 'staff', 'type': 'int', 'unit': 'fte', 'min': 0, 'max': 10.5, " + TEXTS + "}")
            .attribute("staff");

    assertThat(attribute.unit()).isEqualTo("fte");
    assertThat(attribute.min()).isEqualTo(0.0);
    assertThat(attribute.max()).isEqualTo(10.5);
    assertThat(attribute.cost()).isEqualTo(1);
    assertThat(attribute.use()).isEqualTo(Attribute.Use.RULE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'id': 'x', 'type': 'date', T                          | attributes.x.type    | date",
        "'id': 'x', 'type': 'bool', 'wibble': 1, T             | attributes.x.wibble  | bestaat"
            + " niet",
        "'id': 'x', 'type': 'enum', T                          | attributes.x.values  | geen"
            + " keuzes",
        "'id': 'x', 'type': 'bool', 'values': [{'value': 'a', 'label': {'nl': 'l', 'en': 'l'}}], T"
            + " | attributes.x.values | geen keuzes",
        "'id': 'x', 'type': 'bool', 'cost': 0, T               | attributes.x.cost    | boven 0",
        "'id': 'x', 'type': 'bool', 'use': 'fun', T            | attributes.x.use     | fun",
        "'id': 'x', 'type': 'bool', 'min': 0, T                | attributes.x.min     | grens",
        "'id': 'x', 'type': 'int', 'min': 5, 'max': 3, T       | attributes.x.min     | groter",
        "'id': 'x', 'type': 'int', 'prior': {'1': 1}, T        | attributes.x.prior   | prior",
        "'id': 'x', 'type': 'bool', 'prior': {'true': -1}, T   | attributes.x.prior.true | vanaf 0",
        "'id': 'x', 'type': 'bool', 'prior': {'true': 0}, T    | attributes.x.prior   | alle"
            + " gewichten",
        "'id': 'x', 'type': 'bool', 'prior': {'maybe': 1}, T   | attributes.x.prior.maybe | bestaat"
            + " niet",
        "'id': 'x', 'type': 'bool', 'derivedFrom': ['y'], T    | attributes.x         | y",
        "'id': 'x', 'type': 'bool', 'skipWhen': {'y': ['a']}, T | attributes.x        | y",
        "'id': 'x', 'type': 'bool', 'question': {'nl': 'v', 'en': 'q'} | attributes.x.name |"
            + " ontbreekt",
        "'type': 'bool', T                                     | attributes[0].id     | woord",
      })
  void everyFaultNamesItsPlace(String attribute, String path, String words) {
    UnreadableContent refused =
        catchThrowableOfType(
            UnreadableContent.class, () -> read("{" + attribute.replace("T", TEXTS) + "}"));

    assertThat(refused.fault().path()).isEqualTo(path);
    assertThat(refused.fault().message().nl()).contains(words);
    assertThat(refused).hasMessageStartingWith(path + ": ");
  }

  @Test
  void anotherSchemaIsRefused() {
    UnreadableContent refused =
        catchThrowableOfType(
            UnreadableContent.class,
            () ->
                CatalogueReader.read(json("{'schema': 'biotoop-attributes/2', 'attributes': []}")));

    assertThat(refused).hasMessageContaining("biotoop-attributes/2");
    assertThat(
            catchThrowableOfType(UnreadableContent.class, () -> CatalogueReader.read(json("[]")))
                .fault()
                .path())
        .isEqualTo("schema");
    assertThat(
            catchThrowableOfType(
                    UnreadableContent.class,
                    () -> CatalogueReader.read(json("{'schema': 'biotoop-attributes/1'}")))
                .fault()
                .path())
        .isEqualTo("attributes");
  }

  @Test
  void anIdStandsOnce() {
    String one = "{'id': 'x', 'type': 'bool', " + TEXTS + "}";

    assertThat(catchThrowableOfType(UnreadableContent.class, () -> read(one + "," + one)))
        .hasMessageContaining("twee keer");
  }
}
