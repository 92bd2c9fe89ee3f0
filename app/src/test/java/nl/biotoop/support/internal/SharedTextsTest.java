package nl.biotoop.support.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SharedTextsTest {
  private final JsonMapper json = JsonMapper.builder().nodeFactory(new SharedTexts()).build();

  @Test
  void aWordOfTwoRecordsIsInMemoryOnce() {
    JsonNode one = json.readTree("{\"areas\": [\"GM0935\"]}");
    JsonNode other = json.readTree("{\"level\": \"x\", \"areas\": [\"GM0935\"]}");
    assertThat(other.path("areas").get(0)).isSameAs(one.path("areas").get(0));
  }

  @Test
  void alsoLongTextsAndVeryManyWordsAreReadAsTheyAre() {
    String written = "\"" + "a".repeat(500) + "\"";
    assertThat(json.readTree(written).asString()).isEqualTo("a".repeat(500));
    for (int i = 0; i < 20_000; i++) {
      assertThat(json.readTree("\"w" + i + "\"").asString()).isEqualTo("w" + i);
    }
  }
}
