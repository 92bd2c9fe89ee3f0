package nl.biotoop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.biotoop.samples.AloneClock;
import nl.biotoop.samples.DefaultsOfTheMachine;
import nl.biotoop.samples.OpenRepository;
import nl.biotoop.samples.OpenSettingsController;
import nl.biotoop.samples.RegionManager;
import nl.biotoop.samples.RegionMoved;
import nl.biotoop.samples.TalkativeListener;
import nl.biotoop.samples.other.Reaches;
import nl.biotoop.samples.rules.SpringRule;
import nl.biotoop.samples.shop.web.QueryingPage;
import nl.biotoop.samples.statistics.LoggedMean;
import nl.biotoop.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;

/** The rules of the house that classes show; each is seen to refuse a sample that breaks it. */
class ArchitectureTest {
  private static final String PRODUCT_PACKAGE = "nl.biotoop";
  private static final String SAMPLE_PACKAGE = "nl.biotoop.samples";

  private static final Pattern CATCHES_ALL =
      Pattern.compile("catch\\s*\\([^)]*\\b(?:Exception|Throwable|Error)\\b(?!\\s*\\.)[^)]*\\)");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(PRODUCT_PACKAGE);

  private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages(SAMPLE_PACKAGE);

  @Test
  void controllersAndRepositoriesStayInTheirPackage() {
    ArchRule rule =
        classes()
            .that(HouseRules.areControllersOrRepositories())
            .should()
            .bePackagePrivate()
            .because("what others may use is the façade of the module");
    holds(rule, OpenSettingsController.class, OpenRepository.class);
  }

