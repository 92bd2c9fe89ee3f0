package nl.biotoop.platform.database;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a backup without trusting it: only entries that its manifest names and the database knows,
 * never more bytes than announced, never more than a row in memory.
 */
final class BackupReader implements AutoCloseable {
  private static final int LARGEST_MANIFEST = 1 << 20;
  private static final String DAMAGED = "De kopie is beschadigd: ";

  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupReader(ZipFile zip, BackupManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** What takes the rows of a table one by one. */
  interface RowSink {
    void accept(@Nullable Object[] row) throws SQLException, BackupFault;
  }

  static BackupReader open(Path file) throws IOException, BackupFault {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new BackupFault("Dit is geen (volledige) kopie van Biotoop: " + file);
    }
    boolean readable = false;
    try {
      BackupReader reader = new BackupReader(zip, manifest(zip, file));
      reader.checkEntries();
      readable = true;
      return reader;
    } finally {
      if (!readable) {
        zip.close();
      }
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  private static BackupManifest manifest(ZipFile zip, Path file) throws IOException, BackupFault {
    ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
    if (entry == null) {
      throw new BackupFault("Dit is geen kopie van Biotoop: " + file);
    }
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(LARGEST_MANIFEST + 1);
    } catch (ZipException e) {
      throw new BackupFault(DAMAGED + BackupManifest.ENTRY);
    }
    if (bytes.length > LARGEST_MANIFEST) {
      throw new BackupFault(DAMAGED + BackupManifest.ENTRY + " is te groot.");
    }
    BackupManifest manifest;
    try {
      manifest = BackupJson.MAPPER.readValue(bytes, BackupManifest.class);
    } catch (JacksonException e) {
      throw new BackupFault(DAMAGED + BackupManifest.ENTRY);
    }
    if (!BackupManifest.FORMAT.equals(manifest.format())) {
      throw new BackupFault(
          "Deze kopie heeft de vorm %s. Deze Biotoop leest alleen %s."
              .formatted(manifest.format(), BackupManifest.FORMAT));
    }
    if (!manifest.isComplete()) {
      throw new BackupFault(DAMAGED + BackupManifest.ENTRY + " is niet volledig.");
    }
    return manifest;
  }

  private void checkEntries() throws BackupFault {
    Set<String> expected = new HashSet<>(Set.of(BackupManifest.ENTRY));
    manifest.tables().forEach(table -> expected.add(table.entry()));
    List<String> found = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      found.add(entry.getName());
      if (!expected.contains(entry.getName())) {
        throw new BackupFault(DAMAGED + "er zit een onbekend bestand in.");
      }
    }
    if (found.size() != expected.size() || !Set.copyOf(found).equals(expected)) {
      throw new BackupFault(
          DAMAGED + "er ontbreekt een bestand, of een bestand staat er dubbel in.");
    }
  }

  /** Reads every row once, so that a damaged file is found before anything is changed. */
  void check(BackupSchema schema) throws IOException, BackupFault {
    List<String> inDatabase = schema.tables().stream().map(BackupSchema.Table::name).toList();
    List<String> inBackup = manifest.tables().stream().map(BackupManifest.Table::name).toList();
    if (!Set.copyOf(inDatabase).equals(Set.copyOf(inBackup))
        || inDatabase.size() != inBackup.size()) {
      throw new BackupFault(
          "De tabellen in de kopie (%s) zijn niet die van deze database (%s)."
              .formatted(String.join(", ", inBackup), String.join(", ", inDatabase)));
    }
    for (BackupSchema.Table table : schema.tables()) {
      if (!BackupManifest.columns(table).equals(described(table).columns())) {
        throw new BackupFault(
            "Tabel %s heeft in de kopie andere kolommen dan in deze database."
                .formatted(table.name()));
      }
      try {
        read(table, row -> {});
      } catch (SQLException e) {
        throw new IllegalStateException("Checking uses no database.", e);
      }
    }
  }

  BackupManifest.Table described(BackupSchema.Table table) {
    return manifest.tables().stream()
        .filter(described -> described.name().equals(table.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No table " + table.name()));
  }

  /** Hands every row of a table to the sink and checks that they are the rows announced. */
  void read(BackupSchema.Table table, RowSink sink) throws IOException, BackupFault, SQLException {
    BackupManifest.Table described = described(table);
    ZipEntry entry = zip.getEntry(described.entry());
    MessageDigest digest = BackupWriter.sha256();
    long rows = 0;
    try (InputStream raw = zip.getInputStream(entry);
        Bounded bounded = new Bounded(raw, described.bytes());
        InputStream in = new BufferedInputStream(new DigestInputStream(bounded, digest), 1 << 16);
        JsonParser json = BackupJson.MAPPER.createParser(in)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        rows++;
        sink.accept(row(table, json, token));
      }
      if (rows != described.rows()
          || bounded.count() != described.bytes()
          || !HexFormat.of().formatHex(digest.digest()).equals(described.sha256())) {
        throw new BackupFault(DAMAGED + "tabel " + table.name() + " is niet zoals hij gemaakt is.");
      }
    } catch (JacksonException | ZipException | IllegalArgumentException e) {
      throw new BackupFault(
          DAMAGED + "tabel " + table.name() + " is niet te lezen bij rij " + rows + ".");
    }
  }

  private static @Nullable Object[] row(
      BackupSchema.Table table, JsonParser json, JsonToken token) {
    require(token == JsonToken.START_ARRAY);
    List<BackupSchema.Column> columns = table.columns();
    @Nullable Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      require(json.nextToken() != null);
      values[i] = columns.get(i).type().fromJson(json);
    }
    require(json.nextToken() == JsonToken.END_ARRAY);
    return values;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("A row has the columns of its table, no more, no less.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Stops at the announced size, so that a small file cannot unpack without end. */
  private static final class Bounded extends FilterInputStream {
    private final long most;
    private long count;

    Bounded(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        count += read;
        if (count > most) {
          throw new ZipException("More bytes than announced.");
        }
      }
      return read;
    }
  }
}
