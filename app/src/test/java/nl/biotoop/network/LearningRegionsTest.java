package nl.biotoop.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.TestContent;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which regions learn together, by the shipped file and by those of an operator. */
class LearningRegionsTest {
  private static final String HEAD = "cohort,region,source,seen\n";
  private static final Territories TERRITORIES = new Territories(TestContent.shipped());

  @TempDir Path data;

  private LearningRegions of(String rows) throws IOException {
    Path file = data.resolve("content/network/cohorts.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEAD + rows);
    return of(TestContent.with(data));
  }

  private static LearningRegions of(ContentFiles files) {
    return new LearningRegions(files, TERRITORIES);
  }

  @Test
  void threeRegionsOfTheProjectPlanLearnTogether() {
    LearningRegions shipped = of(TestContent.shipped());
    assertThat(shipped.togetherWith("zuid-limburg"))
        .containsExactlyInAnyOrder("midden-brabant", "noordoost-brabant");
    assertThat(shipped.togetherWith("midden-brabant"))
        .containsExactlyInAnyOrder("zuid-limburg", "noordoost-brabant");
    assertThat(shipped.togetherWith("elders")).isEmpty();
  }

  @Test
  void regionLearnsWithThoseOfEachOfItsCohortsAndNoFurther() throws IOException {
    LearningRegions own =
        of(
            """
            een,zuid-limburg,Fictief,2026
            een,midden-brabant,Fictief,2026
            twee,midden-brabant,Fictief,2026
            twee,noordoost-brabant,Fictief,2026
            """);
    assertThat(own.togetherWith("zuid-limburg")).containsExactly("midden-brabant");
    assertThat(own.togetherWith("midden-brabant"))
        .containsExactlyInAnyOrder("zuid-limburg", "noordoost-brabant");
  }

  @Test
  void regionThatIsNotOursIsRefusedWithItsLine() {
    assertThatThrownBy(() -> of("een,elders,Fictief,2026\n"))
        .isInstanceOf(ContentFault.class)
        .hasMessageContaining("'elders' is geen eigen regio");
  }
}
