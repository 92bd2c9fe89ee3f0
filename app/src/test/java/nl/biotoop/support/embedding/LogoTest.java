package nl.biotoop.support.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

  static byte[] picture(String kind, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(width / 2, height / 2, 0x0b5a48);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, kind, bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void aPictureIsDrawnAnewAndNotTooLarge(String kind) throws IOException {
    byte[] sent = picture(kind, 1200, 300);
    byte[] trailed = Arrays.copyOf(sent, sent.length + 20);
    System.arraycopy(
        "<script>alert(1)</sc".getBytes(StandardCharsets.US_ASCII), 0, trailed, sent.length, 20);
    byte[] logo = Logo.png(trailed).orElseThrow();
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(logo));
    assertThat(drawn.getWidth()).isEqualTo(480);
    assertThat(drawn.getHeight()).isEqualTo(120);
    assertThat(new String(logo, StandardCharsets.ISO_8859_1))
        .startsWith("\u0089PNG")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GIF89a",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<html><script>alert(1)</script></html>",
        "\u0089PNG\r\n\u001a\nonly the beginning"
      })
  void whatIsNoPictureIsRefused(String sent) {
    assertThat(Logo.png(sent.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
  }

  @Test
  void otherKindsAndFarTooManyPixelsAreRefused() throws IOException {
    assertThat(Logo.png(picture("gif", 10, 10))).isEmpty();
    assertThat(Logo.png(picture("bmp", 10, 10))).isEmpty();
    byte[] bomb = picture("png", 4000, 4000);
    assertThat(bomb).as("small as a file").hasSizeLessThan(Logo.MOST_BYTES * 2);
    assertThat(Logo.png(bomb)).isEmpty();
    assertThat(Logo.png(new byte[Logo.MOST_BYTES + 1])).isEmpty();
  }

  @Test
  void damageIsRefusedAndNeverThrows() throws IOException {
    byte[] whole = picture("png", 60, 60);
    Random random = new Random(20261128);
    for (int turn = 0; turn < 500; turn++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 5; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Logo.png(damaged);
      Logo.png(Arrays.copyOf(whole, random.nextInt(whole.length)));
    }
    assertThat(Logo.png(whole)).isPresent();
  }
}
