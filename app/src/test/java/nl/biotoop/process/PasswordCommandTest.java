package nl.biotoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./biotoop password LOGIN}: for whoever runs the server and cannot sign in any more. */
class PasswordCommandTest {
  private static final String FIRST = "vier losse woorden samen";
  private static final Pattern TOLD =
      Pattern.compile("Log in als 'beheerder' met het eenmalige wachtwoord (\\S+)");

  @TempDir Path data;

  private String run(int code, String... words) {
    try (Instance command = Instance.start(data, words)) {
      assertThat(command.end(Instance.START_LIMIT)).as(command.output()).isEqualTo(code);
      return command.output();
    }
  }

  private static String landing(Visitor visitor, String password) {
    return visitor
        .submit("/nl/inloggen", "/nl/inloggen", "login", "beheerder", "password", password)
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  @Test
  void theToldPasswordOpensTheAccountAndTheOldOneDoesNot() {
    try (Instance server =
        Instance.start(data, "--server.port=0", "--biotoop.admin-password=" + FIRST)) {
      assertThat(server.site()).isNotEmpty();
      server.stop();
    }
    assertThat(run(2, "password", "niemand")).contains("Er is geen account 'niemand'");
    assertThat(run(2, "password")).contains("Gebruik:");
    Matcher told = TOLD.matcher(run(0, "password", "beheerder"));
    assertThat(told.find()).isTrue();
    try (Instance server = Instance.start(data, "--server.port=0");
        Visitor visitor = new Visitor(server.site())) {
      assertThat(landing(visitor, FIRST)).as("the old one is void").isEmpty();
      assertThat(landing(visitor, told.group(1))).isEqualTo("/nl/account");
      assertThat(visitor.get("/nl/beheer/accounts").statusCode())
          .as("first a password of one's own")
          .isEqualTo(403);
    }
  }
}
