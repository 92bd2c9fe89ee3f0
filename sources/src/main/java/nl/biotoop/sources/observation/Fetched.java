package nl.biotoop.sources.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.biotoop.sources.http.Downloads;
import nl.biotoop.sources.http.Validator;
import nl.biotoop.sources.table.Remark;

/**
 * What came of reading a table to its end.
 *
 * @param dataset the table, by its code
 * @param observations figures handed over, the missing ones included
 * @param missing how many of them have no value
 * @param updated the day on which the source says it last changed them
 * @param remarks what a user should know
 * @param validators with what to ask later whether the source changed anything; none when it cannot
 *     tell
 */
public record Fetched(
    String dataset,
    long observations,
    long missing,
    Optional<LocalDate> updated,
    List<Remark> remarks,
    List<Validator> validators) {

  public Fetched {
    remarks = List.copyOf(remarks);
    validators = List.copyOf(validators);
  }

  /** Of a source that cannot tell whether it changed anything. */
  public Fetched(
      String dataset,
      long observations,
      long missing,
      Optional<LocalDate> updated,
      List<Remark> remarks) {
    this(dataset, observations, missing, updated, remarks, List.of());
  }

  /** With more remarks. */
  Fetched with(List<Remark> more) {
    List<Remark> all = new ArrayList<>(remarks);
    all.addAll(more);
    return new Fetched(dataset, observations, missing, updated, all, validators);
  }

  /** With what the source gave to ask later. */
  Fetched with(Downloads downloads) {
    return new Fetched(dataset, observations, missing, updated, remarks, downloads.validators());
  }
}
