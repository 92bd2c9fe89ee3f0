package nl.biotoop.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The eight tests of {@code biotoop-rules/1}. */
public enum Operator {
  /** The value is the given one. */
  EQ("eq"),
  /** The value is one of the given ones; for a set: at least one chosen value is. */
  IN("in"),
  /** The value is none of the given ones; for a set: no chosen value is. */
  NOT_IN("notIn"),
  /** The number lies between the two given ones, both included. */
  BETWEEN("between"),
  /** The number is at least the given one. */
  GTE("gte"),
  /** The number is at most the given one. */
  LTE("lte"),
  /** The area lies in one of the given areas of the same year. */
  AREA_WITHIN("areaWithin"),
  /** The industry code falls under one of the given sections, divisions or codes. */
  SBI_UNDER("sbiUnder");

  private final String code;

  Operator(String code) {
    this.code = code;
  }

  /** The name in a rule file. */
  public String code() {
    return code;
  }

  /** The operator with this name in a rule file; empty when there is none. */
  public static Optional<Operator> find(String code) {
    return Arrays.stream(values()).filter(operator -> operator.code.equals(code)).findFirst();
  }

  /** The operators that fit a type. */
  public static Set<Operator> fitting(Attribute.Type type) {
    return switch (type) {
      case BOOL -> EnumSet.of(EQ);
      case ENUM -> EnumSet.of(EQ, IN, NOT_IN);
      case SET -> EnumSet.of(IN, NOT_IN);
      case INT, NUMBER, MONEY -> EnumSet.of(EQ, IN, NOT_IN, BETWEEN, GTE, LTE);
      case AREA -> EnumSet.of(AREA_WITHIN);
      case SBI -> EnumSet.of(SBI_UNDER);
    };
  }
}
