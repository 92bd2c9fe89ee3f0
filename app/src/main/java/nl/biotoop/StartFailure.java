package nl.biotoop;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.DatabaseNewer;
import nl.biotoop.platform.SettingRefused;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Turns the failures a person can mend into two lines of Dutch: what is wrong, what to do. */
final class StartFailure implements FailureAnalyzer, FailureAnalysisReporter {
  /** How H2 passes on what the file system refuses; the group is the path. */
  private static final Pattern UNWRITABLE =
      Pattern.compile("java\\.nio\\.file\\.\\w+Exception: ([^\"\\n]+)");

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(StartFailure::recognise)
        .filter(analysis -> analysis != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable FailureAnalysis recognise(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof PortInUseException inUse) {
      return analysis(
          "Poort " + inUse.getPort() + " is al in gebruik.",
          "Stop het andere programma, of kies een andere poort: ./biotoop serve --port 8081",
          cause);
    }
    if (cause instanceof ContentFault) {
      return analysis(
          "De meegeleverde inhoud klopt niet: " + message,
          "Verbeter het genoemde bestand en start opnieuw. Er is niets veranderd.",
          cause);
    }
    if (cause instanceof SettingRefused refused) {
      return analysis(message, refused.advice(), cause);
    }
    if (cause instanceof DatabaseNewer) {
      return analysis(
          message, "Start met de nieuwere versie van Biotoop. Er is niets veranderd.", cause);
    }
    if (message.contains("Database may be already in use") || message.contains("90020")) {
      return analysis(
          "De database in deze map is al in gebruik door een andere Biotoop.",
          "Stop die eerst, of kies een andere map met --data MAP.",
          cause);
    }
    if (message.contains("No space left on device")) {
      return analysis(
          "De schijf is vol. De database kan niet openen of schrijven.",
          "Maak ruimte vrij en start opnieuw. Wat bevestigd was, is bewaard.",
          cause);
    }
    Matcher unwritable = UNWRITABLE.matcher(message);
    if (unwritable.find()) {
      return analysis(
          "De map met gegevens is niet te beschrijven: " + unwritable.group(1),
          "Geef schrijfrecht, of kies een andere map met --data MAP.",
          cause);
    }
    if (cause instanceof FlywayException && message.contains("Unable to obtain connection")) {
      return analysis(
          "De database antwoordt niet: " + message.lines().findFirst().orElse(""),
          "Controleer BIOTOOP_DB_URL, BIOTOOP_DB_USER en BIOTOOP_DB_PASSWORD.",
          cause);
    }
    return null;
  }

  private static FailureAnalysis analysis(String problem, String action, Throwable cause) {
    return new FailureAnalysis(problem, action, cause);
  }

  @Override
  public void report(FailureAnalysis analysis) {
    Console.error("Biotoop kan niet starten. " + analysis.getDescription());
    if (analysis.getAction() != null) {
      Console.error(analysis.getAction());
    }
  }
}
