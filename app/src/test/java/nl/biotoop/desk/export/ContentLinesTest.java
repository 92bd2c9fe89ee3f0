package nl.biotoop.desk.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Lines as RFC 5545 and RFC 6350 want them. */
class ContentLinesTest {
  private static final String CHARACTERS = "abc ,;:\\\n\t\"é€😀ß\u0001";

  @Test
  void textMeansNothing() {
    assertThat(ContentLines.escaped("a,b;c\\d\r\ne\nf\u0007")).isEqualTo("a\\,b\\;c\\\\d\\ne\\nf ");
  }

  @Test
  void aLineIsFoldedAfter75BytesAndNeverWithinACharacter() {
    String folded =
        new String(new ContentLines().line("X", "é".repeat(60)).bytes(), StandardCharsets.UTF_8);
    assertThat(folded).isEqualTo("X:" + "é".repeat(36) + "\r\n " + "é".repeat(24) + "\r\n");
  }

  /** Whatever is written is read back, in lines of at most 75 bytes. */
  @Test
  void anyTextComesBackUnfolded() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    int[] characters = CHARACTERS.codePoints().toArray();
    for (int turn = 0; turn < 2_000; turn++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(300); i > 0; i--) {
        text.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      String lines =
          new String(
              new ContentLines().text("SUMMARY", text.toString()).bytes(), StandardCharsets.UTF_8);
      assertThat(lines.split("\r\n", -1))
          .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
      String value = lines.replace("\r\n ", "").replace("\r\n", "").substring("SUMMARY:".length());
      assertThat(unescaped(value))
          .isEqualTo(text.toString().replace('\t', ' ').replace('\u0001', ' '));
    }
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char it = value.charAt(i);
      if (it == '\\') {
        i++;
        text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
      } else {
        text.append(it);
      }
    }
    return text.toString();
  }
}
