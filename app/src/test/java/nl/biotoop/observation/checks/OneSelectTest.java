package nl.biotoop.observation.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.biotoop.observation.checks.Check.Severity;
import nl.biotoop.observation.checks.Outcome.Failed;
import nl.biotoop.observation.checks.Outcome.Problem;
import nl.biotoop.rules.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query of a check reads figures and nothing else, whatever stands in it. */
class OneSelectTest {
  private static final Set<String> RELATIONS = Set.of("cell", "load");

  private static Optional<Failed> refused(String query) {
    return OneSelect.refuse(
        new Check(
            "proef", Severity.ERROR, Text.NONE, Text.NONE, Text.NONE, Optional.empty(), query),
        RELATIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select dataset from cell",
        "SELECT dataset FROM cell WHERE region IN (SELECT region FROM cell)",
        "select count(*) from cell a join load b on a.dataset = b.dataset where a.region <> ';'",
        "select dataset -- update; drop\n from cell /* delete from x */ where region = 'it''s'",
        "select a, b from (select x as a, y as b from cell) one left join (select z from load) two"
            + " on one.a = two.z",
        "select dataset from cell where indicator is distinct from region group by dataset, region",
        "select substring(region from 1 for 2) from cell order by dataset, region",
        "select sum(obs_value) over (partition by region, dataset order by time_period) from cell"
      })
  void whatOnlyReadsFiguresIsLetThrough(String query) {
    assertThat(refused(query)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from cell",
        "",
        "-- nothing",
        "with x as (select 1) select * from x",
        "select 1; select 2",
        "select dataset from cell;",
        "select dataset from cell) , gone as (delete from cell",
        "select dataset from (select dataset from cell",
        "select count(*) from cell where dataset in (select 1 from cell) and set (1)",
        "select dataset into other from cell",
        "select dataset from cell for update",
        "select dataset from cell a, load b",
        "select dataset from (select dataset from cell) a, identity_account",
        "select dataset from cell union table identity_account",
        "select \"login\" from cell",
        "select dataset from cell where region = 'open",
        "select $$x$$ from cell",
        "select e'\\'' from cell"
      })
  void whatIsNotOneSelectIsNot(String query) {
    assertThat(refused(query).map(Failed::problem)).contains(Problem.NO_SELECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select login from identity_account | identity_account",
        "select dataset from cell join desk_question on 1 = 1 | desk_question",
        "select login from public.identity_account | public",
        "select 1 from cell where region in (select login from identity_account) |"
            + " identity_account",
        "select dataset from cell union all select login from identity_account | identity_account",
        "select file_read('x') from cell | file_read()",
        "select pg_sleep(9) from cell | pg_sleep()",
        "select dataset from csvread('x') | csvread",
        "select dataset from final table (delete from cell) | final",
        "select nextval('x') from cell | nextval()"
      })
  void whatAsksSomethingElseIsNamed(String query, String named) {
    assertThat(refused(query)).contains(new Failed("proef", Problem.NOT_ALLOWED, named));
  }
}
