package nl.biotoop.desk.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.Status;
import nl.biotoop.desk.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of a region's questions, read in two ways that must agree: from the questions as they
 * stand, and from the log of what happened to them alone.
 */
@Component
public class QuestionFacts {
  private final JdbcClient database;

  QuestionFacts(JdbcClient database) {
    this.database = database;
  }

  /** From the questions as they stand, in the order of their ids. */
  public List<QuestionFact> standing(String region, Instant from) {
    Map<UUID, Integer> hops = hops(from);
    return database
        .sql(
            """
            select id, theme, asked_at, taken_up_at, status from desk_question
            where region = :region and asked_at >= :from
            order by id
            """)
        .param("region", region)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          return new QuestionFact(
              id,
              Optional.ofNullable(row.getString("theme")),
              row.getObject("asked_at", OffsetDateTime.class).toInstant(),
              Optional.ofNullable(row.getObject("taken_up_at", OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant),
              Status.valueOf(row.getString("status")),
              hops.getOrDefault(id, 0));
        })
        .list();
  }

  /**
   * How often questions were handed over since a moment; a question asked since was handed over
   * since. Asked apart: joined, H2 would look for the steps of every question.
   */
  private Map<UUID, Integer> hops(Instant from) {
    Map<UUID, Integer> hops = new HashMap<>();
    database
        .sql(
            """
            select question_id, count(*) as hops from desk_step
            where kind = 'HANDED_OVER' and happened_at >= :from
            group by question_id
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(row -> {
          hops.put(row.getObject("question_id", UUID.class), row.getInt("hops"));
        });
    return hops;
  }

  private record Logged(
      UUID question, Instant happenedAt, Step.Kind kind, Optional<String> theme, Status status) {
    static Logged of(ResultSet row) throws SQLException {
      return new Logged(
          row.getObject("question_id", UUID.class),
          row.getObject("happened_at", OffsetDateTime.class).toInstant(),
          Step.Kind.valueOf(row.getString("kind")),
          Optional.ofNullable(row.getString("theme")),
          Status.valueOf(row.getString("status")));
    }

    boolean takesUp() {
      return kind == Step.Kind.TAKEN_UP || kind == Step.Kind.HANDED_OVER;
    }
  }

  /** From the log alone, in the order of the ids of the questions. */
  public List<QuestionFact> replayed(String region, Instant from) {
    Map<UUID, List<Logged>> byQuestion = new LinkedHashMap<>();
    database
        .sql(
            """
            select question_id, happened_at, kind, theme, status from desk_step
            where status is not null and question_id in (
              select question_id from desk_step
              where kind = 'ASKED' and region = :region and happened_at >= :from)
            order by question_id, step_number
            """)
        .param("region", region)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query((row, _) -> Logged.of(row))
        .list()
        .forEach(
            step -> byQuestion.computeIfAbsent(step.question(), _ -> new ArrayList<>()).add(step));
    return byQuestion.values().stream().map(QuestionFacts::replayed).toList();
  }

  private static QuestionFact replayed(List<Logged> steps) {
    Logged asked = steps.getFirst();
    return new QuestionFact(
        asked.question(),
        asked.theme(),
        asked.happenedAt(),
        steps.stream().filter(Logged::takesUp).map(Logged::happenedAt).findFirst(),
        steps.getLast().status(),
        Math.toIntExact(
            steps.stream().filter(step -> step.kind() == Step.Kind.HANDED_OVER).count()));
  }

  /** The questions of a region of which steps are missing from the log. */
  public List<UUID> incomplete(String region) {
    return database
        .sql(
            """
            select q.id from desk_question q
            left join (
              select question_id, count(*) as there from desk_step group by question_id
            ) s on s.question_id = q.id
            where q.region = :region and q.steps_kept is not null
              and q.steps_kept <> coalesce(s.there, 0)
            order by q.id
            """)
        .param("region", region)
        .query(UUID.class)
        .list();
  }
}
