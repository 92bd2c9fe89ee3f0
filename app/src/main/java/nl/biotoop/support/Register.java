package nl.biotoop.support;

import java.util.Collection;
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

  public Register(
      Collection<Instrument> instruments,
      AttributeCatalogue attributes,
      List<Problem> problems,
      List<Contact> contacts) {
    instruments.forEach(instrument -> this.instruments.put(instrument.id(), instrument));
    this.attributes = attributes;
    this.problems = List.copyOf(problems);
    this.contacts = List.copyOf(contacts);
  }

  /** All instruments by id, also the unverified and the ended. */
  public Collection<Instrument> instruments() {
    return java.util.Collections.unmodifiableCollection(instruments.values());
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
