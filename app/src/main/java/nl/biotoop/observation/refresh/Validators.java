package nl.biotoop.observation.refresh;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.biotoop.observation.Load;
import nl.biotoop.sources.http.Validator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a source gave along with a load, to ask it later whether it has anything new. */
@Component
class Validators {

  /** A table in more answers than this is fetched; asking for each would take as long. */
  private static final int MOST = 100;

  private static final int LONGEST_ADDRESS = 4000;
  private static final int LONGEST_TAG = 300;
  private static final int LONGEST_DAY = 60;

  private final JdbcClient database;

  Validators(JdbcClient database) {
    this.database = database;
  }

  /** Keeps them for a load, in the place of those it had. */
  @Transactional
  public void keep(Load load, List<Feed> feeds, List<Validator> given) {
    database
        .sql("delete from observation_validator where load_id = :load")
        .param("load", load.id())
        .update();
    if (given.size() > MOST || !given.stream().allMatch(Validators::fits)) {
      return;
    }
    for (int place = 0; place < given.size(); place++) {
      Validator one = given.get(place);
      database
          .sql(
              """
              insert into observation_validator
                (load_id, place, question, address, entity_tag, last_modified)
              values (:load, :place, :question, :address, :tag, :day)
              """)
          .param("load", load.id())
          .param("place", place)
          .param("question", question(feeds))
          .param("address", one.address())
          .param("tag", one.entityTag())
          .param("day", one.lastModified())
          .update();
    }
  }

  private static boolean fits(Validator one) {
    return one.address().length() <= LONGEST_ADDRESS
        && one.entityTag().length() <= LONGEST_TAG
        && one.lastModified().length() <= LONGEST_DAY;
  }

  /** Those of a load, when it was made by the same question; none else. */
  List<Validator> of(Load load, List<Feed> feeds) {
    return database
        .sql(
            """
            select address, entity_tag, last_modified from observation_validator
            where load_id = :load and question = :question order by place
            """)
        .param("load", load.id())
        .param("question", question(feeds))
        .query((row, _) ->
            new Validator(
                row.getString("address"),
                row.getString("entity_tag"),
                row.getString("last_modified")))
        .list();
  }

  /** Where and what was asked; another choice in feeds.csv is another question. */
  private static String question(List<Feed> feeds) {
    return UUID.nameUUIDFromBytes(feeds.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
