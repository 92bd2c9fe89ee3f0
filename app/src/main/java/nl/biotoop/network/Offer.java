package nl.biotoop.network;

import java.util.Set;
import java.util.UUID;

/**
 * Something a firm can use in a region, from the register or as an initiative.
 *
 * @param source where it stands
 * @param name its name on screen
 * @param group for which firms
 * @param phases in which phases
 * @param forms in which forms of support
 */
public record Offer(
    Source source, String name, TargetGroup group, Set<String> phases, Set<String> forms) {

  /** Where an offer stands. */
  public sealed interface Source {
    /** In the register, under this id. */
    record OfRegister(String id) implements Source {}

    /** Among the initiatives. */
    record OfInitiatives(UUID id) implements Source {}
  }

  /** Keeps its own copies. */
  public Offer {
    phases = Set.copyOf(phases);
    forms = Set.copyOf(forms);
  }
}
