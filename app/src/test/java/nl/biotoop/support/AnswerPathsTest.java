package nl.biotoop.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.biotoop.rules.Answers;
import nl.biotoop.rules.Attribute;
import nl.biotoop.rules.engine.NextQuestion;
import nl.biotoop.statistics.descriptive.Quantile;
import nl.biotoop.territory.Municipality;
import org.junit.jupiter.api.Test;

/**
 * Walks the wayfinder with made-up visitors over the real register. Visitors choose a problem, come
 * from the own regions (80 %), elsewhere (10 %) or do not say (10 %), and do not know one answer in
 * ten; the rest they pick at random.
 */
class AnswerPathsTest {
  private static final int PATHS = 20_000;
  private static final long SEED = 20_261_121;

  private static final Register REGISTER = TestRegister.shipped();
  private static final Wayfinder WAYFINDER = TestRegister.wayfinder();
  private static final List<Municipality> OWN =
      TestRegister.territories().ownRegions().stream()
          .flatMap(region -> region.municipalities().stream())
          .toList();

  /** How one visitor fared. */
  private record Outcome(
      boolean ended, boolean ownContact, boolean anyContact, int questions, int options) {}

  @Test
  void everyPathEndsWithSomebodyOfTheOwnRegionToCall() throws IOException {
    List<Outcome> paths =
        IntStream.range(0, PATHS)
            .parallel()
            .mapToObj(i -> walk(new Random(SEED + 31L * i)))
            .toList();

    assertThat(paths).allMatch(Outcome::ended, "asking stops");
    assertThat(paths).allMatch(Outcome::anyContact, "ends with a contact");
    assertThat(paths)
        .allMatch(Outcome::ownContact, "first contact is of the own region, when known");
    double[] questions = paths.stream().mapToDouble(Outcome::questions).toArray();
    assertThat(Quantile.HF7.of(questions, 0.5)).isLessThanOrEqualTo(7);

    double[] options = paths.stream().mapToDouble(Outcome::options).toArray();
    long none = paths.stream().filter(path -> path.options() == 0).count();
    String figures =
        String.format(
            Locale.ROOT,
            """
            paths sampled                              %d (seed %d)
            end with a contact                         %.1f %%
            own region known: it is the first contact  %.1f %%
            questions, median / 90th percentile / max  %.0f / %.0f / %.0f
            options at the end, median / 10th perc.    %.0f / %.0f
            paths without a fitting open instrument    %.2f %%
            """,
            PATHS,
            SEED,
            share(paths.stream().filter(Outcome::anyContact).count()),
            share(paths.stream().filter(Outcome::ownContact).count()),
            Quantile.HF7.of(questions, 0.5),
            Quantile.HF7.of(questions, 0.9),
            Quantile.HF7.of(questions, 1),
            Quantile.HF7.of(options, 0.5),
            Quantile.HF7.of(options, 0.1),
            share(none));
    Path file = Path.of("target", "answer-paths.txt");
    Files.writeString(file, figures);
  }

  private static double share(long count) {
    return 100.0 * count / PATHS;
  }

  private static Outcome walk(Random random) {
    Problem problem = REGISTER.problems().get(random.nextInt(REGISTER.problems().size()));
    Answers answers = Answers.NONE;
    for (var implied : problem.answers().entrySet()) {
      answers = WayfinderTest.with(answers, implied.getKey(), implied.getValue().getFirst());
    }
    for (int questions = 0; questions < 30; questions++) {
      Advice advice = WAYFINDER.advise(Optional.of(problem), answers);
      if (!(advice.next() instanceof NextQuestion.Ask ask)) {
        return new Outcome(
            true,
            ownContactFirst(advice, answers),
            !advice.contacts().isEmpty(),
            questions,
            advice.options().size());
      }
      answers = answered(ask.attribute(), answers, random);
    }
    return new Outcome(false, false, false, 30, 0);
  }

  private static boolean ownContactFirst(Advice advice, Answers answers) {
    Contact first = advice.contacts().getFirst();
    if (advice.region().isEmpty()) {
      return first.kind() == Contact.Kind.SAFETY_NET;
    }
    String municipality = WAYFINDER.municipality(answers).orElseThrow().code().value();
    return !first.isNational()
        && first.areas().stream()
            .map(area -> TestRegister.territories().areaHierarchy().municipalities(area))
            .anyMatch((Set<String> members) -> members.contains(municipality));
  }

  private static Answers answered(Attribute attribute, Answers answers, Random random) {
    if (random.nextInt(10) == 0) {
      return answers.decline(attribute.id());
    }
    return WayfinderTest.with(answers, attribute.id(), value(attribute, random));
  }

  /** A random answer of the attribute's type. */
  static String value(Attribute attribute, Random random) {
    return switch (attribute.type()) {
      case BOOL -> Boolean.toString(random.nextBoolean());
      case ENUM, SET -> attribute.choices().get(random.nextInt(attribute.choices().size())).value();
      case INT, NUMBER, MONEY -> {
        double min = Optional.ofNullable(attribute.min()).orElse(0.0);
        double max = Optional.ofNullable(attribute.max()).orElse(1e6);
        // Small numbers are as likely as large ones.
        yield Long.toString(
            Math.round(min + Math.expm1(random.nextDouble() * Math.log1p(max - min))));
      }
      case AREA -> place(random) + "@2026";
      case SBI -> String.valueOf((char) ('A' + random.nextInt(19)));
    };
  }

  private static String place(Random random) {
    List<Municipality> from =
        random.nextInt(9) == 0 ? new ArrayList<>(TestRegister.territories().current()) : OWN;
    return from.get(random.nextInt(from.size())).code().value();
  }
}
