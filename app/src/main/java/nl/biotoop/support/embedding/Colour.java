package nl.biotoop.support.embedding;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of sRGB. Contrast is that of WCAG 2.2: {@code (L1 + 0.05) / (L2 + 0.05)} of the relative
 * luminances, lighter over darker.
 *
 * @param red 0–255
 * @param green 0–255
 * @param blue 0–255
 */
public record Colour(int red, int green, int blue) {
  /** What WCAG AA asks of text. */
  public static final double READABLE = 4.5;

  /** The paper of our pages. */
  static final Colour PAPER = new Colour(0xfa, 0xf8, 0xf3);

  static final Colour WHITE = new Colour(255, 255, 255);

  private static final Pattern WRITTEN = Pattern.compile("#?([0-9a-f]{6})");

  /** How much of the colour is in the background of a marked part. */
  private static final double TINT = 0.12;

  public Colour {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("No colour: " + red + ", " + green + ", " + blue);
    }
  }

  /** Reads {@code #0b5a48}; the mark may be left out. */
  public static Optional<Colour> read(String written) {
    var matcher = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int rgb = HexFormat.fromHexDigits(matcher.group(1));
    return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
  }

  /** As in a style sheet: {@code #0b5a48}. */
  public String written() {
    return "#" + HexFormat.of().toHexDigits((red << 16) | (green << 8) | blue, 6);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** The contrast with another colour, 1 to 21. */
  public double contrast(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** The lowest contrast it meets on our pages: with white, with the paper, with its own tint. */
  public double lowestContrast() {
    return Math.min(contrast(WHITE), Math.min(contrast(PAPER), contrast(tint(TINT))));
  }

  /** Whether text in it can be read on our pages, and white text on it. */
  public boolean isReadable() {
    return lowestContrast() >= READABLE;
  }

  /** White with a share of this colour. */
  Colour tint(double share) {
    return new Colour(toWhite(red, share), toWhite(green, share), toWhite(blue, share));
  }

  private static int toWhite(int part, double share) {
    return (int) Math.round(255 + share * (part - 255));
  }

  /** The tint of a marked part. */
  public Colour tint() {
    return tint(TINT);
  }

  /** The nearest colour of the same hue that can be read: this one, as little darker as needed. */
  public Colour readable() {
    Colour darker = this;
    for (int step = 1; !darker.isReadable(); step++) {
      double kept = 1 - step / 255.0;
      darker =
          new Colour(
              (int) Math.round(red * kept),
              (int) Math.round(green * kept),
              (int) Math.round(blue * kept));
    }
    return darker;
  }
}
