package nl.biotoop.platform;

import java.nio.file.Path;

/** Content for tests without a Spring context. */
public final class TestContent {

  private TestContent() {}

  /** The content the product ships. */
  public static ContentFiles shipped() {
    return new ContentFiles("target/no-data");
  }

  /** The content the product ships, with the files in {@code data/content} over it. */
  public static ContentFiles with(Path data) {
    return new ContentFiles(data.toString());
  }
}
