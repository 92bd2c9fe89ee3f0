package nl.biotoop.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A secret of this installation that is not in the database, so that a copy of the database does
 * not give away what was made unreadable with it. Set by {@code BIOTOOP_SECRET}; without it a file
 * in the data folder, made when it is first needed.
 */
@Component
public final class InstallationSecret {
  /** A shorter secret can be guessed. */
  public static final int SHORTEST = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final String given;
  private final Path file;
  private final Secrets secrets;

  InstallationSecret(
      @Value("${biotoop.secret:}") String given,
      @Value("${biotoop.data}") String data,
      Secrets secrets) {
    if (!given.isBlank() && given.strip().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "BIOTOOP_SECRET is te kort: neem ten minste " + SHORTEST + " tekens.");
    }
    this.given = given.strip();
    this.file = Path.of(data).resolve("secret");
    this.secrets = secrets;
  }

  /**
   * A code for a text: the same text gives the same code, and the text does not follow from it
   * without the secret.
   *
   * @param purpose keeps the codes of one use apart from those of another
   * @return 64 characters
   */
  public String code(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of()
          .formatHex(mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String secret() {
    if (!given.isEmpty()) {
      return given;
    }
    try {
      if (!Files.exists(file)) {
        make();
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all: a reader never sees half a secret, and the first one made stays. */
  private void make() throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
    Path made = Files.createTempFile(folder, "secret", ".new");
    try {
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            made, Set.copyOf(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(made, secrets.token() + "\n");
      Files.createLink(file, made);
    } catch (FileAlreadyExistsException e) {
      // Another was first; that one counts.
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
