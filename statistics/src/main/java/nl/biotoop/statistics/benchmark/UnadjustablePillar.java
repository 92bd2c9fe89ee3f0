package nl.biotoop.statistics.benchmark;

/** A pillar that no exponent brings to the mean of the others, or that has no scale. */
public final class UnadjustablePillar extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int pillar;

  UnadjustablePillar(int pillar, String why) {
    super("Pillar " + pillar + " " + why);
    this.pillar = pillar;
  }

  /** Which pillar, counted from 0. */
  public int pillar() {
    return pillar;
  }
}
