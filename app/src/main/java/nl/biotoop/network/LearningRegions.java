package nl.biotoop.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.biotoop.identity.Cohorts;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** Which regions learn together, as the sources name them. Immutable. */
@Component
final class LearningRegions implements Cohorts {
  private static final String FILE = "network/cohorts.csv";

  private final List<Member> members;

  /**
   * Reads the file.
   *
   * @throws ContentFault when a region is not one of ours, with line and column
   */
  LearningRegions(ContentFiles files, Territories territories) {
    members =
        files.rows(FILE, row -> member(row, territories), "cohort", "region", "source", "seen");
  }

  private record Member(String cohort, String region) {}

  private static Member member(Row row, Territories territories) {
    String region = row.text("region");
    if (RegionCode.read(region).flatMap(territories::ownRegion).isEmpty()) {
      throw row.fault("region", "'" + region + "' is geen eigen regio");
    }
    return new Member(row.text("cohort"), region);
  }

  @Override
  public Set<String> togetherWith(String region) {
    Set<String> cohorts =
        members.stream()
            .filter(one -> one.region().equals(region))
            .map(Member::cohort)
            .collect(Collectors.toSet());
    return members.stream()
        .filter(one -> cohorts.contains(one.cohort()))
        .map(Member::region)
        .filter(one -> !one.equals(region))
        .collect(Collectors.toUnmodifiableSet());
  }
}
