package nl.biotoop.support;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.biotoop.platform.NotFound;
import nl.biotoop.rules.AttributeCatalogue;

/**
 * The register: what help there is, what may be asked, where people start and whom they can call.
 * Immutable; a changed register is a new one.
 */
public final class Register {
  private final Map<String, Instrument> instruments = new TreeMap<>();
  private final AttributeCatalogue attributes;
  private final List<Problem> problems;
  private final List<Contact> contacts;
  private final Map<String, Check> checks;

  public Register(
      Collection<Instrument> instruments,
      AttributeCatalogue attributes,
      List<Problem> problems,
      List<Contact> contacts,
      Map<String, Check> checks) {
    instruments.forEach(instrument -> this.instruments.put(instrument.id(), instrument));
    this.attributes = attributes;
    this.problems = List.copyOf(problems);
    this.contacts = List.copyOf(contacts);
    this.checks = Map.copyOf(checks);
  }

  /** The same register with other instruments and what people checked of them, by id. */
  public Register with(Collection<Instrument> others, Map<String, Check> checked) {
    return new Register(others, attributes, problems, contacts, checked);
  }

  /** The last time a person checked an instrument; empty when nobody has. */
  public Optional<Check> check(String id) {
    return Optional.ofNullable(checks.get(id));
  }

  /** All instruments by id, also the unverified and the ended. */
  public Collection<Instrument> instruments() {
    return Collections.unmodifiableCollection(instruments.values());
  }

  /** The instruments the wayfinder may offer. */
  public List<Instrument> offered() {
    return instruments.values().stream().filter(Instrument::isPublic).toList();
  }

  /**
   * The instrument with this id, whatever its status.
   *
   * @throws NotFound when the register has none
   */
  public Instrument instrument(String id) {
    Instrument instrument = instruments.get(id);
    if (instrument == null) {
      throw new NotFound("instrument");
    }
    return instrument;
  }

  public AttributeCatalogue attributes() {
    return attributes;
  }

  /** The entry problems in the order of the list. */
  public List<Problem> problems() {
    return problems;
  }

  public Optional<Problem> problem(String id) {
    return problems.stream().filter(problem -> problem.id().equals(id)).findFirst();
  }

  public List<Contact> contacts() {
    return contacts;
  }
}
