package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.rules.Language;
import nl.biotoop.support.internal.SearchIndex;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final Instruments INSTRUMENTS = TestRegister.instruments();

  private static List<String> found(String words) {
    return INSTRUMENTS.search(query(words), Language.NL).stream()
        .map(hit -> hit.instrument().id())
        .toList();
  }

  private static RegisterQuery query(String words) {
    return new RegisterQuery(
        words,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        false,
        false);
  }

  /** Two records made for this test, so that the words are known. */
  private static SearchIndex index(List<String> compoundParts) {
    Instrument model = TestRegister.shipped().instrument("wbso");
    return new SearchIndex(
        List.of(
            renamed(model, "een", "Financiering van het bedrijf"),
            renamed(model, "twee", "Samenwerking in een coöperatie"),
            renamed(model, "drie", "Spin-off van de hogeschool")),
        (_, _) -> "",
        compoundParts,
        java.util.Map.of("lening", java.util.Set.of("financiering")));
  }

  private static Instrument renamed(Instrument model, String id, String name) {
    var text = new nl.biotoop.rules.Text(name, "-");
    return new Instrument(
        id,
        text,
        "-",
        model.level(),
        model.status(),
        new nl.biotoop.rules.Text("-", "-"),
        model.supportForms(),
        model.phases(),
        model.themes(),
        model.elements(),
        model.amount(),
        model.window(),
        model.effortHours(),
        null,
        model.contact(),
        model.areas(),
        model.source(),
        model.rule());
  }

  @Test
  void aCompoundFindsItsParts() {
    List<String> parts = List.of("bedrijf", "bedrijfs", "financiering", "samenwerking", "verband");
    assertThat(index(parts).find("bedrijfsfinanciering")).containsExactly("een");
    assertThat(index(parts).find("samenwerkingsverbanden")).isEmpty();
    assertThat(
            index(List.of("bedrijfs", "samenwerkings", "samenwerking", "financiering"))
                .find("samenwerkingsverbanden"))
        .containsExactly("twee");
    // Without the word list the compound and its parts share no word: the list is what does it.
    assertThat(index(List.of("zzz")).find("bedrijfsfinanciering")).isEmpty();
  }

  @Test
  void accentsHyphensTypingErrorsAndOtherWordsAreForgiven() {
    SearchIndex index = index(List.of("bedrijf", "financiering"));
    assertThat(index.find("cooperatie")).containsExactly("twee");
    assertThat(index.find("coöperatie")).containsExactly("twee");
    assertThat(index.find("spin-off")).containsExactly("drie");
    assertThat(index.find("spin off")).containsExactly("drie");
    assertThat(index.find("finaciering")).containsExactly("een");
    assertThat(index.find("LENING")).containsExactly("een");
    assertThat(index.find("  ")).isEmpty();
    assertThat(index.find("de van het")).isEmpty();
  }

  @Test
  void junkIsSafe() {
    SearchIndex index = index(List.of("bedrijf"));
    for (String junk :
        List.of(
            "\"(*?~^[", "a".repeat(100_000), "\u0000\uD83D", "<script>", "AND OR NOT", "+-&&")) {
      assertThat(index.find(junk)).isEmpty();
    }
  }

  @Test
  void theRegisterIsFoundByTheWordsOfAnEntrepreneur() {
    assertThat(found("bedrijfsfinanciering")).contains("bmkb", "qredits-mkb-krediet");
    assertThat(found("WBSO").getFirst()).isEqualTo("wbso");
    assertThat(found("loan")).contains("qredits-mkb-krediet");
  }

  @Test
  void whatIsEndedOrNotVerifiedIsFoundByNameButNotListed() {
    Instrument ended =
        TestRegister.shipped().instruments().stream()
            .filter(it -> it.status() == Instrument.Status.ENDED)
            .findFirst()
            .orElseThrow();
    assertThat(found(ended.name().nl())).contains(ended.id());
    assertThat(
            INSTRUMENTS.search(RegisterQuery.ALL, Language.NL).stream()
                .map(Instruments.Hit::instrument)
                .map(Instrument::status))
        .containsOnly(Instrument.Status.VERIFIED);
  }

  @Test
  void everyCombinationOfFiltersGivesExactlyWhatItSays() {
    for (String form : List.of("kennis", "netwerken", "financien", "faciliteiten", "coaching")) {
      for (String phase : List.of("idee", "plan", "start", "groei", "gevestigd", "overname")) {
        for (String region : List.of("zuid-limburg", "midden-brabant", "noordoost-brabant")) {
          for (double amount : new double[] {1_000, 50_000, 2_000_000}) {
            RegisterQuery query =
                new RegisterQuery(
                    "",
                    Optional.of(form),
                    Optional.of(phase),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(region),
                    OptionalDouble.of(amount),
                    false,
                    false);
            List<Instrument> hits =
                INSTRUMENTS.search(query, Language.NL).stream()
                    .map(Instruments.Hit::instrument)
                    .toList();
            long expected =
                TestRegister.shipped().offered().stream()
                    .filter(it -> it.supportForms().contains(form) && it.phases().contains(phase))
                    .filter(it -> it.amount().covers(amount))
                    .filter(it -> !it.window().at(TestRegister.CLOCK.instant()).isClosed())
                    .filter(it -> usable(it, region))
                    .count();
            assertThat(hits).hasSize((int) expected);
          }
        }
      }
    }
  }

  private static boolean usable(Instrument instrument, String region) {
    var areas = TestRegister.territories().areaHierarchy();
    return TestRegister.territories().ownRegions().stream()
        .filter(own -> own.id().value().equals(region))
        .flatMap(own -> own.municipalities().stream())
        .anyMatch(municipality ->
            instrument.areas().stream()
                .anyMatch(
                    area -> areas.municipalities(area).contains(municipality.code().value())));
  }

  @Test
  void aCellOfTheGridCountsWhatItsLinkLists() {
    for (var region : TestRegister.territories().ownRegions()) {
      for (boolean ownOnly : new boolean[] {false, true}) {
        INSTRUMENTS
            .grid(region, ownOnly)
            .forEach((phase, row) ->
                row.forEach((form, count) ->
                    assertThat(
                            INSTRUMENTS.search(
                                new RegisterQuery(
                                    "",
                                    Optional.of(form),
                                    Optional.of(phase),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(region.id().value()),
                                    OptionalDouble.empty(),
                                    ownOnly,
                                    true),
                                Language.NL))
                        .hasSize(count)));
      }
    }
  }

  @Test
  void anAmountThatIsNotKnownIsNeverExcluded() {
    var unknown =
        new Instrument.Amount(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(unknown.covers(1)).isTrue();
    assertThat(unknown.isKnown()).isFalse();
  }
}
