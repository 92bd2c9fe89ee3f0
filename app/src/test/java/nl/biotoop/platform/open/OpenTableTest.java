package nl.biotoop.platform.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

class OpenTableTest {
  private static ResponseEntity<String> answer(OpenTable table) {
    return table.in(OpenData.answer(OpenTable.CSV), "lijst.csv");
  }

  @Test
  void aTableIsAHeaderAndRowsInWhichNothingIsEmpty() {
    OpenTable table = new OpenTable("name", "value", "note");
    table.add("Maat, \"groot\"", -0.10, null);
    table.add("Veel", new BigDecimal("1E+3"), "regel\neen");
    ResponseEntity<String> answer = answer(table);
    assertThat(answer.getBody())
        .isEqualTo(
            "name,value,note\r\n\"Maat, \"\"groot\"\"\",-0.1,\r\nVeel,1000,\"regel\neen\"\r\n");
    assertThat(answer.getHeaders().getFirst("Content-Disposition"))
        .isEqualTo("attachment; filename=\"lijst.csv\"");
    assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(answer.getHeaders().getFirst("Link"))
        .isEqualTo("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    assertThat(answer.getHeaders().getFirst("Cache-Control")).contains("max-age=300", "public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31 43", "-1", "@som", "\t=1", "\r=1"})
  void noTextIsTakenForAFormulaAndItComesBackAsItWas(String text) {
    assertThat(OpenTable.cell(text)).isEqualTo("'" + text);
    assertThat(OpenTable.text(OpenTable.cell(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'s-Hertogenbosch", "'", "1"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(OpenTable.cell(text)).isEqualTo(text);
    assertThat(OpenTable.text(text)).isEqualTo(text);
  }
}
