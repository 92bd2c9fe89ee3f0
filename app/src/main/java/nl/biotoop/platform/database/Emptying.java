package nl.biotoop.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes every row out of every table of every module. A module need not know of it: what it keeps
 * beside its tables it must be able to read again, and what it ships it puts back when it hears of
 * {@link Emptied}.
 */
@Component
public class Emptying {
  private final JdbcOperations database;
  private final ApplicationEventPublisher events;
  private final ReentrantLock one = new ReentrantLock();

  Emptying(JdbcOperations database, ApplicationEventPublisher events) {
    this.database = database;
    this.events = events;
  }

  /**
   * Does a long write that must not meet an emptying: H2 cannot lock a table, so rows that come in
   * half-way would keep others from going.
   */
  public void apart(Runnable write) {
    one.lock();
    try {
      write.run();
    } finally {
      one.unlock();
    }
  }

  /** Empties, in the transaction that is going on; whoever writes meanwhile waits. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void empty() {
    one.lock();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            one.unlock();
          }
        });
    database.execute((ConnectionCallback<Integer>) Emptying::empty);
    events.publishEvent(new Emptied());
  }

  private static int empty(Connection connection) throws SQLException {
    int rows = 0;
    try (Statement statement = connection.createStatement()) {
      BackupSchema schema = BackupSchema.of(connection);
      if (schema.postgres()) {
        for (BackupSchema.Table table : schema.tables()) {
          statement.execute(
              "lock table " + BackupSchema.quoted(table.name()) + " in exclusive mode");
        }
      }
      for (BackupSchema.Table table : schema.tables().reversed()) {
        rows += statement.executeUpdate("delete from " + BackupSchema.quoted(table.name()));
      }
    } catch (BackupFault e) {
      throw new SQLException(e);
    }
    return rows;
  }
}
