package nl.biotoop.platform.database;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a backup is written as JSON: the same bytes for the same rows, whatever the site's settings.
 */
final class BackupJson {
  private static final int LONGEST_TEXT = 16 * 1024 * 1024;

  /** Escapes all but ASCII, so that text which no encoding can carry comes back unchanged too. */
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private BackupJson() {}
}
