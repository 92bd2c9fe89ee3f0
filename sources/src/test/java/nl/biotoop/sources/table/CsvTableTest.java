package nl.biotoop.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static CsvTable table(String text, String... required) {
    return CsvTable.read("proef.csv", new StringReader(text), required);
  }

  @Test
  void readsCellsByColumnName() {
    CsvTable table =
        table("code,name\nGM0796,'s-Hertogenbosch\n\nGM0855,\"Tilburg, stad\"\n", "code");
    assertThat(table.columns()).containsExactly("code", "name");
    assertThat(table.rows())
        .extracting(row -> row.text("name"))
        .containsExactly("'s-Hertogenbosch", "Tilburg, stad");
    assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 4L);
  }

  @Test
  void anEmptyCellIsMissingAndNeverZeroOrEmptyText() {
    Row row = table("code,amount,day,kinds\nA,,,\n").rows().getFirst();
    assertThat(row.optionalText("amount")).isEmpty();
    assertThat(row.optionalNumber("amount")).isEmpty();
    assertThat(row.optionalDate("day")).isEmpty();
    assertThat(row.list("kinds")).isEmpty();
    assertThatThrownBy(() -> row.text("amount"))
        .isInstanceOf(TableUnreadable.class)
        .hasMessage("proef.csv, regel 2, kolom 'amount': is leeg");
  }

  @Test
  void typedCellsSayWhereTheyFail() {
    Row row = table("amount,day,kinds\n12.5,2026-01-31,a|b\nx,31-01-2026,\n").rows().getFirst();
    assertThat(row.optionalNumber("amount")).contains(12.5);
    assertThat(row.optionalDate("day")).contains(LocalDate.of(2026, 1, 31));
    assertThat(row.list("kinds")).containsExactly("a", "b");
    Row wrong = table("amount,day,kinds\n12.5,2026-01-31,a|b\nx,31-01-2026,\n").rows().get(1);
    assertThatThrownBy(() -> wrong.optionalNumber("amount")).hasMessageContaining("regel 3");
    assertThatThrownBy(() -> wrong.optionalDate("day")).hasMessageContaining("'31-01-2026'");
  }

  @Test
  void aMissingColumnOrAShortRowIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> table("code\nA\n", "code", "name"))
        .isInstanceOf(TableUnreadable.class)
        .hasMessageContaining("kolom 'name' ontbreekt");
    assertThatThrownBy(() -> table("code,name\nA\n"))
        .isInstanceOf(TableUnreadable.class)
        .hasMessage("proef.csv, regel 2: 1 cellen, maar er zijn 2 kolommen");
    assertThatThrownBy(() -> table("code,code\nA,B\n")).isInstanceOf(TableUnreadable.class);
  }
}
