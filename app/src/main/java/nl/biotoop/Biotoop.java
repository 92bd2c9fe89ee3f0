package nl.biotoop;

import java.util.Arrays;
import java.util.List;
import nl.biotoop.platform.database.Backup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts Biotoop. Without words it serves; {@code backup FILE} and {@code restore FILE} work on the
 * same database without a web server.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class Biotoop {

  /** The process: exit code 0 when all went well, 1 when start-up failed, 2 for a refused file. */
  public static void main(String[] words) {
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
    if (commands.size() != 2 || !List.of("backup", "restore").contains(commands.getFirst())) {
      Console.error("Gebruik: backup BESTAND, of restore BESTAND [--vervang]");
      return 2;
    }
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Biotoop.class).web(WebApplicationType.NONE).run(words)) {
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
}
