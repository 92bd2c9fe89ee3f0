package nl.biotoop.sources.http;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What a source sent, as text. Statistical offices write UTF-8; anything else is refused instead of
 * guessed, because a wrong guess changes names. Unpacks gzip when the bytes say so.
 */
public final class Payload {

  private Payload() {}

  /**
   * Opens a file for reading, without a byte order mark.
   *
   * @param largest bytes to read at most, unpacked
   * @throws IOException when it cannot be read or its packing is broken: see {@link #refusal}
   * @throws SourceRefused when there is no such file; while reading, when it is larger
   */
  public static BufferedReader open(Path file, long largest) throws IOException {
    try {
      BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
      try {
        return text(new LimitedStream(unpacked(bytes), largest));
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw new SourceRefused(
          SourceRefused.Why.ABSENT,
          file + ": dit bestand is er niet; controleer de naam.",
          file + ": there is no such file; check the name.");
    }
  }

  private static InputStream unpacked(BufferedInputStream bytes) throws IOException {
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    return first == 0x1F && second == 0x8B ? new GZIPInputStream(bytes) : bytes;
  }

  private static BufferedReader text(InputStream bytes) throws IOException {
    Reader letters =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    BufferedReader text = new BufferedReader(letters);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  /**
   * What a failed read means.
   *
   * @param nl where, in Dutch
   * @param en where, in English
   */
  public static SourceRefused refusal(IOException failure, String nl, String en) {
    return switch (failure) {
      case CharacterCodingException _ ->
          new SourceRefused(
              SourceRefused.Why.DAMAGED,
              nl + ": hier staan tekens die geen UTF-8 zijn; bewaar het bestand als UTF-8.",
              en + ": there are characters that are not UTF-8; save the file as UTF-8.");
      case ZipException _, EOFException _ ->
          new SourceRefused(
              SourceRefused.Why.DAMAGED,
              nl + ": het ingepakte bestand (gzip) is beschadigd of afgebroken; haal het opnieuw.",
              en + ": the packed file (gzip) is damaged or cut off; fetch it again.");
      default ->
          new SourceRefused(
              SourceRefused.Why.DAMAGED,
              nl + ": lezen is niet gelukt; controleer naam en rechten.",
              en + ": reading failed; check name and rights.");
    };
  }

  static SourceRefused tooLarge(long most) {
    String size =
        most >= 1 << 20 ? Long.toString(most >> 20) + " MB" : Long.toString(most) + " bytes";
    return new SourceRefused(
        SourceRefused.Why.TOO_LARGE,
        "Het antwoord is groter dan " + size + "; vraag minder met --select of --filter.",
        "The answer is larger than " + size + "; ask for less with --select or --filter.");
  }
}
