package nl.biotoop.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoherenceTest {
  private static final List<String> PHASES = List.of("idee", "start", "groei");
  private static final List<String> FORMS = List.of("kennis", "coaching");
  private static final TargetGroup ALL = new TargetGroup(Set.of(), Set.of());
  private static final TargetGroup FARMS = new TargetGroup(Set.of(), Set.of("A"));

  private static Offer offer(
      String name, TargetGroup group, Set<String> phases, Set<String> forms) {
    return new Offer(new Offer.Source.OfRegister(name), name, group, phases, forms);
  }

  private static final Offer COACH = offer("Coach", ALL, Set.of("start"), Set.of("coaching"));
  private static final Offer LOKET =
      offer("Loket", ALL, Set.of("start", "groei"), Set.of("kennis", "coaching"));

  @Test
  void twoForTheSameGroupPhaseAndFormOverlap() {
    Coherence coherence = Coherence.of(List.of(LOKET, COACH), PHASES, FORMS);
    assertThat(coherence.groups()).hasSize(1);
    assertThat(coherence.groups().getFirst().overlaps())
        .containsExactly(new Coherence.Cell("start", "coaching", List.of(COACH, LOKET)));
    assertThat(coherence.groups().getFirst().cells())
        .extracting(cell -> cell.phase() + " " + cell.form())
        .containsExactly("start kennis", "start coaching", "groei kennis", "groei coaching");
  }

  @Test
  void anotherGroupOrNothingKnownIsNoOverlap() {
    Offer farm = offer("Boerencoach", FARMS, Set.of("start"), Set.of("coaching"));
    Offer vague = offer("Iets", ALL, Set.of(), Set.of("coaching"));
    Coherence coherence = Coherence.of(List.of(farm, COACH, vague), PHASES, FORMS);
    assertThat(coherence.groups()).hasSize(2);
    assertThat(coherence.groups()).allMatch(group -> group.overlaps().isEmpty());
  }

  @Test
  void acrossRandomOffersACellOverlapsExactlyWhenAPairSharesIt() {
    Random random = new Random(20261128);
    for (int round = 0; round < 1000; round++) {
      List<Offer> offers =
          Stream.generate(() -> random(random)).limit(random.nextInt(8)).distinct().toList();
      Coherence coherence = Coherence.of(offers, PHASES, FORMS);
      for (String phase : PHASES) {
        for (String form : FORMS) {
          for (TargetGroup group : List.of(ALL, FARMS)) {
            long sharing =
                offers.stream()
                    .filter(one -> one.group().equals(group))
                    .filter(one -> one.phases().contains(phase) && one.forms().contains(form))
                    .count();
            boolean flagged =
                coherence.groups().stream()
                    .filter(one -> one.group().equals(group))
                    .flatMap(one -> one.overlaps().stream())
                    .anyMatch(cell -> cell.phase().equals(phase) && cell.form().equals(form));
            assertThat(flagged).isEqualTo(sharing > 1);
          }
        }
      }
    }
  }

  private static Offer random(Random random) {
    Set<String> phases = new HashSet<>();
    PHASES.stream().filter(_ -> random.nextBoolean()).forEach(phases::add);
    Set<String> forms = new HashSet<>();
    FORMS.stream().filter(_ -> random.nextBoolean()).forEach(forms::add);
    return offer(
        "Aanbod " + random.nextInt(1000), random.nextBoolean() ? ALL : FARMS, phases, forms);
  }
}
