package nl.biotoop.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one transaction at a time write; for H2 only. Reading waits for nobody.
 *
 * <p>A commit of H2 writes its maps to the file one after the other, while other threads go on
 * changing them (h2database issue 2080). When the process is killed right after that, a transaction
 * that was underway can be half there after the restart: an entry of an index without its row, a
 * row of one table without that of another. With one writer nothing is underway when it commits.
 *
 * <p>A turn begins with the first statement that changes something and ends with the transaction.
 * Nobody waits for a turn that lasts longer than the patience given, such as the load of a large
 * data set; those who pass it by write as H2 does by itself.
 */
public final class OneWriter extends DelegatingDataSource {
  private static final Pattern CHANGES =
      Pattern.compile("\\b(for update|insert into|update|delete from|merge into)\\b");

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Duration patience;
  private final AtomicLong began = new AtomicLong();

  public OneWriter(DataSource target, Duration patience) {
    super(target);
    this.patience = patience;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new Writer(super.getConnection()).proxy();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return new Writer(super.getConnection(username, password)).proxy();
  }

  /** A connection, and whether its transaction has the turn. */
  private final class Writer {
    private final Connection connection;
    private final AtomicBoolean writes = new AtomicBoolean();

    Writer(Connection connection) {
      this.connection = connection;
    }

    Connection proxy() {
      return OneWriter.proxy(
          Connection.class,
          (_, method, words) -> {
            try {
              Object answer = call(connection, method, words);
              return answer instanceof Statement statement
                  ? statement(statement, sql(words), method.getReturnType())
                  : answer;
            } finally {
              if (ends(method, words)) {
                end();
              }
            }
          });
    }

    private Object statement(Statement statement, String sql, Class<?> type) {
      return OneWriter.proxy(
          type,
          (_, method, words) -> {
            if (!method.getName().startsWith("execute")
                || isReading(sql.isEmpty() ? sql(words) : sql)) {
              return call(statement, method, words);
            }
            begin();
            try {
              return call(statement, method, words);
            } finally {
              // Without a transaction the statement was its own commit.
              if (connection.isClosed() || connection.getAutoCommit()) {
                end();
              }
            }
          });
    }

    private void begin() {
      try {
        while (!writes.get() && !turn.tryLock(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
          if (System.nanoTime() - began.get() > patience.toNanos()) {
            return;
          }
        }
        if (!writes.get()) {
          if (turn.getHoldCount() == 1) {
            began.set(System.nanoTime());
          }
          writes.set(true);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void end() {
      if (writes.getAndSet(false) && turn.isHeldByCurrentThread()) {
        // Who waits counts from here, until the next one says when it began.
        began.set(System.nanoTime());
        turn.unlock();
      }
    }
  }

  private static boolean ends(Method method, Object @Nullable [] words) {
    return switch (method.getName()) {
      case "commit", "close", "setAutoCommit" -> true;
      // Going back to a point inside the transaction does not end it.
      case "rollback" -> words == null || words.length == 0;
      default -> false;
    };
  }

  /** The text a statement was made or is called with; {@code ""} when there is none. */
  private static String sql(Object @Nullable [] words) {
    return words != null && words.length > 0 && words[0] instanceof String text ? text : "";
  }

  private static boolean isReading(String sql) {
    String text = sql.strip().toLowerCase(Locale.ROOT);
    return (text.startsWith("select") || text.startsWith("with")) && !CHANGES.matcher(text).find();
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] words)
      throws Throwable {
    try {
      return method.invoke(target, words);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
