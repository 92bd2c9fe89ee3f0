package nl.biotoop.support;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What someone looks for in the register. An empty part leaves everything in.
 *
 * @param words words to search; also finds what is ended, not verified or closed, marked as such
 * @param form a form of support
 * @param phase a phase of the firm
 * @param theme a theme
 * @param element an element of the ecosystem that it works on
 * @param level how far it reaches
 * @param region an own region: what can be used there
 * @param amount a sum in euro it should be able to give; an unknown amount never excludes
 * @param ownOnly leaves out what can be used in the whole country
 * @param withClosed whether to show what cannot be applied for now
 */
public record RegisterQuery(
    String words,
    Optional<String> form,
    Optional<String> phase,
    Optional<String> theme,
    Optional<String> element,
    Optional<Instrument.Level> level,
    Optional<String> region,
    OptionalDouble amount,
    boolean ownOnly,
    boolean withClosed) {

  public static final RegisterQuery ALL =
      new RegisterQuery(
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          false,
          false);

  /** Everything that can be used in a region, also what is closed now; everything without one. */
  public static RegisterQuery inRegion(Optional<String> region) {
    return new RegisterQuery(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        region,
        OptionalDouble.empty(),
        false,
        true);
  }
}
