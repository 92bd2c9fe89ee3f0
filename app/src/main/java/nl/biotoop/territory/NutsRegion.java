package nl.biotoop.territory;

/**
 * A region of the European classification NUTS. Codes of earlier versions are among them; their
 * name ends in the version, such as {@code Utrecht (NUTS 2021)}.
 *
 * @param code its code, at most NUTS 2
 * @param name its name as Eurostat writes it
 * @param country the code of its country
 */
public record NutsRegion(RegionCode code, String name, RegionCode country) {

  /** Whether a later version has another code for it. */
  public boolean isOlder() {
    return name.matches(".*\\(NUTS [0-9]{4}\\)");
  }
}
