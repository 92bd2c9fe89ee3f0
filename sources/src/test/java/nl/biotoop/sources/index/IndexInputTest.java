package nl.biotoop.sources.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.biotoop.sources.Damage;
import nl.biotoop.statistics.composite.IndexData;
import nl.biotoop.statistics.composite.NotComputable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexInputTest {
  private static final String ODD = ",\"\n\r;{}[]:-.eE0129NA\u0000\uFEFFé\uD83D";

  private static final String DATA = "uCode,pop,a,b\nX,10,1,NA\nY,20,2,5\nZ,30,,6\n";
  private static final String META =
      """
      iCode,Level,Weight,Type,Direction,Parent,Denominator
      a,1,1,Indicator,1,I,pop
      b,1,2,Indicator,-1,I,NA
      I,2,1,Aggregate,1,NA,NA
      """;

  private static IndexData read(String data, String meta) {
    return IndexTables.parse("d.csv", utf8(data), "m.csv", utf8(meta));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> faults(String data, String meta) {
    return catchThrowableOfType(RefusedInput.class, () -> read(data, meta)).faults().stream()
        .map(InputFault::line)
        .toList();
  }

  @Test
  void emptyAndNaAreMissingAndAByteOrderMarkIsNoMatter() {
    IndexData data = read("\uFEFF" + DATA, META);
    assertThat(data.values().at("X", "b")).isNaN();
    assertThat(data.values().at("Z", "a")).isNaN();
    assertThat(data.units().denominators().get("pop")).containsExactly(10, 20, 30);
    assertThat(data.framework().weights()).containsExactly(1, 2, 1);
  }

  @Test
  void everyFaultHasItsFileRowColumnAndAdvice() {
    assertThat(faults(DATA.replace("2,5", "\"2,5\",x"), META))
        .containsExactly(
            "d.csv, regel 3, kolom 'a': '2,5' is geen getal; schrijf een punt in plaats van de"
                + " komma.",
            "d.csv, regel 3, kolom 'b': 'x' is geen getal; schrijf een getal zoals 12.5, of laat de"
                + " cel leeg.");
  }

  @Test
  void raggedRowsInfinitiesAndDoubleUnitsAreRefused() {
    assertThat(faults(DATA + "W,1\n", META).getFirst()).contains("d.csv, regel 5", "2 cellen");
    assertThat(faults(DATA.replace(",6", ",Infinity"), META).getFirst()).contains("regel 4");
    assertThat(faults(DATA.replace(",6", ",1e999"), META).getFirst()).contains("eindig");
    assertThat(faults(DATA.replace(",6", ",1e308"), META).getFirst()).contains("te groot");
    assertThat(faults(DATA.replace(",6", ",4.9e-324"), META).getFirst()).contains("te klein");
    assertThat(faults(DATA.replace("Z,", "X,"), META).getFirst()).contains("twee keer");
    assertThat(faults(DATA.replace("pop,a,b", "pop,a,a"), META).getFirst()).contains("kolom 'a'");
    assertThat(faults(DATA.replace(",b\n", ",q\n"), META).getFirst()).contains("kolom 'b'");
    assertThat(faults(DATA.replace(',', ';'), META).getFirst()).contains("puntkomma");
    assertThat(faults("", META).getFirst()).contains("leeg");
  }

  @Test
  void textInAnotherEncodingIsRefused() {
    byte[] latin = "uCode,a,b\nß,1,2\n".getBytes(StandardCharsets.ISO_8859_1);
    RefusedInput refused =
        catchThrowableOfType(
            RefusedInput.class, () -> IndexTables.parse("d.csv", latin, "m.csv", utf8(META)));
    assertThat(refused.getMessage()).contains("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "'a,1,1,Indicator,1,I', 'a,1,1,Indicator,1,Q', 'regel 2, kolom ''Parent'''",
    "'a,1,1,Indicator,1,I', 'a,1,1,Indicator,2,I', 'regel 2, kolom ''Direction'''",
    "'a,1,1,Indicator,1,I', 'a,1,-1,Indicator,1,I', 'regel 2, kolom ''Weight'''",
    "'a,1,1,Indicator,1,I', 'a,1,1,Indikator,1,I', 'regel 2, kolom ''Type'''",
    "'I,2,1,Aggregate,1,NA', 'I,2,1,Aggregate,1,I', 'regel 4, kolom ''Parent'''",
    "'I,2,1,Aggregate,1,NA', 'I,1,1,Aggregate,1,NA', 'kolom ''Level'''",
    "'b,1,2,Indicator', 'a,1,2,Indicator', 'kolom ''iCode'''",
    "'Indicator,1,I,pop', 'Indicator,1,I,inwoners', 'regel 2, kolom ''Denominator'''"
  })
  void everyFaultOfTheTreeHasItsRow(String good, String bad, String place) {
    assertThat(META).contains(good);
    assertThat(faults(DATA, META.replace(good, bad))).anyMatch(line -> line.contains(place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"normalize\": {}} | kolom 'normalize' | normalise",
        "{\"normalise\": {\"method\": \"zscore\"}} | kolom 'normalise.method' | zScore",
        "{\"normalise\": {\"method\": \"zScore\"}} | kolom 'normalise.deviation' | population,"
            + " sample",
        "{\"normalise\": {\"method\": \"rank\"}} | kolom 'normalise.ties' | average, max, min",
        "{\"aggregate\": {\"method\": \"geometrical\"}} | kolom 'aggregate.method' | geometric",
        "{\"vary\": [{\"of\": \"weights\"}]} | kolom 'vary[0]' | dirichlet",
        "{\"vary\": [{\"of\": \"measurement\"}, {\"of\": \"measurement\"}]} | kolom 'vary[1].of' |"
            + " laat er een staan",
        "{\"vary\": [{\"of\": \"weights\", \"noise\": 1}, {\"of\": \"weights\", \"dirichlet\": 1}]}"
            + " | kolom 'vary[1].of' | laat er een staan",
        "{\"vary\": [{\"of\": \"treat.winsorise\", \"among\": [0, 5]}]} | kolom 'vary[0].of' |"
            + " treat",
        "{\"screen\": {\"unitAvailability\": 2}} | kolom 'screen.unitAvailability' | 0",
        "{\"denominate\": true | regel | JSON",
        "[] | hier hoort een object | {"
      })
  void aSpecificationWithAFaultSaysWhereAndWhat(String json, String place, String advice) {
    RefusedInput refused =
        catchThrowableOfType(RefusedInput.class, () -> SpecificationFile.parse("spec.json", json));
    assertThat(refused.faults().getFirst().line()).contains(place.strip(), advice.strip());
  }

  @Test
  void aByteOrderMarkIsNoMatterAndTheChoicesAreKept() {
    SpecificationFile file = SpecificationFile.parse("s.json", "\uFEFF{\"denominate\": true}");
    assertThat(file.choices().get("denominate").booleanValue()).isTrue();
    assertThat(SpecificationFile.none().choices().toString()).contains("minMax");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"weights\": {\"set\": {\"A\": 1}}} | kolom 'weights.set'",
        "{\"treat\": {\"indicators\": {\"c\": {}}}} | kolom 'treat.indicators'",
        "{\"vary\": [{\"of\": \"indicator\", \"among\": [\"a\", \"c\"]}]} | kolom 'vary[0].among'"
      })
  void aCodeThatIsNoElementIsRefusedBeforeAnythingIsMade(String json, String place) {
    SpecificationFile file = SpecificationFile.parse("spec.json", json);
    RefusedInput refused =
        catchThrowableOfType(
            RefusedInput.class, () -> new IndexInput(read(DATA, META), file).index());
    assertThat(refused.faults().getFirst().line())
        .startsWith("spec.json, ")
        .contains(place.strip(), "bedoelt u");
  }

  /**
   * Cut, doubled and changed characters: a clear refusal or a result, never anything else. The
   * profile {@code fuzz} tries two million.
   */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void damagedInputIsReadOrRefused() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    String specification =
        "{\"normalise\": {\"method\": \"minMax\"}, \"vary\": [{\"of\": \"weights\", \"noise\":"
            + " 1}]}";
    int cases = Integer.getInteger("fuzz.cases", 20_000);
    int refused = 0;
    for (int turn = 0; turn < cases; turn++) {
      try {
        switch (turn % 3) {
          case 0 -> read(Damage.of(DATA, ODD, random), META);
          case 1 -> read(DATA, Damage.of(META, ODD, random));
          default -> SpecificationFile.parse("s.json", Damage.of(specification, ODD, random));
        }
      } catch (RefusedInput | NotComputable e) {
        refused++;
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    assertThat(refused).isGreaterThan(cases / 4);
  }
}
