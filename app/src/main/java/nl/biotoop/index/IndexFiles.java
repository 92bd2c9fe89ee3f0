package nl.biotoop.index;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import nl.biotoop.index.IndexResult.PartScore;
import nl.biotoop.index.IndexResult.RegionScore;
import nl.biotoop.index.IndexResult.Score;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.RegionFigure;
import nl.biotoop.rules.Text;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result as files for another program: UTF-8, comma, the shortest decimals that give the same
 * number, missing empty. What is written is all there is: another can work it out again.
 */
@Component
public class IndexFiles {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Indices indices;
  private final Territories territories;

  IndexFiles(Indices indices, Territories territories) {
    this.indices = indices;
    this.territories = territories;
  }

  /**
   * Writes the files; what a file of the same name held is gone.
   *
   * @param folder made when it is not there
   * @return the names of the files
   * @throws IOException when one cannot be written
   */
  public List<String> write(IndexResult result, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Agreement> agreement = indices.agreement(result);
    Map<String, List<List<String>>> tables = new TreeMap<>();
    tables.put("scores.csv", scores(result));
    tables.put("countries.csv", countries(result));
    tables.put("missing.csv", missing(result));
    tables.put("validation.csv", validation(agreement));
    List<Robustness.Choice> choices = indices.robustness(result);
    tables.put("robustness.csv", robustness(choices));
    tables.put("robustness_ranks.csv", ranks(choices));
    List<String> names = new ArrayList<>(tables.keySet());
    for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
      try (CsvWriter rows =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(folder.resolve(table.getKey()))) {
        table.getValue().forEach(rows::writeRecord);
      }
    }
    Files.writeString(folder.resolve("specification.json"), result.spec().json() + "\n");
    Files.writeString(
        folder.resolve("index.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(metadata(result, agreement))
            + "\n");
    names.add("specification.json");
    names.add("index.json");
    return names;
  }

  private String name(RegionCode region) {
    return territories.name(region).map(Text::nl).orElse(region.value());
  }

  /** The scores as a table, the names of its columns first. */
  public List<List<String>> scores(IndexResult result) {
    List<String> header = new ArrayList<>(List.of("region", "name", "country"));
    for (IndexSpec.Part part : result.spec().parts()) {
      for (String column : List.of("", "_year", "_flags", "_scaled")) {
        header.add(part.indicator() + column);
      }
    }
    header.addAll(
        List.of(
            "score",
            "additive",
            "logarithmic",
            "mean_z",
            "rank",
            "rank_low",
            "rank_high",
            "rank_median"));
    List<List<String>> rows = new ArrayList<>(List.of(header));
    result.regions().forEach(region -> rows.add(row(region)));
    return rows;
  }

  private List<String> row(RegionScore region) {
    List<String> row =
        new ArrayList<>(
            List.of(region.region().value(), name(region.region()), region.country().value()));
    for (PartScore part : region.parts()) {
      boolean known = part.figure().figure().value().isPresent();
      row.add(number(part.figure().figure().value()));
      row.add(known ? part.figure().period() : "");
      row.add(String.join(" ", flags(part)));
      row.add(number(part.scaled()));
    }
    row.addAll(
        region.score().map(IndexFiles::numbers).orElse(List.of("", "", "", "", "", "", "", "")));
    return row;
  }

  private static List<String> numbers(Score score) {
    return List.of(
        number(score.value()),
        number(score.additive()),
        number(score.logarithmic()),
        number(score.meanStandard()),
        "" + score.rank(),
        number(score.low()),
        number(score.high()),
        number(score.median()));
  }

  /**
   * What to know of a cell: the flags of its source, {@code inherited} when it was measured for a
   * larger region, {@code bridged} when under an older code, {@code substitute} when it stands in
   * for another figure.
   */
  public static List<String> flags(PartScore part) {
    List<String> flags = new ArrayList<>();
    RegionFigure figure = part.figure().figure();
    if (!figure.status().isEmpty()) {
      flags.add(figure.status());
    }
    if (part.isInherited()) {
      flags.add("inherited");
    }
    if (figure instanceof RegionFigure.Bridged) {
      flags.add("bridged");
    }
    if (part.part().substitute() && figure.value().isPresent()) {
      flags.add("substitute");
    }
    return flags;
  }

