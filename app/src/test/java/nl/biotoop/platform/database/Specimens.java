package nl.biotoop.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Rows of the table that has a column of every portable type. */
final class Specimens {
  private Specimens() {}

  /** Rows from awkward corners, with gaps, the same ones in every run. */
  static void fill(DataSource dataSource, int rows) throws SQLException {
    SplittableRandom random = new SplittableRandom(20261121L);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into specimen_type values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < rows; i++) {
        insert.setString(1, oneOf(random, CODES) + i);
        insert.setObject(2, sometimes(random, new UUID(random.nextLong(), random.nextLong())));
        insert.setObject(3, sometimes(random, oneOf(random, TEXTS)));
        insert.setObject(4, sometimes(random, corner(random.nextInt(), random, INTEGERS)));
        insert.setObject(5, sometimes(random, corner(random.nextLong(), random, LONGS)));
        insert.setObject(
            6,
            sometimes(random, corner(Double.longBitsToDouble(random.nextLong()), random, DOUBLES)));
        insert.setObject(7, sometimes(random, random.nextBoolean()));
        insert.setObject(8, sometimes(random, oneOf(random, DAYS)));
        insert.setObject(9, sometimes(random, moment(random)));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static final List<String> CODES =
      List.of("", "a", "B", "é", "\ud83d\ude00", "\uffee", "\"", "'", "zz ", "-", "ß", "İ");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "coöperatie \ud83e\uddd1\u200d\ud83c\udf3e",
          "\"quoted\", 'single', \\back\\, \\u0000, $1, ?, ;--",
          "line\nline\r\nline\u2028tab\t\u0001\u007f\u0085\ufeff",
          "null",
          "{\"a\":[1,2]}",
          "x".repeat(2_000));
  private static final List<Integer> INTEGERS = List.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
  private static final List<Long> LONGS =
      List.of(Long.MIN_VALUE, Long.MAX_VALUE, 9_007_199_254_740_993L);
  private static final List<Double> DOUBLES =
      List.of(
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.MIN_VALUE,
          Double.MAX_VALUE,
          Double.MIN_NORMAL,
          0.1 + 0.2,
          1e23,
          2e-3,
          1.0);
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(-4712, 1, 1),
          LocalDate.of(0, 3, 1),
          LocalDate.of(1582, 10, 10),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(9999, 12, 31),
          LocalDate.of(294_000, 12, 31));
  private static final List<OffsetDateTime> MOMENTS =
      List.of(
          OffsetDateTime.of(-4712, 1, 2, 0, 0, 0, 1_000, ZoneOffset.UTC),
          OffsetDateTime.of(1582, 10, 10, 12, 0, 0, 0, ZoneOffset.ofHours(2)),
          OffsetDateTime.of(1883, 11, 18, 12, 3, 58, 123_456_000, ZoneOffset.ofHours(-5)),
          OffsetDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneOffset.ofHours(1)),
          OffsetDateTime.of(2026, 10, 25, 2, 30, 0, 0, ZoneOffset.ofHours(2)),
          OffsetDateTime.of(294_276, 12, 31, 12, 59, 59, 999_999_000, ZoneOffset.ofHours(14)));

  private static <T> T oneOf(SplittableRandom random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> T corner(T drawn, SplittableRandom random, List<T> corners) {
    return random.nextInt(4) == 0 ? oneOf(random, corners) : drawn;
  }

  private static <T> @Nullable T sometimes(SplittableRandom random, T value) {
    return random.nextInt(5) == 0 ? null : value;
  }

  private static OffsetDateTime moment(SplittableRandom random) {
    Instant drawn =
        Instant.ofEpochSecond(random.nextLong(-10_000_000_000L, 10_000_000_000L))
            .plusNanos(1_000L * random.nextInt(1_000_000));
    return corner(drawn.atOffset(ZoneOffset.ofHours(random.nextInt(-12, 14))), random, MOMENTS);
  }
}
