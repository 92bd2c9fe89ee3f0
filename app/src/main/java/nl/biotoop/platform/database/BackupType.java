package nl.biotoop.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The column types that H2 and PostgreSQL share, and the JSON value that stands for each in a
 * backup. A missing value is {@code null}, which is never an empty text.
 */
enum BackupType {
  UUID("uuid", UUID.class),
  VARCHAR("character varying", String.class),
  INTEGER("integer", Integer.class),
  BIGINT("bigint", Long.class),
  /**
   * Shortest decimals that give back the same bits; {@code "NaN"} and {@code "Infinity"} as text.
   */
  DOUBLE("double precision", Double.class),
  BOOLEAN("boolean", Boolean.class),
  DATE("date", LocalDate.class),
  /** An instant in UTC; both databases keep microseconds. */
  TIMESTAMP("timestamp with time zone", OffsetDateTime.class);

  /** What PostgreSQL calls its endless date and time. */
  private static final String ENDLESS = "infinity";

  private static final String BEGINLESS = "-infinity";

  private final String sqlName;
  private final Class<?> javaType;

  BackupType(String sqlName, Class<?> javaType) {
    this.sqlName = sqlName;
    this.javaType = javaType;
  }

  /** The name both databases give it in {@code information_schema}. */
  String sqlName() {
    return sqlName;
  }

  static Optional<BackupType> find(String sqlName) {
    return Arrays.stream(values()).filter(type -> type.sqlName.equals(sqlName)).findFirst();
  }

  /** What a column of the current row holds, as JSON can write it. */
  @Nullable Object toJson(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column, javaType);
    return switch (value) {
      case null -> null;
      case Double number when !Double.isFinite(number) -> number.toString();
      case LocalDate day when day.equals(LocalDate.MAX) -> ENDLESS;
      case LocalDate day when day.equals(LocalDate.MIN) -> BEGINLESS;
      case OffsetDateTime time when time.equals(OffsetDateTime.MAX) -> ENDLESS;
      case OffsetDateTime time when time.equals(OffsetDateTime.MIN) -> BEGINLESS;
      case OffsetDateTime time -> time.toInstant().toString();
      case UUID _, LocalDate _ -> value.toString();
      default -> value;
    };
  }

  /**
   * The value at the parser, as JDBC takes it.
   *
   * @throws IllegalArgumentException when it is no value of this type
   */
  @Nullable Object fromJson(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    return switch (this) {
      case INTEGER -> {
        require(token == JsonToken.VALUE_NUMBER_INT);
        yield json.getIntValue();
      }
      case BIGINT -> {
        require(token == JsonToken.VALUE_NUMBER_INT);
        yield json.getLongValue();
      }
      case BOOLEAN -> {
        require(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE);
        yield token == JsonToken.VALUE_TRUE;
      }
      case DOUBLE ->
          token == JsonToken.VALUE_NUMBER_FLOAT
              ? json.getDoubleValue()
              : nonFinite(text(json, token));
      case VARCHAR -> text(json, token);
      case UUID -> java.util.UUID.fromString(text(json, token));
      case DATE -> day(text(json, token));
      case TIMESTAMP -> time(text(json, token));
    };
  }

  private String text(JsonParser json, @Nullable JsonToken token) {
    require(token == JsonToken.VALUE_STRING);
    return json.getString();
  }

  private void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("This is no " + sqlName + ".");
    }
  }

  private static double nonFinite(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> throw new IllegalArgumentException("This is no number: " + text);
    };
  }

  private static LocalDate day(String text) {
    return switch (text) {
      case ENDLESS -> LocalDate.MAX;
      case BEGINLESS -> LocalDate.MIN;
      default -> {
        try {
          yield LocalDate.parse(text);
        } catch (DateTimeException e) {
          throw new IllegalArgumentException("This is no date: " + text, e);
        }
      }
    };
  }

  private static OffsetDateTime time(String text) {
    return switch (text) {
      case ENDLESS -> OffsetDateTime.MAX;
      case BEGINLESS -> OffsetDateTime.MIN;
      default -> {
        try {
          yield Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeException e) {
          throw new IllegalArgumentException("This is no time: " + text, e);
        }
      }
    };
  }
}
