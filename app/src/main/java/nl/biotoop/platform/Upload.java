package nl.biotoop.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody hands in with a form. */
public final class Upload {
  private Upload() {}

  /**
   * Copies it to a file of its own, which whoever asks removes when done.
   *
   * @throws IOException when the disk fails; nothing is left behind then
   */
  public static Path kept(MultipartFile file) throws IOException {
    Path kept = Files.createTempFile("biotoop-", ".upload");
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
      return kept;
    } catch (IOException e) {
      Files.deleteIfExists(kept);
      throw e;
    }
  }

  /** Its name on one line and without folders; some programs send those along. */
  public static String name(MultipartFile file, String unnamed) {
    String sent = file.getOriginalFilename();
    String name =
        sent == null ? "" : sent.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cc}+", " ").strip();
    return name.isEmpty() ? unnamed : name;
  }
}
