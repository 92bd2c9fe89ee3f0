package nl.biotoop.sources.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * An object of the specification: its keys are checked, its values typed, every fault has a path.
 */
final class Fields {

  private final JsonNode node;
  private final String path;
  private final SpecificationFaults faults;

  Fields(JsonNode node, String path, SpecificationFaults faults, Set<String> known) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(path, "hier hoort een object", "schrijf { ... }");
      return;
    }
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        faults.unknown(at(key), key, known);
      }
    }
  }

  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  boolean has(String key) {
    return node.isObject() && node.has(key) && !node.get(key).isNull();
  }

  JsonNode node(String key) {
    return node.get(key);
  }

  double number(String key, double otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    JsonNode value = node.get(key);
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      faults.add(at(key), "dit is geen getal", "schrijf een getal zoals 0.5");
      return otherwise;
    }
    return number;
  }

  int whole(String key, int otherwise, int least) {
    double number = number(key, otherwise);
    if (!has(key)) {
      return otherwise;
    }
    if (number != Math.rint(number) || number < least || number > 1e6) {
      faults.add(at(key), "dit is geen geheel getal", "schrijf een geheel getal vanaf " + least);
      return otherwise;
    }
    return (int) number;
  }

  double share(String key, double otherwise) {
    double number = number(key, otherwise);
    if (!(number >= 0 && number <= 1)) {
      faults.add(at(key), "dit is geen deel", "schrijf een getal van 0 tot en met 1");
      return otherwise;
    }
    return number;
  }

  boolean yes(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    if (!node.get(key).isBoolean()) {
      faults.add(at(key), "dit is geen true of false", "schrijf true of false");
      return otherwise;
    }
    return node.get(key).booleanValue();
  }

  Optional<String> text(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (!node.get(key).isString()) {
      faults.add(at(key), "dit is geen tekst", "zet de waarde tussen aanhalingstekens");
      return Optional.empty();
    }
    return Optional.of(node.get(key).stringValue());
  }

  /** One of some words; a fault with the nearest when it is another. */
  <T> Optional<T> choice(String key, Map<String, T> words) {
    Optional<String> word = text(key);
    if (word.isPresent() && !words.containsKey(word.get())) {
      faults.unknown(at(key), word.get(), new TreeSet<>(words.keySet()));
      return Optional.empty();
    }
    return word.map(words::get);
  }

  /** As {@link #choice}, but leaving it out is a fault: programs differ in what they take. */
  <T> Optional<T> namedChoice(String key, Map<String, T> words) {
    if (!has(key)) {
      faults.add(
          at(key),
          "deze keuze ontbreekt; programma's doen dit verschillend",
          "kies uit " + String.join(", ", List.copyOf(new TreeSet<>(words.keySet()))));
      return Optional.empty();
    }
    return choice(key, words);
  }
}