  @Test
  void controllersHoldNoSql() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage("nl.biotoop..web..", "nl.biotoop..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");
    holds(rule, QueryingPage.class);
  }

  @Test
  void fieldsAreFinal() {
    // picocli writes what was typed into the fields of a command; a counter inside one method's
    // private helper changes while it counts; a reader of one spreadsheet is somewhere in it.
    DescribedPredicate<JavaField> mayChange =
        DescribedPredicate.describe(
            "are filled by picocli or belong to a private helper or the reader of a spreadsheet",
            field ->
                field.getOwner().getModifiers().contains(JavaModifier.PRIVATE)
                    || (field.getOwner().getPackageName().equals("nl.biotoop.sources.table")
                        && !field.getOwner().getModifiers().contains(JavaModifier.PUBLIC))
                    || field.getAnnotations().stream()
                        .anyMatch(it -> it.getRawType().getPackageName().startsWith("picocli")));
    ArchRule rule = fields().that(DescribedPredicate.not(mayChange)).should().beFinal();
    holds(rule, OpenSettingsController.class);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    ArchRule rule =
        fields()
            .should(
                new ArchCondition<>("not be injected") {
                  @Override
                  public void check(JavaField field, ConditionEvents events) {
                    boolean injected =
                        Stream.of(
                                "org.springframework.beans.factory.annotation.Autowired",
                                "org.springframework.beans.factory.annotation.Value",
                                "jakarta.inject.Inject",
                                "jakarta.annotation.Resource")
                            .anyMatch(field::isAnnotatedWith);
                    events.add(new SimpleConditionEvent(field, !injected, field.getFullName()));
                  }
                });
    holds(rule, OpenSettingsController.class);
  }

  @Test
  void nothingHasSetters() {
    ArchRule rule =
        methods()
            .that()
            .haveNameMatching("set[A-Z].*")
            .should(HouseRules.never())
            .because("a changed value is a new value")
            .allowEmptyShould(true);
    holds(rule, OpenSettingsController.class);
  }

  @Test
  void timeComesFromAClock() {
    ArchRule rule =
        classes()
            .that()
            .doNotHaveFullyQualifiedName("nl.biotoop.platform.PlatformConfiguration")
            .should(HouseRules.callNoneOf(HouseRules.CLOCKS));
    holds(rule, AloneClock.class);
    assertThat(HouseRules.callsOf(AloneClock.class))
        .as("every call of the list is one that exists")
        .containsAll(HouseRules.CLOCKS);
  }

  @Test
  void localeCharsetAndZoneAreNamed() {
    ArchRule rule = classes().should(HouseRules.callNoneOf(HouseRules.DEFAULTS));
    holds(rule, DefaultsOfTheMachine.class);
    assertThat(HouseRules.callsOf(DefaultsOfTheMachine.class))
        .as("every call of the list is one that exists")
        .containsAll(HouseRules.DEFAULTS);
  }

  @Test
  void onlyTheCommandLinePrints() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackage("nl.biotoop.cli..")
            .and()
            .doNotHaveFullyQualifiedName("nl.biotoop.Console")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");
    holds(rule, TalkativeListener.class);
  }

  @Test
  void namesSayWhatATypeIs() {
    ArchRule rule =
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|DTO|Dto|Base|Info)")
            .because("these suffixes say nothing");
    holds(rule, RegionManager.class);
  }

  @Test
  void pagesAndOpenDataAreUsedByTheirOwnModuleOnly() {
    ArchRule rule =
        classes()
            .that()
            .resideInAnyPackage("nl.biotoop..web..", "nl.biotoop..api..")
            .and()
            .resideOutsideOfPackage("nl.biotoop.platform.web..")
            .should(HouseRules.beUsedByTheirOwnModuleOnly());
    rule.check(PRODUCT);
    assertThat(reports(rule, SAMPLES)).anyMatch(it -> it.contains(Reaches.class.getName()));
  }

  @Test
  void statisticsStandsOnTheJdkAndTheNumericLibraries() throws URISyntaxException {
    ArchRule rule =
        classes()
            .that()
            .resideInAnyPackage("nl.biotoop.statistics..", "nl.biotoop.samples.statistics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "nl.biotoop.statistics..",
                "org.jspecify..",
                "org.hipparchus..",
                "org.ojalgo..");
    holds(rule, LoggedMean.class);
    Path home = Path.of(Quantile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(home).find("nl.biotoop.statistics").orElseThrow().descriptor();
    assertThat(module.requires())
        .extracting(ModuleDescriptor.Requires::name)
        .allMatch(name -> name.matches("java\\.base|org\\.jspecify|.*hipparchus.*|.*ojalgo.*"));
  }

  @Test
  void theLibrariesDoNotKnowTheFramework() {
    ArchRule rule =
        noClasses()
            .that()
            .resideInAnyPackage(
                "nl.biotoop.statistics..",
                "nl.biotoop.rules..",
                "nl.biotoop.sources..",
                "nl.biotoop.cli..",
                "nl.biotoop.samples.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "gg.jte..");
    holds(rule, SpringRule.class);
  }

  @Test
  void jpaIsNotOnTheClassPath() {
    for (String type : List.of("jakarta.persistence.Entity", "org.hibernate.Session")) {
      assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  /** No events are published yet; the rule waits for the first. */
  @Test
  void eventsAreRecordsOfPlainValues() {
    ArchRule listened =
        methods()
            .that()
            .areMetaAnnotatedWith("org.springframework.context.event.EventListener")
            .should(
                new ArchCondition<>("hear records of ids, dates, enums and strings") {
                  @Override
                  public void check(JavaMethod method, ConditionEvents events) {
                    method.getRawParameterTypes().stream()
                        .filter(type -> type.getPackageName().startsWith(PRODUCT_PACKAGE))
                        .forEach(type -> HouseRules.checkEvent(type, events));
                  }
                });
    ArchRule named =
        classes()
            .that()
            .haveNameMatching(
                ".*[a-z](Shown|Granted|TakenUp|Closed|Loaded|Revised|Published|Diagnosed|Completed"
                    + "|Formed|Reached|Started|Evaluated|Issued|Moved)")
            .should(
                new ArchCondition<>("be records of ids, dates, enums and strings") {
                  @Override
                  public void check(JavaClass type, ConditionEvents events) {
                    HouseRules.checkEvent(type, events);
                  }
                })
            .allowEmptyShould(true);
    holds(listened, TalkativeListener.class);
    holds(named, RegionMoved.class);
  }

  @Test
  void nobodyCatchesEverything() {
    assertThat(Sources.main()).filteredOn(ArchitectureTest::catchesAll).isEmpty();
    assertThat(
            List.of(
                "} catch (Exception e) {",
                "} catch (final Throwable e) {",
                "} catch (java.lang.Exception e) {",
                "} catch (IOException | Exception e) {",
                "} catch (Error e) {"))
        .allMatch(java -> CATCHES_ALL.matcher(java).find());
    assertThat("} catch (IOException | SQLException e) {").doesNotMatch(CATCHES_ALL);
  }

  private static boolean catchesAll(Path file) {
    return CATCHES_ALL.matcher(Sources.code(Sources.text(file))).find();
  }

  /** The product keeps the rule, and each sample is refused by it. */
  private static void holds(ArchRule rule, Class<?>... violating) {
    rule.check(PRODUCT);
    for (Class<?> sample : violating) {
      assertThat(reports(rule, new ClassFileImporter().importClasses(sample)))
          .as("%s breaks: %s", sample.getSimpleName(), rule.getDescription())
          .anyMatch(report -> report.contains(sample.getName()));
    }
  }

  private static List<String> reports(ArchRule rule, JavaClasses types) {
    return rule.allowEmptyShould(true).evaluate(types).getFailureReport().getDetails();
  }

  @Test
  void theWholeProductIsRead() {
    for (String module : List.of("statistics", "rules", "sources", "cli", "platform", "support")) {
      assertThat(PRODUCT.that(resideInAPackage("nl.biotoop." + module + "..")))
          .as(module)
          .isNotEmpty();
    }
    assertThat(PRODUCT).noneMatch(type -> type.getName().startsWith(SAMPLE_PACKAGE));
    assertThat(Arrays.asList(ArchitectureTest.class, AppTest.class)).noneMatch(PRODUCT::contain);
  }
}
