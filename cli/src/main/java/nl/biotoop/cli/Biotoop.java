package nl.biotoop.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import nl.biotoop.statistics.uncertainty.Room;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Biotoop. Needs no server; only {@code fetch} calls another machine. */
@Command(name = "biotoop", description = "Biotoop op de opdrachtregel.")
public final class Biotoop {

  private static final int REFUSED = 2;

  private Biotoop() {}

  /** Runs a command and ends with its exit code; text goes out as UTF-8. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out, err).execute(arguments));
  }

  /** The commands, writing to these. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return commandLine(out, err, new Room(Runtime.getRuntime().maxMemory()));
  }

  /** The commands with so much memory for what they draw. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err, Room room) {
    CommandLine root = new CommandLine(new Biotoop());
    root.addSubcommand(new CommandLine(new RulesCommand(out)));
    root.addSubcommand(new CommandLine(new IndexCommand(new IndexRun.Outlet(out, err), room)));
    root.addSubcommand(new CommandLine(new FetchCommand(out, err)));
    inDutch(root);
    root.setOut(out);
    root.setErr(err);
    root.setParameterExceptionHandler((exception, _) -> wrongCall(exception));
    root.setExecutionExceptionHandler((exception, command, _) -> {
      if (exception instanceof Refusal refusal) {
        command.getErr().println(refusal.line());
        return REFUSED;
      }
      throw exception;
    });
    return root;
  }

  private static void inDutch(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Toon deze hulp.").build());
    spec.usageMessage().synopsisHeading("Gebruik: ").commandListHeading("%nOpdrachten:%n");
    spec.usageMessage().synopsisSubcommandLabel("OPDRACHT");
    command.getSubcommands().values().forEach(Biotoop::inDutch);
  }

  private static int wrongCall(ParameterException exception) {
    CommandLine command = exception.getCommandLine();
    String problem =
        switch (exception) {
          case MissingParameterException missing ->
              "er ontbreekt "
                  + String.join(", ", missing.getMissing().stream().map(Biotoop::name).toList());
          case UnmatchedArgumentException unmatched ->
              "dit is niet bekend: " + String.join(" ", unmatched.getUnmatched());
          default ->
              command.getSubcommands().isEmpty() ? "deze aanroep klopt niet" : "kies een opdracht";
        };
    command
        .getErr()
        .println(
            Refusal.oneLine(
                "%s; zie %s --help".formatted(problem, command.getCommandSpec().qualifiedName())));
    return REFUSED;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
