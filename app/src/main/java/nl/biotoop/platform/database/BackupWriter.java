package nl.biotoop.platform.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/** Writes the rows of one moment to a zip file and leaves it safely on disk. */
final class BackupWriter {
  /** Rows held in memory at once. */
  static final int BATCH = 500;

  private static final byte[] LINE_END = {'\n'};
  private static final ObjectWriter LINE =
      BackupJson.MAPPER
          .writer()
          .withoutFeatures(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT);

  private final Instant madeAt;
  private final String version;
  private final Map<String, String> migrations;

  BackupWriter(Instant madeAt, String version, Map<String, String> migrations) {
    this.madeAt = madeAt;
    this.version = version;
    this.migrations = migrations;
  }

  /** Writes everything the connection's transaction sees; returns when the disk has it. */
  BackupManifest write(Path file, Connection connection)
      throws IOException, SQLException, BackupFault {
    BackupSchema schema = BackupSchema.of(connection);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      // Not closed on its own: closing the stream would close the channel before it is forced.
      ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
      List<BackupManifest.Table> tables = new ArrayList<>();
      for (BackupSchema.Table table : schema.tables()) {
        startEntry(zip, BackupManifest.Table.entry(table.name()));
        tables.add(copy(schema, table, connection, zip));
        zip.closeEntry();
      }
      BackupManifest manifest =
          new BackupManifest(
              BackupManifest.FORMAT, version, madeAt.toString(), migrations, List.copyOf(tables));
      startEntry(zip, BackupManifest.ENTRY);
      zip.write(BackupJson.MAPPER.writeValueAsBytes(manifest));
      zip.closeEntry();
      zip.finish();
      zip.flush();
      channel.force(true);
      return manifest;
    }
  }

  private void startEntry(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  private static BackupManifest.Table copy(
      BackupSchema schema, BackupSchema.Table table, Connection connection, OutputStream out)
      throws IOException, SQLException, BackupFault {
    MessageDigest digest = sha256();
    List<BackupSchema.Column> columns = table.columns();
    long rows = 0;
    long bytes = 0;
    Long highest = null;
    try (PreparedStatement query = connection.prepareStatement(schema.select(table))) {
      query.setFetchSize(BATCH);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          List<@Nullable Object> values = new ArrayList<>(columns.size());
          for (int i = 0; i < columns.size(); i++) {
            Object value = value(table, columns.get(i), row, i + 1);
            values.add(value);
            if (columns.get(i).identity() && value instanceof Number number) {
              highest = Math.max(number.longValue(), highest == null ? Long.MIN_VALUE : highest);
            }
          }
          byte[] line = LINE.writeValueAsBytes(values);
          for (byte[] part : List.of(line, LINE_END)) {
            out.write(part);
            digest.update(part);
            bytes += part.length;
          }
          rows++;
        }
      }
    }
    return new BackupManifest.Table(
        table.name(),
        BackupManifest.columns(table),
        rows,
        bytes,
        HexFormat.of().formatHex(digest.digest()),
        highest);
  }

  private static @Nullable Object value(
      BackupSchema.Table table, BackupSchema.Column column, ResultSet row, int index)
      throws SQLException, BackupFault {
    try {
      return column.type().toJson(row, index);
    } catch (DateTimeException e) {
      // PostgreSQL's driver cannot read every day it stores: not 29 February of the year 0.
      throw new BackupFault(
          "In kolom %s van tabel %s staat een datum die niet te lezen is: %s"
              .formatted(column.name(), table.name(), row.getString(index)));
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
