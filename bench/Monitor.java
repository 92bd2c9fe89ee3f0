import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for the pages of the monitor with fifty readers at once, and for an index with other weights
 * one reader at a time; or, before that, writes fictional figures for them in the data folder of a
 * Biotoop that has not started yet: sixty indicators of the ten elements, for forty regions and
 * fifteen years, and an index of ten elements over three hundred regions.
 */
public final class Monitor {
  private static final List<String> PAGES =
      List.of(
          "/nl/monitor",
          "/nl/monitor/NL41",
          "/nl/monitor/midden-brabant",
          "/nl/monitor/midden-brabant/blad",
          "/nl/monitor/NL41/jaren",
          "/nl/monitor/vergelijken?region=NL41&region=NL42&region=BE21&region=DEA1",
          "/nl/monitor/indexen/eu-nuts2",
          "/nl/monitor/indexen/eu-nuts2/gewichten?weight_talent=3&country=all&rank=yes",
          "/nl/cijfers/eqi");
  private static final List<String> ELEMENTS =
      List.of(
          "institutions",
          "culture",
          "networks",
          "infrastructure",
          "demand",
          "leadership",
          "talent",
          "finance",
          "knowledge",
          "services");
  private static final List<String> REGIONS =
      List.of(
          "NL11", "NL12", "NL13", "NL21", "NL22", "NL23", "NL32", "NL34", "NL35", "NL36", "NL41",
          "NL42", "BE10", "BE21", "BE22", "BE23", "BE24", "BE25", "BE31", "BE32", "BE33", "BE34",
          "BE35", "DEA1", "DEA2", "DEA3", "DEA4", "DEA5", "DE11", "DE12", "DE13", "DE14", "DE21",
          "DE22", "DE23", "DE24", "DE25", "DE26", "DE27", "DE30");
  private static final List<String> WEIGHING =
      List.of("/nl/monitor/indexen/fictief/gewichten?weight_talent=3&country=NL&rank=yes");
  private static final int INDEX_REGIONS = 300;
  private static final String TABLE = "fictief";
  private static final int EACH = 6;
  private static final int YEARS = 15;

  private Monitor() {}

  public static void main(String[] words) throws Exception {
    if (words.length == 3 && words[0].equals("write")) {
      write(Path.of(words[1]), Path.of(words[2], "content"));
    } else if (words.length == 1 && Site.isHere(words[0])) {
      Pages.measure(new Site(words[0]), PAGES, 50);
      Pages.measure(new Site(words[0]), WEIGHING, 1);
    } else {
      System.err.println("Use: java bench/Monitor.java write content DATA");
      System.err.println("  or java bench/Monitor.java http://localhost:8080");
      System.exit(2);
    }
  }

  /** The content that ships, with a table and its indicators added. */
  private static void write(Path shipped, Path own) throws IOException {
    Random random = new Random(1);
    List<String> others = others(shipped);
    Files.createDirectories(own.resolve("indices"));
    Files.writeString(own.resolve("indices/fictief-1.json"), index(others));
    try (BufferedWriter catalogue = added(shipped, own, "indicators/indicators.csv");
        BufferedWriter tables = added(shipped, own, "observations/datasets.csv");
        BufferedWriter figures =
            Files.newBufferedWriter(own.resolve("observations/" + TABLE + ".csv"))) {
      tables.write(TABLE + ",Fictief,Fictitious,Fictief,https://example.org/,CC0,");
      tables.write("https://creativecommons.org/publicdomain/zero/1.0/,,Fictief.,Fictitious.\n");
      figures.write("indicator,region,time_period,obs_value,obs_status\n");
      for (String element : ELEMENTS) {
        for (int one = 1; one <= EACH; one++) {
          String code = "fictional_" + element + "_" + one;
          catalogue.write(
              "%s,Fictief %s %d,Fictitious %s %d,Fictief.,Fictitious.,%s,framework,1,index,,,,"
                  .formatted(code, element, one, element, one, element));
          catalogue.write(TABLE + ",none,24,,,,\n");
          if (one == 1) {
            for (String region : others) {
              figures.write(
                  "%s,%s,2024,%.2f,\n".formatted(code, region, 50 + 10 * random.nextGaussian()));
            }
          }
          for (String region : REGIONS) {
            double level = 50 + 10 * random.nextGaussian();
            for (int year = 2010; year < 2010 + YEARS; year++) {
              double value = Math.rint(100 * (level + random.nextGaussian())) / 100;
              figures.write(
                  "%s,%s,%d,%s,\n"
                      .formatted(code, region, year, random.nextInt(20) == 0 ? "" : value));
            }
          }
        }
      }
    }
  }

  /** European regions of this level beside the forty. */
  private static List<String> others(Path shipped) throws IOException {
    try (Stream<String> lines = Files.lines(shipped.resolve("territory/nuts.csv"))) {
      return lines
          .filter(line -> line.contains(",NUTS2,"))
          .map(line -> line.substring(0, line.indexOf(',')))
          .filter(code -> !code.endsWith("ZZ") && !REGIONS.contains(code))
          .limit(INDEX_REGIONS - REGIONS.size())
          .toList();
    }
  }

  /** One indicator of each element; varied as the index that ships. */
  private static String index(List<String> others) {
    return """
    {"id": "fictief", "version": 1,
     "name": {"nl": "Fictief", "en": "Fictitious"},
     "purpose": {"nl": "Fictief.", "en": "Fictitious."},
     "elements": [%s],
     "choices": {
       "normalise": {"method": "expZ", "deviation": "population", "cap": 5},
       "aggregate": {"method": "arithmetic"},
       "vary": [
         {"of": "normalise", "among": [
           {"method": "expZ", "deviation": "population", "cap": 5},
           {"method": "expZ", "deviation": "population"},
           {"method": "minMax", "lower": 1, "upper": 100},
           {"method": "rank", "ties": "average"}]},
         {"of": "aggregate", "among": [
           {"method": "arithmetic"}, {"method": "geometric"}, {"method": "harmonic"}]},
         {"of": "weights", "dirichlet": 20}]},
     "draws": 1000, "seed": 1,
     "regions": [%s]}
    """
        .formatted(
            ELEMENTS.stream()
                .map(element ->
                    """
                    {"element": "%1$s", "indicator": "fictional_%1$s_1", "table": "fictief",
                     "atOrBefore": 2024, "weight": 1}\
                    """
                        .formatted(element))
                .collect(Collectors.joining(",")),
            Stream.concat(REGIONS.stream(), others.stream())
                .map(code -> '"' + code + '"')
                .collect(Collectors.joining(",")));
  }

  private static BufferedWriter added(Path shipped, Path own, String file) throws IOException {
    Path copy = own.resolve(file);
    Files.createDirectories(copy.getParent());
    String text = Files.readString(shipped.resolve(file));
    BufferedWriter writer = Files.newBufferedWriter(copy);
    writer.write(text.endsWith("\n") ? text : text + "\n");
    return writer;
  }
}
