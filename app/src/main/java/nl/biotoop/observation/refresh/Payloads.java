package nl.biotoop.observation.refresh;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was read from a source, kept once by its hash. */
@Component
class Payloads {
  /** Characters of base64 in one row; a multiple of four. */
  private static final int PIECE = 60_000;

  private static final int PIECE_BYTES = PIECE / 4 * 3;

  private final JdbcClient database;

  Payloads(JdbcClient database) {
    this.database = database;
  }

  /** The SHA-256 of a file, in hexadecimal digits. */
  static String hash(Path file) {
    try (DigestInputStream bytes =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Keeps a file, unless it is kept already. */
  @Transactional
  public void keep(String hash, Path file) {
    if (has(hash)) {
      return;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream packing = new GZIPOutputStream(packed)) {
      Files.copy(file, packing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] bytes = packed.toByteArray();
    for (int place = 0; place * PIECE_BYTES < bytes.length; place++) {
      int from = place * PIECE_BYTES;
      int length = Math.min(PIECE_BYTES, bytes.length - from);
      byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
      database
          .sql(
              """
              insert into observation_payload (hash, place, content)
              values (:hash, :place, :content)
              """)
          .param("hash", hash)
          .param("place", place)
          .param("content", Base64.getEncoder().encodeToString(piece))
          .update();
    }
  }

  private boolean has(String hash) {
    return !among(List.of(hash)).isEmpty();
  }

  /** Those of some hashes under which something is kept. */
  Set<String> among(Collection<String> hashes) {
    return hashes.isEmpty()
        ? Set.of()
        : database
            .sql("select distinct hash from observation_payload where hash in (:hashes)")
            .param("hashes", hashes)
            .query(String.class)
            .set();
  }

  /** What is kept under a hash, unpacked; empty when nothing is. */
  Optional<InputStream> open(String hash) throws IOException {
    List<InputStream> pieces =
        database
            .sql("select content from observation_payload where hash = :hash order by place")
            .param("hash", hash)
            .query((row, _) ->
                (InputStream)
                    new ByteArrayInputStream(Base64.getDecoder().decode(row.getString(1))))
            .list();
    return pieces.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GZIPInputStream(new SequenceInputStream(Collections.enumeration(pieces))));
  }
}
