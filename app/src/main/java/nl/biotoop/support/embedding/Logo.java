package nl.biotoop.support.embedding;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that somebody sent, made into one of ours: read as PNG or JPEG by what is in it, drawn
 * anew and written as PNG, so that nothing else in the file comes along. Other kinds are refused,
 * SVG too: it can hold a script.
 */
final class Logo {
  /** Of what may be sent. */
  static final int MOST_BYTES = 48 * 1024;

  /** Larger pictures would take too much memory to draw; a logo is never that large. */
  private static final long MOST_PIXELS = 4_000_000;

  private static final int WIDEST = 480;
  private static final int HIGHEST = 160;

  private Logo() {}

  /** The picture as a PNG of at most 480 by 160; empty when it is none. */
  static Optional<byte[]> png(byte[] sent) {
    if (sent.length == 0 || sent.length > MOST_BYTES) {
      return Optional.empty();
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        String kind = reader.getFormatName().toLowerCase(Locale.ROOT);
        if ((!kind.equals("png") && !kind.equals("jpeg"))
            || (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          return Optional.empty();
        }
        return Optional.of(written(reader.read(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // A damaged picture shows itself in any of these.
      return Optional.empty();
    }
  }

  private static byte[] written(BufferedImage picture) throws IOException {
    double scale =
        Math.min(
            1,
            Math.min((double) WIDEST / picture.getWidth(), (double) HIGHEST / picture.getHeight()));
    int width = Math.max(1, (int) Math.round(scale * picture.getWidth()));
    int height = Math.max(1, (int) Math.round(scale * picture.getHeight()));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(picture, 0, 0, width, height, null);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(drawn, "png", png);
    return png.toByteArray();
  }
}
