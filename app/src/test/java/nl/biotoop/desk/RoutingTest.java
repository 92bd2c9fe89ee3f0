package nl.biotoop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import nl.biotoop.desk.internal.Routing;
import nl.biotoop.desk.internal.Routing.Candidate;
import org.junit.jupiter.api.Test;

/** To whom a question goes. */
class RoutingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final Optional<String> NOT_KNOWN = Optional.empty();

  private static Candidate candidate(int number, int room, String... themes) {
    return new Candidate(
        new AdviserProfile(
            id(number), room, Optional.empty(), Optional.empty(), Set.of(themes), Set.of()),
        0);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static List<UUID> route(Optional<String> theme, Candidate... candidates) {
    return Routing.advisers(theme, NOT_KNOWN, List.of(candidates), TODAY);
  }

  @Test
  void whoAnswersTheThemeComesBeforeWhoAnswersEverything() {
    assertThat(route(Optional.of("groei"), candidate(1, 9), candidate(2, 3, "groei")))
        .containsExactly(id(2), id(1));
  }

  @Test
  void whoAnswersSomethingElseIsLeftOut() {
    assertThat(route(Optional.of("groei"), candidate(1, 9, "inkoop"), candidate(2, 1)))
        .containsExactly(id(2));
  }

  @Test
  void anUnknownThemeExcludesNobody() {
    assertThat(route(NOT_KNOWN, candidate(1, 9, "inkoop"), candidate(2, 5, "groei")))
        .containsExactly(id(1), id(2));
  }

  @Test
  void whoHasNoRoomIsLeftOutAndMostRoomComesFirst() {
    assertThat(route(NOT_KNOWN, candidate(1, 0), candidate(2, 2), candidate(3, 7)))
        .containsExactly(id(3), id(2));
  }

  @Test
  void theDeputyStandsInAlongTheChain() {
    Candidate away = away(1, 2);
    Candidate alsoAway = away(2, 3);
    assertThat(route(NOT_KNOWN, away, alsoAway, candidate(3, 4))).containsExactly(id(3));
    assertThat(route(NOT_KNOWN, away(1, 2), away(2, 1))).as("a circle of absence").isEmpty();
  }

  private static Candidate away(int number, int deputy) {
    return new Candidate(
        new AdviserProfile(
            id(number),
            20,
            Optional.of(TODAY.plusDays(3)),
            Optional.of(id(deputy)),
            Set.of(),
            Set.of()),
        0);
  }

  @Test
  void onTheDayOfReturnTheAdviserIsThere() {
    AdviserProfile profile =
        new AdviserProfile(id(1), 5, Optional.of(TODAY), Optional.empty(), Set.of(), Set.of());
    assertThat(Routing.advisers(NOT_KNOWN, NOT_KNOWN, List.of(new Candidate(profile, 0)), TODAY))
        .containsExactly(id(1));
  }

  /** 10,000 random registers: at most three, none twice, all there, with room and fitting. */
  @Test
  void whateverTheRegisterTheRulesHold() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261127);
    List<String> themes = List.of("a", "b", "c", "d");
    List<String> places = List.of("p", "q", "r");
    int routed = 0;
    for (int register = 0; register < 10_000; register++) {
      List<Candidate> candidates = candidates(random, themes, places);
      Optional<String> theme = some(random, themes);
      Optional<String> place = some(random, places);
      List<UUID> chosen = Routing.advisers(theme, place, candidates, TODAY);
      assertThat(chosen).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
      for (UUID account : chosen) {
        Candidate one =
            candidates.stream()
                .filter(it -> it.profile().account().equals(account))
                .findFirst()
                .orElseThrow();
        assertThat(one.profile().isAbsent(TODAY)).isFalse();
        assertThat(one.open()).isLessThan(one.profile().capacity());
      }
      boolean somebodyFits =
          candidates.stream()
              .anyMatch(it ->
                  !it.profile().isAbsent(TODAY)
                      && it.open() < it.profile().capacity()
                      && fits(theme, it.profile().themes())
                      && fits(place, it.profile().municipalities()));
      if (somebodyFits) {
        assertThat(chosen).as("somebody fits, is there and has room").isNotEmpty();
      }
      routed += chosen.isEmpty() ? 0 : 1;
      // Not knowing the theme can only add advisers to choose from.
      if (!chosen.isEmpty()) {
        assertThat(Routing.advisers(NOT_KNOWN, NOT_KNOWN, candidates, TODAY)).isNotEmpty();
      }
    }
    assertThat(routed).isBetween(4_000, 9_999);
  }

  private static boolean fits(Optional<String> asked, Set<String> answered) {
    return asked.isEmpty() || answered.isEmpty() || answered.contains(asked.get());
  }

  private static Optional<String> some(RandomGenerator random, List<String> values) {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(values.get(random.nextInt(values.size())));
  }

  private static List<Candidate> candidates(
      RandomGenerator random, List<String> themes, List<String> places) {
    int count = random.nextInt(8);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      candidates.add(
          new Candidate(
              new AdviserProfile(
                  id(i),
                  random.nextInt(4),
                  random.nextInt(3) == 0 ? Optional.of(TODAY.plusDays(2)) : Optional.empty(),
                  random.nextBoolean() ? Optional.of(id(random.nextInt(count))) : Optional.empty(),
                  subset(random, themes),
                  subset(random, places)),
              random.nextInt(4)));
    }
    return candidates;
  }

  private static Set<String> subset(RandomGenerator random, List<String> values) {
    Set<String> chosen = new HashSet<>();
    if (random.nextBoolean()) {
      values.stream().filter(_ -> random.nextBoolean()).forEach(chosen::add);
    }
    return chosen;
  }

  /**
   * 5,000 random desks on which questions come in, change hands and advisers leave: a question that
   * somebody could take always has somebody, nobody works above capacity by routing, and it changes
   * hands at most {@link Hops#MOST} times and never back.
   */
  @Test
  void handingOverComesToAnEndAndAccountsThatLeaveLeaveNothingBehind() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(52026);
    int handed = 0;
    for (int desk = 0; desk < 5_000; desk++) {
      List<Candidate> candidates = candidates(random, List.of("a", "b"), List.of("p"));
      List<Candidate> able = candidates.stream().filter(_ -> random.nextInt(5) > 0).toList();
      List<UUID> chosen = Routing.advisers(some(random, List.of("a", "b")), NOT_KNOWN, able, TODAY);
      assertThat(able.stream().map(one -> one.profile().account())).containsAll(chosen);
      List<Step> steps = new ArrayList<>();
      UUID owner = chosen.isEmpty() ? id(0) : chosen.getFirst();
      while (true) {
        Hops hops = Hops.of(steps);
        UUID now = owner;
        List<UUID> targets =
            able.stream()
                .map(one -> one.profile().account())
                .filter(one -> !one.equals(now) && !hops.saidNo().contains(one))
                .toList();
        if (!hops.mayGoOn() || targets.isEmpty()) {
          break;
        }
        UUID to = targets.get(random.nextInt(targets.size()));
        steps.add(
            new Step(Instant.EPOCH, Optional.of(now), Optional.of(to), Step.Kind.HANDED_OVER, ""));
        owner = to;
        handed++;
      }
      assertThat(steps).hasSizeLessThanOrEqualTo(Hops.MOST);
      assertThat(steps.stream().map(step -> step.actor().orElseThrow())).doesNotHaveDuplicates();
      assertThat(Hops.of(steps).number()).isEqualTo(steps.size());
      standIn(random, candidates, able);
    }
    assertThat(handed).isGreaterThan(5_000);
  }

  private static void standIn(RandomGenerator random, List<Candidate> all, List<Candidate> able) {
    if (all.isEmpty()) {
      return;
    }
    Map<UUID, AdviserProfile> profiles =
        all.stream()
            .map(Candidate::profile)
            .collect(Collectors.toMap(AdviserProfile::account, profile -> profile));
    Set<UUID> working =
        able.stream().map(one -> one.profile().account()).collect(Collectors.toSet());
    UUID gone = id(random.nextInt(all.size()));
    Routing.standIn(gone, profiles, working, TODAY)
        .ifPresent(deputy -> {
          assertThat(deputy).isNotEqualTo(gone);
          assertThat(working).contains(deputy);
          assertThat(Objects.requireNonNull(profiles.get(deputy)).isAbsent(TODAY)).isFalse();
        });
  }
}
