package nl.biotoop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.biotoop.identity.Password;
import nl.biotoop.identity.Users;
import nl.biotoop.platform.database.Backup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts Biotoop. Without words it serves; {@code backup FILE}, {@code restore FILE} and {@code
 * password LOGIN} work on the same database without a web server, {@code monitor index} on one of
 * its own.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class Biotoop {

  /** The process: exit code 0 when all went well, 1 when start-up failed, 2 for a refused file. */
  public static void main(String[] words) {
    if (words.length > 0 && words[0].equals(MonitorCommand.NAME)) {
      System.exit(MonitorCommand.run(words));
    }
    List<String> commands = Arrays.stream(words).filter(word -> !word.startsWith("--")).toList();
    if (commands.isEmpty()) {
      serve(words);
    } else {
      System.exit(maintain(commands, words));
    }
  }

  private static void serve(String... words) {
    try {
      new SpringApplication(Biotoop.class).run(words);
    } catch (RuntimeException e) {
      if (isAbandoned(e)) {
        throw e;
      }
      System.exit(1);
    }
  }

  /** The training run for the AOT cache stops a start half-way on purpose. */
  private static boolean isAbandoned(RuntimeException e) {
    return e.getClass().getName().contains("AbandonedRunException");
  }

  private static int maintain(List<String> commands, String... words) {
    if (commands.size() != 2
        || !List.of("backup", "restore", "password").contains(commands.getFirst())) {
      Console.error(
          "Gebruik: backup BESTAND, restore BESTAND [--vervang], of password GEBRUIKERSNAAM");
      return 2;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Biotoop.class).web(WebApplicationType.NONE).run(words)) {
      if (commands.getFirst().equals("password")) {
        return recover(commands.getLast(), context.getBean(Users.class));
      }
      Backup backup = context.getBean(Backup.class);
      Backup.Result result =
          switch (commands.getFirst()) {
            case "backup" -> backup.write(commands.getLast());
            default ->
                backup.restore(commands.getLast(), Arrays.asList(words).contains("--vervang"));
          };
      return switch (result) {
        case Backup.Done done -> {
          Console.say(done.message());
          yield 0;
        }
        case Backup.Refused refused -> {
          Console.error(refused.reason());
          yield 2;
        }
      };
    } catch (RuntimeException e) {
      return 1;
    }
  }

  private static int recover(String login, Users users) {
    Optional<Password> password = users.recover(login);
    if (password.isEmpty()) {
      Console.error(
          "Er is geen account '" + login + "' met een wachtwoord. Er is niets veranderd.");
      return 2;
    }
    Console.say("Log in als '" + login + "' met het eenmalige wachtwoord " + password.get().text());
    return 0;
  }
}
