package nl.biotoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.biotoop.statistics.uncertainty.Room;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"), "uCode,a,b\nA,1,10\nB,2,30\nC,3,\nD,5,50\nE,4,20\n");
    Files.writeString(
        folder.resolve("meta.csv"),
        """
        iCode,Level,Weight,Type,Direction,Parent
        a,1,1,Indicator,1,I
        b,1,1,Indicator,1,I
        I,2,1,Aggregate,1,NA
        """);
    Files.writeString(
        folder.resolve("spec.json"),
        """
        {"normalise": {"method": "minMax", "lower": 1, "upper": 100},
         "vary": [{"of": "weights", "dirichlet": 10},
                  {"of": "aggregate", "among": [{"method": "arithmetic"}, {"method": "geometric"}]}]}
        """);
  }

  private int run(String command, String target, String... more) {
    return run(new Room(Runtime.getRuntime().maxMemory()), command, target, more);
  }

  private int run(Room room, String command, String target, String... more) {
    Stream<String> words =
        Stream.of(
            "index", command,
            "--data", folder.resolve("data.csv").toString(),
            "--meta", folder.resolve("meta.csv").toString(),
            "--out", folder.resolve(target).toString());
    return Biotoop.commandLine(new PrintWriter(out, true), new PrintWriter(err, true), room)
        .execute(Stream.concat(words, Stream.of(more)).toArray(String[]::new));
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Test
  void buildWritesScoresRanksWeightsAndEveryStep() throws IOException {
    assertThat(run("build", "o")).isZero();
    assertThat(lines("o/scores.csv"))
        .containsExactly(
            "uCode,a,b,I", "A,0,0,0", "B,25,50,37.5", "C,50,,50", "D,100,100,100", "E,75,25,50");
    assertThat(lines("o/ranks.csv")).contains("C,3,,2", "E,2,3,2");
    assertThat(lines("o/weights.csv")).contains("a,1,I,1,0.5");
    assertThat(lines("o/steps/raw.csv")).contains("C,3,");
    assertThat(folder.resolve("o/report.json")).content().contains("\"b\" : 1", "sha256");
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    String spec = folder.resolve("spec.json").toString();
    for (String target : List.of("o", "p")) {
      assertThat(run("uncertainty", target, "--spec", spec, "--draws", "200", "--seed", "3"))
          .isZero();
    }
    for (String file : List.of("rank_intervals.csv", "choices.csv", "report.json", "scores.csv")) {
      assertThat(lines("o/" + file)).isEqualTo(lines("p/" + file));
    }
    assertThat(lines("o/choices.csv")).hasSize(201);
    assertThat(lines("o/rank_intervals.csv").getFirst())
        .isEqualTo("uCode,nominal,mean,median,q5,q95");
  }

  @Test
  void sensitivityNamesEachFactor() throws IOException {
    assertThat(
            run(
                "sensitivity",
                "o",
                "--spec",
                folder.resolve("spec.json").toString(),
                "--draws",
                "64"))
        .isZero();
    assertThat(lines("o/indices.csv")).hasSize(3);
    assertThat(lines("o/indices.csv").get(1)).startsWith("weights.dirichlet,");
  }

  @Test
  void explainDividesTheScoreOverTheIndicators() throws IOException {
    assertThat(run("explain", "o", "--unit", "B")).isZero();
    assertThat(lines("o/contributions.csv"))
        .contains("a,1,I,2,2,2,2,25,0.5,12.5", "b,1,I,30,30,30,30,50,0.5,25");
  }

  @Test
  void faultsAreToldOneALineAndNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "uCode,a,b\nA,x,10\nB,2,y\n");
    assertThat(run("build", "o")).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("regel"));
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void aMethodThatDoesNotFitTheValuesIsRefusedWithAdvice() throws IOException {
    Files.writeString(folder.resolve("spec.json"), "{\"aggregate\": {\"method\": \"geometric\"}}");
    assertThat(run("build", "o", "--spec", folder.resolve("spec.json").toString())).isEqualTo(1);
    assertThat(err.toString()).startsWith("I: a = 0.0").contains("minMax van 1 tot 100");
  }

  @Test
  void wrongUseIsTwo() {
    assertThat(run("build", "o", "--nonsense")).isEqualTo(2);
    assertThat(run("uncertainty", "o", "--draws", "0")).isEqualTo(2);
  }

  private void writePanel() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"),
        "uCode,Time,a,b\nA,2024,1,10\nB,2024,2,31\nA,2025,3,50\nB,2025,4,60\n");
  }

  @Test
  void aCodeThatIsNoElementIsRefusedByEveryCommand() throws IOException {
    String spec = folder.resolve("spec.json").toString();
    for (String faulty :
        List.of(
            "{\"weights\": {\"set\": {\"q\": 1}}, \"vary\": [{\"of\": \"weights\", \"noise\": 1}]}",
            "{\"vary\": [{\"of\": \"indicator\", \"among\": [\"a\", \"q\"]}]}")) {
      Files.writeString(folder.resolve("spec.json"), faulty);
      for (String command : List.of("build", "uncertainty", "sensitivity", "audit")) {
        assertThat(run(command, "o", "--spec", spec)).as(command).isEqualTo(1);
      }
    }
    assertThat(err.toString().lines()).hasSize(8).allMatch(line -> line.contains("'q' is niet"));
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void aSpecificationWithAByteOrderMarkIsReadAndRepeated() throws IOException {
    Files.writeString(folder.resolve("spec.json"), "\uFEFF{\"denominate\": false}");
    assertThat(run("build", "o", "--spec", folder.resolve("spec.json").toString())).isZero();
    assertThat(folder.resolve("o/report.json")).content().contains("\"denominate\" : false");
  }

  @Test
  void drawsThatDoNotFitInMemoryAreRefusedWithWhatDoes() {
    String spec = folder.resolve("spec.json").toString();
    for (String command : List.of("uncertainty", "sensitivity")) {
      assertThat(run(new Room(64_000), command, "o", "--spec", spec, "--draws", "2000000000"))
          .isEqualTo(1);
    }
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.matches("--draws: .* past niet .* kies hooguit [1-9][0-9]{1,3}"));
  }

  @Test
  void inAPanelUnitsAreRankedWithinTheirYear() throws IOException {
    writePanel();
    String spec = folder.resolve("spec.json").toString();
    assertThat(run("uncertainty", "o", "--spec", spec, "--draws", "50")).isZero();
    assertThat(lines("o/rank_intervals.csv"))
        .containsExactly(
            "uCode,Time,nominal,mean,median,q5,q95",
            "A,2024,2,2,2,2,2",
            "B,2024,1,1,1,1,1",
            "A,2025,2,2,2,2,2",
            "B,2025,1,1,1,1,1");
    assertThat(lines("o/score_intervals.csv").getFirst()).isEqualTo("uCode,Time,nominal,q5,q95");
    assertThat(lines("o/probability_above.csv"))
        .containsExactly("uCode,Time,other,probability", "B,2024,A,1", "B,2025,A,1");
    assertThat(lines("o/top_k.csv")).contains("A,2024,0,1,1,1", "B,2025,1,1,1,1");
  }

  @Test
  void oneUnitOfAPanelIsAskedForAsOneYear() throws IOException {
    writePanel();
    assertThat(run("explain", "o", "--unit", "A")).isEqualTo(1);
    assertThat(run("benchmark", "o", "--unit", "A", "--peers", "B")).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("laat") && line.contains("één jaar staan"));
  }

  @Test
  void aDrawThatFailsIsToldInWords() throws IOException {
    Files.writeString(
        folder.resolve("spec.json"),
        "{\"vary\": [{\"of\": \"aggregate\", \"among\": [{\"method\": \"arithmetic\"},"
            + " {\"method\": \"geometric\"}]}]}");
    String spec = folder.resolve("spec.json").toString();
    assertThat(run("uncertainty", "o", "--spec", spec, "--draws", "40")).isZero();
    assertThat(err.toString())
        .containsPattern("Let op: \\d+ van 40 keer ging het niet: I: een waarde van 0 of minder")
        .doesNotContain("NOT_POSITIVE");
    assertThat(folder.resolve("o/report.json"))
        .content()
        .contains("\"cause\" : \"NOT_POSITIVE\"", "\"element\" : \"I\"", "\"version\" : ");
  }

  @Test
  void benchmarkNamesTheBottleneckAndTheEffort() throws IOException {
    Files.writeString(
        folder.resolve("data.csv"),
        "uCode,size,a,b\nA,1,1,10\nB,2,2,30\nC,2,3,40\nD,3,5,50\nE,3,4,20\n");
    Files.writeString(
        folder.resolve("meta.csv"),
        """
        iCode,Level,Weight,Type,Direction,Parent
        a,1,1,Indicator,1,P
        b,1,1,Indicator,1,Q
        P,2,1,Aggregate,1,I
        Q,2,1,Aggregate,1,I
        I,3,1,Aggregate,1,NA
        """);
    assertThat(run("benchmark", "o", "--unit", "E", "--nearest", "3", "--context", "size"))
        .isZero();
    assertThat(lines("o/peers.csv")).hasSize(4);
    assertThat(lines("o/bottlenecks.csv").get(2)).startsWith("Q,25,").contains(",TRUE,");
    // equal costs: only the bottleneck is lifted
    assertThat(lines("o/allocation.csv").get(1)).contains(",0,1,0,");
    assertThat(run("benchmark", "p", "--unit", "E", "--peers", "A,X")).isEqualTo(1);
    assertThat(run("benchmark", "p", "--unit", "E")).isEqualTo(1);
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void auditWritesEveryFindingWithItsThreshold() throws IOException {
    assertThat(run("audit", "o")).isZero();
    assertThat(lines("o/findings.csv").getFirst()).isEqualTo("rule,element,other,value,threshold");
  }

  @Test
  void theExampleOfTheHelpRuns() throws IOException {
    Path example = Path.of("../docs/handbook/index-example");
    for (String file : List.of("data.csv", "meta.csv", "spec.json")) {
      Files.copy(
          example.resolve(file),
          folder.resolve(file),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    assertThat(run("uncertainty", "o", "--spec", folder.resolve("spec.json").toString())).isZero();
    assertThat(lines("o/rank_intervals.csv")).hasSize(8);
    assertThat(lines("o/convergence.csv")).hasSize(5);
  }

  @Test
  void anIndicatorThatDoesNotCountIsToldOfAndReported() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "uCode,a,b\nA,1,5\nB,2,5\nC,3,5\n");
    assertThat(run("build", "o")).isZero();
    assertThat(err.toString()).contains("Let op: 'b' is overal gelijk");
    assertThat(folder.resolve("o/report.json")).content().contains("'b' is overal gelijk");
    assertThat(lines("o/scores.csv")).contains("A,0,,0");
  }
}