  private static List<List<String>> countries(IndexResult result) {
    Map<String, int[]> counts = new TreeMap<>();
    for (RegionScore region : result.regions()) {
      int[] count = counts.computeIfAbsent(region.country().value(), _ -> new int[2]);
      count[0]++;
      count[1] += region.score().isPresent() ? 1 : 0;
    }
    List<List<String>> rows = new ArrayList<>(List.of(List.of("country", "regions", "complete")));
    counts.forEach((country, count) -> rows.add(List.of(country, "" + count[0], "" + count[1])));
    return rows;
  }

  private List<List<String>> missing(IndexResult result) {
    List<List<String>> rows = new ArrayList<>(List.of(List.of("region", "name", "missing")));
    for (RegionScore region : result.regions()) {
      region
          .missing()
          .forEach(part ->
              rows.add(List.of(region.region().value(), name(region.region()), part.indicator())));
    }
    return rows;
  }

  private static List<List<String>> validation(List<Agreement> agreement) {
    List<List<String>> rows =
        new ArrayList<>(
            List.of(
                List.of(
                    "join",
                    "regions",
                    "spearman_score",
                    "spearman_logarithmic",
                    "spearman_mean_z")));
    for (Agreement one : agreement) {
      rows.add(
          List.of(
              one.join(),
              "" + one.regions(),
              number(one.value()),
              number(one.logarithmic()),
              number(one.meanStandard())));
    }
    return rows;
  }

  private static List<List<String>> robustness(List<Robustness.Choice> choices) {
    List<List<String>> rows =
        new ArrayList<>(
            List.of(
                List.of(
                    "scale", "aggregation", "weights", "spearman", "mean_shift", "largest_shift")));
    for (Robustness.Choice one : choices) {
      rows.add(
          List.of(
              one.scale(),
              one.aggregation(),
              one.weights(),
              number(one.spearman()),
              number(one.meanShift()),
              one.largestShift().isPresent() ? "" + one.largestShift().getAsInt() : ""));
    }
    return rows;
  }

  private static List<List<String>> ranks(List<Robustness.Choice> choices) {
    List<List<String>> rows =
        new ArrayList<>(List.of(List.of("scale", "aggregation", "weights", "region", "rank")));
    for (Robustness.Choice one : choices) {
      one.ranks()
          .forEach((region, rank) ->
              rows.add(List.of(one.scale(), one.aggregation(), one.weights(), region, "" + rank)));
    }
    return rows;
  }

  private static ObjectNode metadata(IndexResult result, List<Agreement> agreement) {
    ObjectNode json = JSON.createObjectNode();
    IndexResult.Origin origin = result.origin();
    json.put("id", result.spec().id());
    json.put("version", result.spec().version());
    json.put("software", origin.software());
    json.put("vintage", origin.vintage().number());
    json.put("seed", origin.seed());
    json.put("draws", origin.draws());
    json.put("regions", result.regions().size());
    json.put("complete", result.complete().size());
    json.put("countries", result.complete().stream().map(RegionScore::country).distinct().count());
    json.put("fingerprint", result.fingerprint());
    result.obstacle().ifPresent(obstacle -> json.put("obstacle", obstacle.name()));
    ArrayNode loads = json.putArray("loads");
    for (Load load : origin.loads()) {
      loads
          .addObject()
          .put("number", load.number())
          .put("id", load.id().toString())
          .put("dataset", load.dataset())
          .put("origin", load.origin())
          .put("sha256", load.payload())
          .put("figures", load.figures());
    }
    ArrayNode held = json.putArray("validation");
    agreement.forEach(one -> held.addPOJO(one));
    return json;
  }

  private static String number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : "";
  }

  private static String number(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : "";
  }
}
