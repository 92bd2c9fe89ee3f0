package nl.biotoop.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** All attributes that rules and answers may use, in the order of the list. Immutable. */
public final class AttributeCatalogue {

  private final SequencedMap<String, Attribute> attributes;

  /**
   * A catalogue of these attributes.
   *
   * @throws IllegalArgumentException when an id stands twice
   */
  public AttributeCatalogue(Collection<Attribute> attributes) {
    SequencedMap<String, Attribute> byId = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      if (byId.put(attribute.id(), attribute) != null) {
        throw new IllegalArgumentException(
            "The attribute '%s' stands twice in the catalogue.".formatted(attribute.id()));
      }
    }
    this.attributes = Collections.unmodifiableSequencedMap(byId);
  }

  /** The attributes in the order of the list. */
  public List<Attribute> attributes() {
    return List.copyOf(attributes.values());
  }

  /** The attribute with this id; empty when the catalogue has none. */
  public Optional<Attribute> find(String id) {
    return Optional.ofNullable(attributes.get(id));
  }

  /**
   * The attribute with this id.
   *
   * @throws IllegalArgumentException when the catalogue has none
   */
  public Attribute attribute(String id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("The catalogue has no attribute '" + id + "'."));
  }

  /**
   * The same catalogue with other relative weights of one attribute's values, for example heavier
   * weights for the municipalities of one's own region.
   *
   * @throws IllegalArgumentException when the catalogue has no such attribute
   */
  public AttributeCatalogue withPrior(String id, Map<String, Double> weights) {
    Attribute changed = attribute(id).withPrior(weights);
    List<Attribute> all = new ArrayList<>();
    for (Attribute attribute : attributes.values()) {
      all.add(attribute.id().equals(id) ? changed : attribute);
    }
    return new AttributeCatalogue(all);
  }
}
