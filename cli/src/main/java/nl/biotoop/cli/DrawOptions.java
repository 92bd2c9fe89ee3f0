package nl.biotoop.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often an index is built with other choices, and where chance begins. */
final class DrawOptions {

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Hoe vaak; anders 1000. Bij sensitivity de basis, anders 1024: de index wordt N(d+2) keer"
              + " gemaakt.")
  private @Nullable Integer draws;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Het begin.")
  private long seed;

  /**
   * These options.
   *
   * @throws Refusal when fewer draws are asked; a wrong call, whatever the files hold
   */
  DrawOptions atLeast(int least) {
    if (draws != null && draws < least) {
      throw new Refusal("--draws: kies " + least + " of meer");
    }
    return this;
  }

  /**
   * How often.
   *
   * @param usual when the user says nothing
   * @param most more does not fit in memory
   * @throws Refusal when it does not fit
   */
  int draws(int usual, int most) {
    int asked = draws == null ? usual : draws;
    if (asked > most) {
      throw new Refusal("--draws: zo vaak past niet in het geheugen; kies hooguit " + most);
    }
    return asked;
  }

  long seed() {
    return seed;
  }
}
