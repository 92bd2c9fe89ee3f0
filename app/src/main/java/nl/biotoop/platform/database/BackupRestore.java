package nl.biotoop.platform.database;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the tables from a backup, inside the transaction of the one who asks. */
final class BackupRestore {
  private final Connection connection;
  private final BackupSchema schema;
  private final BackupReader reader;

  BackupRestore(Connection connection, BackupSchema schema, BackupReader reader) {
    this.connection = connection;
    this.schema = schema;
    this.reader = reader;
  }

  void run(boolean replace) throws IOException, SQLException, BackupFault {
    try (Statement statement = connection.createStatement()) {
      if (schema.postgres()) {
        for (BackupSchema.Table table : schema.tables()) {
          statement.execute("lock table " + quoted(table) + " in exclusive mode");
        }
      }
      if (!replace) {
        refuseRows(statement);
      }
      // First of all, because on H2 it ends the transaction; a number too high does no harm.
      for (BackupSchema.Table table : schema.tables()) {
        raiseIdentity(table, statement);
      }
      for (BackupSchema.Table table : schema.tables().reversed()) {
        statement.executeUpdate("delete from " + quoted(table));
      }
    }
    for (BackupSchema.Table table : schema.tables()) {
      insert(table);
    }
  }

  private void refuseRows(Statement statement) throws SQLException, BackupFault {
    for (BackupSchema.Table table : schema.tables()) {
      try (ResultSet row = statement.executeQuery("select 1 from " + quoted(table) + " limit 1")) {
        if (row.next()) {
          throw new BackupFault(
              "Deze database bevat al gegevens (tabel %s). Er is niets veranderd. Met --vervang zet "
                      .formatted(table.name())
                  + "u de kopie in de plaats van alles wat er nu staat.");
        }
      }
    }
  }

  private void raiseIdentity(BackupSchema.Table table, Statement statement) throws SQLException {
    for (BackupSchema.Column column : table.columns()) {
      if (column.identity()) {
        String name = BackupSchema.quoted(column.name());
        long highest = 0;
        try (ResultSet row =
            statement.executeQuery("select coalesce(max(" + name + "), 0) from " + quoted(table))) {
          if (row.next()) {
            highest = row.getLong(1);
          }
        }
        Long inBackup = reader.described(table).highest();
        long next = Math.max(highest, inBackup == null ? 0 : inBackup) + 1;
        statement.execute(
            "alter table " + quoted(table) + " alter column " + name + " restart with " + next);
      }
    }
  }

  private void insert(BackupSchema.Table table) throws IOException, SQLException, BackupFault {
    boolean identity = table.columns().stream().anyMatch(BackupSchema.Column::identity);
    String sql =
        "insert into %s (%s)%s values (%s)"
            .formatted(
                quoted(table),
                table.columnList(),
                identity ? " overriding system value" : "",
                table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      Batch batch = new Batch(table, insert);
      reader.read(table, batch::add);
      batch.flush();
    }
  }

  private static String quoted(BackupSchema.Table table) {
    return BackupSchema.quoted(table.name());
  }

  /** Rows on their way to one table. */
  private static final class Batch {
    private final BackupSchema.Table table;
    private final PreparedStatement insert;
    private long rows;
    private int waiting;

    Batch(BackupSchema.Table table, PreparedStatement insert) {
      this.table = table;
      this.insert = insert;
    }

    void add(@Nullable Object[] row) throws SQLException, BackupFault {
      rows++;
      try {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      } catch (SQLException e) {
        throw misfit(e, rows, rows);
      }
      if (++waiting == BackupWriter.BATCH) {
        flush();
      }
    }

    void flush() throws SQLException, BackupFault {
      if (waiting == 0) {
        return;
      }
      try {
        insert.executeBatch();
      } catch (SQLException e) {
        throw misfit(e, rows - waiting + 1, rows);
      }
      waiting = 0;
    }

    /** A value that this database cannot hold is the backup's trouble; all else is a failure. */
    private BackupFault misfit(SQLException e, long from, long to) throws SQLException {
      SQLException cause =
          e instanceof BatchUpdateException && e.getNextException() != null
              ? e.getNextException()
              : e;
      String state = String.valueOf(cause.getSQLState());
      if (!state.startsWith("22") && !state.startsWith("23")) {
        throw cause;
      }
      return new BackupFault(
          "De kopie is niet teruggezet; er is niets veranderd. In tabel %s past rij %s niet in deze database: %s"
              .formatted(
                  table.name(),
                  from == to ? Long.toString(from) : from + " tot en met " + to,
                  Backup.firstLine(cause)));
    }
  }
}
