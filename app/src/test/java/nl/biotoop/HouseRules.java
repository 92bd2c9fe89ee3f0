package nl.biotoop;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@link ArchitectureTest} asks of a class. */
final class HouseRules {
  /** Calls that take the time from the machine. */
  static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDate.now(java.time.ZoneId)",
          "java.time.LocalDateTime.now()",
          "java.time.LocalDateTime.now(java.time.ZoneId)",
          "java.time.LocalTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.OffsetDateTime.now(java.time.ZoneId)",
          "java.time.ZonedDateTime.now()",
          "java.time.ZonedDateTime.now(java.time.ZoneId)",
          "java.time.Year.now()",
          "java.time.YearMonth.now()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.system(java.time.ZoneId)",
          "java.lang.System.currentTimeMillis()",
          "java.util.Date.<init>()",
          "java.util.Calendar.getInstance()");

  /** Calls that leave locale, charset or zone to the machine. */
  static final Set<String> DEFAULTS =
      Set.of(
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.util.Locale.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.time.ZoneId.systemDefault()",
          "java.util.TimeZone.getDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.text.NumberFormat.getInstance()",
          "java.text.NumberFormat.getNumberInstance()",
          "java.text.DecimalFormat.<init>(java.lang.String)",
          "java.text.MessageFormat.<init>(java.lang.String)",
          "java.text.MessageFormat.format(java.lang.String, [Ljava.lang.Object;)",
          "java.text.Collator.getInstance()",
          "java.util.ResourceBundle.getBundle(java.lang.String)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.util.Scanner.<init>(java.io.InputStream)");

  private HouseRules() {}

  static DescribedPredicate<JavaClass> areControllersOrRepositories() {
    DescribedPredicate<CanBeAnnotated> annotated =
        CanBeAnnotated.Predicates.metaAnnotatedWith("org.springframework.stereotype.Controller")
            .or(
                CanBeAnnotated.Predicates.metaAnnotatedWith(
                    "org.springframework.stereotype.Repository"));
    return DescribedPredicate.describe(
        "are controllers or repositories",
        type ->
            annotated.test(type)
                || type.getSimpleName().endsWith("Controller")
                || type.getSimpleName().endsWith("Repository"));
  }

  static ArchCondition<JavaClass> beUsedByTheirOwnModuleOnly() {
    return new ArchCondition<>("be used by their own module only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String module = type.getPackageName().replaceAll("\\.(web|api)(\\..*)?$", "");
        type.getDirectDependenciesToSelf().stream()
            .filter(it -> !(it.getOriginClass().getPackageName() + ".").startsWith(module + "."))
            .forEach(it -> events.add(SimpleConditionEvent.violated(type, it.getDescription())));
      }
    };
  }

  static void checkEvent(JavaClass type, ConditionEvents events) {
    boolean plain =
        type.isRecord()
            && type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> isPlain(field.getRawType()));
    events.add(
        new SimpleConditionEvent(
            type, plain, type.getName() + " must be a record of ids, dates, enums and strings"));
  }

  private static boolean isPlain(JavaClass type) {
    return type.isEnum()
        || type.isEquivalentTo(String.class)
        || type.isEquivalentTo(UUID.class)
        || type.getPackageName().equals("java.time")
        || (type.isRecord() && type.getSimpleName().matches(".*(Id|Code)"));
  }

  static ArchCondition<JavaClass> callNoneOf(Set<String> forbidden) {
    return new ArchCondition<>("call none of " + forbidden.size() + " forbidden methods") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        accesses(type)
            .filter(access -> forbidden.contains(access.getKey()))
            .forEach(access ->
                events.add(
                    SimpleConditionEvent.violated(
                        type, type.getName() + " calls " + access.getKey() + access.getValue())));
      }
    };
  }

  /** The methods and constructors a class calls or refers to, with the place. */
  private static Stream<Map.Entry<String, String>> accesses(JavaClass type) {
    return Stream.concat(
            type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
        .map(access ->
            Map.entry(access.getTarget().getFullName(), " in " + access.getSourceCodeLocation()));
  }

  static Set<String> callsOf(Class<?> type) {
    return accesses(new ClassFileImporter().importClass(type))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  static <T> ArchCondition<T> never() {
    return new ArchCondition<>("not exist") {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(item, item.toString()));
      }
    };
  }
}
