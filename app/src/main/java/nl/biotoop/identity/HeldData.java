package nl.biotoop.identity;

import java.util.Map;
import java.util.UUID;

/** What a module holds of an account, for the file that tells somebody what is kept of them. */
public interface HeldData {

  /** The name of the part in the file, such as {@code adviserProfile}. */
  String part();

  /**
   * The names and values, of plain values, lists and maps; never a secret. Empty when nothing is
   * held.
   */
  Map<String, Object> of(UUID account);
}
