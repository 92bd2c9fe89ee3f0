package nl.biotoop.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.biotoop.desk.PastQuestion;
import nl.biotoop.desk.Status;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.Municipality;
import nl.biotoop.territory.OwnRegion;
import org.springframework.stereotype.Component;

/**
 * The fictional questions of the demo, from two content files: how many per region, theme and
 * month, and what such questions say. The same files give the same questions.
 */
@Component
public final class DemoQuestions {
  private static final String NUMBERS = "demo/numbers.csv";
  private static final String TEXTS = "demo/texts.csv";
  private static final int MONTHS = 12;

  private final ContentFiles content;
  private final Clock clock;

  DemoQuestions(ContentFiles content, Clock clock) {
    this.content = content;
    this.clock = clock;
  }

  /**
   * How many questions about a theme, and how they ended.
   *
   * @param months how many in each of the last twelve months, oldest first
   * @param open how many of the latest are still open
   * @param helped how many of every ten that ended were helped
   */
  private record Line(String region, String theme, List<Integer> months, int open, int helped) {
    Line {
      months = List.copyOf(months);
    }
  }

  /** The questions of a region, taken up by one adviser. */
  public List<PastQuestion> of(OwnRegion region, UUID adviser) {
    Map<String, List<String>> texts =
        content.rows(TEXTS, Text::of, "theme", "text").stream()
            .collect(
                Collectors.groupingBy(
                    Text::theme, Collectors.mapping(Text::text, Collectors.toList())));
    List<PastQuestion> questions = new ArrayList<>();
    content
        .rows(NUMBERS, DemoQuestions::line, "region", "theme", "months", "open", "helped")
        .stream()
        .filter(line -> line.region.equals(region.id().value()))
        .forEach(line -> add(line, region, adviser, texts, questions));
    return questions;
  }

  private record Text(String theme, String text) {
    static Text of(Row row) {
      return new Text(row.text("theme"), row.text("text"));
    }
  }

  private static Line line(Row row) {
    try {
      List<Integer> months =
          Arrays.stream(row.text("months").strip().split(" +", -1)).map(Integer::valueOf).toList();
      if (months.size() != MONTHS) {
        throw new ContentFault(NUMBERS + ": months heeft geen twaalf getallen: " + months);
      }
      return new Line(
          row.text("region"),
          row.text("theme"),
          months,
          Integer.parseInt(row.text("open")),
          Integer.parseInt(row.text("helped")));
    } catch (NumberFormatException e) {
      throw new ContentFault(NUMBERS + ": dit is geen heel getal: " + e.getMessage());
    }
  }

  private void add(
      Line line,
      OwnRegion region,
      UUID adviser,
      Map<String, List<String>> texts,
      List<PastQuestion> questions) {
    List<String> said = texts.get(line.theme);
    if (said == null) {
      throw new ContentFault(TEXTS + " heeft geen tekst over " + line.theme);
    }
    int all = line.months.stream().mapToInt(Integer::intValue).sum();
    int number = 0;
    for (int month = 0; month < MONTHS; month++) {
      YearMonth asked = YearMonth.now(clock).minusMonths(MONTHS - 1L - month);
      for (int i = 0; i < line.months.get(month); i++) {
        List<Municipality> places = region.municipalities();
        questions.add(
            question(
                said.get(number % said.size()),
                line,
                places.get((number * 3 + line.theme.length()) % places.size()),
                adviser,
                moment(asked, i),
                number,
                all));
        number++;
      }
    }
  }

  /** Spread over the month, by day; never after now. */
  private Instant moment(YearMonth month, int number) {
    Instant planned =
        month
            .atDay(1 + number * 5 % 28)
            .atTime(9 + number % 8, 10)
            .atZone(clock.getZone())
            .toInstant();
    Instant latest = clock.instant().minus(Duration.ofMinutes(10L * (number + 1)));
    return planned.isBefore(latest) ? planned : latest;
  }

  private Instant atMostNow(Instant planned) {
    return planned.isBefore(clock.instant()) ? planned : clock.instant();
  }

  private PastQuestion question(
      String text,
      Line line,
      Municipality place,
      UUID adviser,
      Instant askedAt,
      int number,
      int all) {
    boolean open = number >= all - line.open;
    boolean waiting = open && number % 2 == 0;
    Instant takenUpAt = atMostNow(askedAt.plus(Duration.ofHours(4 + 13L * (number % 7))));
    Status status =
        waiting
            ? Status.WAITING
            : open
                ? Status.TAKEN_UP
                : number % 10 < line.helped
                    ? Status.HELPED
                    : number % 10 == 9 ? Status.NOT_REACHED : Status.NO_HELP_POSSIBLE;
    return new PastQuestion(
        text,
        line.theme,
        place,
        status,
        adviser,
        askedAt,
        waiting ? Optional.empty() : Optional.of(takenUpAt),
        open
            ? Optional.empty()
            : Optional.of(atMostNow(takenUpAt.plus(Duration.ofDays(2 + number % 9)))));
  }
}
