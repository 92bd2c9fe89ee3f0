package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting that cannot be used stops the start with two lines that a person can act on. */
class SettingsTest {
  @TempDir Path data;

  @Test
  void mailWithoutASender() {
    try (Instance instance = Instance.start(data, "--biotoop.smtp-host=mail.voorbeeld.nl")) {
      assertThat(instance.end(Instance.START_LIMIT)).isEqualTo(1);
      assertThat(instance.output().lines().filter(line -> !line.isBlank()))
          .containsExactly(
              "Biotoop kan niet starten. BIOTOOP_SMTP_FROM is '' en dat is geen e-mailadres.",
              "Vul het adres in waarvandaan de post komt.");
    }
  }
}
