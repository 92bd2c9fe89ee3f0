package nl.biotoop.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.TestContent;
import nl.biotoop.support.internal.RegisterReader;
import nl.biotoop.territory.Territories;

/** The register as it ships, and the wayfinder over it, at a fixed moment. */
public final class TestRegister {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("Europe/Amsterdam"));

  private static final ContentFiles FILES = TestContent.shipped();
  private static final Territories TERRITORIES = new Territories(FILES);
  private static final Vocabulary VOCABULARY = new Vocabulary(FILES);
  private static final Register REGISTER = read(FILES);
  private static final CurrentRegister CURRENT = new CurrentRegister(() -> REGISTER);

  private TestRegister() {}

  public static Register read(ContentFiles files) {
    return new RegisterReader(files, VOCABULARY, TERRITORIES.areaHierarchy(), CLOCK)
        .read()
        .register();
  }

  public static Register shipped() {
    return REGISTER;
  }

  public static Territories territories() {
    return TERRITORIES;
  }

  static Wayfinder wayfinder() {
    return new Wayfinder(CURRENT, TERRITORIES, CLOCK);
  }

  static Instruments instruments() {
    return new Instruments(CURRENT, TERRITORIES, VOCABULARY, FILES, CLOCK);
  }
}
