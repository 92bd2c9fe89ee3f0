package nl.biotoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The modules use each other's façades, only those they declare, and never in a circle. */
class ModularityTest {
  /** Libraries with a boundary of their own: the class path. */
  private static final DescribedPredicate<JavaClass> LIBRARIES =
      JavaClass.Predicates.resideInAnyPackage(
          "nl.biotoop.statistics..",
          "nl.biotoop.rules..",
          "nl.biotoop.sources..",
          "nl.biotoop.cli..",
          "nl.biotoop.samples..");

  @Test
  void theModulesKeepTheirBoundaries() {
    ApplicationModules modules = ApplicationModules.of(Biotoop.class, LIBRARIES);
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .contains("platform", "identity", "ecosystem", "territory", "support", "desk");
    modules.verify();
  }

  /** Without declared dependencies everything would be allowed and the rule would say nothing. */
  @Test
  void everyModuleDeclaresWhatItUses() {
    assertThat(ApplicationModules.of(Biotoop.class, LIBRARIES))
        .filteredOn(module -> !declaresWhatItUses(module))
        .isEmpty();
  }

  private static boolean declaresWhatItUses(
      org.springframework.modulith.core.ApplicationModule it) {
    return it.getBasePackage()
        .getAnnotation(ApplicationModule.class)
        .map(module -> List.of(module.allowedDependencies()))
        .filter(allowed -> !allowed.contains(ApplicationModule.OPEN_TOKEN))
        .isPresent();
  }

  @Test
  void aModuleThatReachesIntoAnotherIsRefused() {
    ApplicationModules samples =
        ApplicationModules.of("nl.biotoop.samples.modules", (ImportOption) _ -> true);
    assertThatThrownBy(samples::verify)
        .isInstanceOf(Violations.class)
        .hasMessageContaining("farm.internal.Barn")
        .hasMessageContaining("Module 'market' depends on module 'farm'");
  }
}
