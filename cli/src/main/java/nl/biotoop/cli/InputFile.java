package nl.biotoop.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON file in UTF-8; a key that stands twice is refused, not silently dropped. */
final class InputFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private InputFile() {}

  /**
   * The content as a tree.
   *
   * @throws Refusal when the file cannot be read, is empty, is no JSON or is nested too deep
   */
  static JsonNode read(Path file) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new Refusal("%s: dit bestand is er niet".formatted(file));
    } catch (CharacterCodingException e) {
      throw new Refusal("%s: dit bestand is geen tekst in UTF-8".formatted(file));
    } catch (IOException e) {
      throw new Refusal("%s: dit bestand is niet te lezen".formatted(file));
    } catch (StreamConstraintsException e) {
      throw new Refusal(
          e.getOriginalMessage().contains("nesting depth")
              ? "%s: dit bestand is te diep genest".formatted(file)
              : "%s: dit bestand heeft een te lange waarde".formatted(file));
    } catch (JacksonException e) {
      TokenStreamLocation place = e.getLocation();
      throw new Refusal(
          file
              + ": dit is geen geldige JSON, zie regel "
              + place.getLineNr()
              + ", kolom "
              + place.getColumnNr());
    }
    if (tree.isMissingNode()) {
      throw new Refusal("%s: dit bestand is leeg".formatted(file));
    }
    return tree;
  }
}
