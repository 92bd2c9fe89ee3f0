package nl.biotoop.support.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Comparing and mixing records, field by field of the top level. */
public final class Records {
  private Records() {}

  /** The fields in which two records differ; a field left out and a null one are the same. */
  public static Set<String> changed(ObjectNode one, ObjectNode other) {
    Set<String> names = new LinkedHashSet<>(one.propertyNames());
    names.addAll(other.propertyNames());
    names.remove("id");
    names.removeIf(name -> same(one.get(name), other.get(name)));
    return names;
  }

  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    boolean nothing = one == null || one.isNull();
    boolean nothingElse = other == null || other.isNull();
    if (one == null || nothing || nothingElse) {
      return nothing == nothingElse;
    }
    return one.equals(Records::compare, other);
  }

  /** Numbers are the same when they are worth the same: 5 and 5.0. */
  private static int compare(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return Double.compare(one.asDouble(), other.asDouble());
    }
    return one.equals(other) ? 0 : 1;
  }

  /** A record with some fields as they are in another. */
  public static ObjectNode with(ObjectNode record, Set<String> fields, ObjectNode from) {
    ObjectNode mixed = record.deepCopy();
    for (String field : fields) {
      JsonNode there = from.get(field);
      if (there == null) {
        mixed.remove(field);
      } else {
        mixed.set(field, there);
      }
    }
    return mixed;
  }
}
