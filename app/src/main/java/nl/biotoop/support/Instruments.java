package nl.biotoop.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.internal.SearchIndex;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/** The instruments of the register: found by id, by search, and counted per region. */
@Component
public final class Instruments {
  private final CurrentRegister register;
  private final Territories territories;
  private final Vocabulary vocabulary;
  private final Clock clock;
  private final Supplier<Searchable> searchable;

  Instruments(
      CurrentRegister register,
      Territories territories,
      Vocabulary vocabulary,
      ContentFiles files,
      Clock clock) {
    this.register = register;
    this.territories = territories;
    this.vocabulary = vocabulary;
    this.clock = clock;
    List<String> compoundParts = compoundParts(files);
    Map<String, Set<String>> sameMeaning = sameMeaning(files);
    this.searchable =
        register.derived(now ->
            new Searchable(
                now, new SearchIndex(now.instruments(), this::labels, compoundParts, sameMeaning)));
  }

  /** A register with its index: what the index finds, this register holds. */
  private record Searchable(Register register, SearchIndex index) {}

  private String labels(Instrument instrument, Language language) {
    StringBuilder labels = new StringBuilder();
    for (String theme : instrument.themes()) {
      // The ids of themes are Dutch words that people search for, as "financiering".
      labels.append(language == Language.NL ? theme : "").append(' ');
      labels.append(vocabulary.theme(theme).label().in(language)).append(' ');
    }
    for (String form : instrument.supportForms()) {
      Term term = vocabulary.supportForm(form);
      labels.append(term.label().in(language)).append(' ').append(term.plain().in(language));
      labels.append(' ');
    }
    return labels.toString();
  }

  private static List<String> compoundParts(ContentFiles files) {
    try (BufferedReader words = files.open("search/compounds-nl.txt")) {
      return words.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> sameMeaning(ContentFiles files) {
    Map<String, Set<String>> words = new HashMap<>();
    files.rows(
        "search/synonyms.csv",
        row -> {
          words.computeIfAbsent(row.text("nl"), _ -> new HashSet<>()).add(row.text("en"));
          return words.computeIfAbsent(row.text("en"), _ -> new HashSet<>()).add(row.text("nl"));
        },
        "nl",
        "en");
    return words;
  }

  /** What those who asked a question say afterwards; told by whoever asks them. */
  public interface AskersSay {
    /**
     * What they say of an instrument that helped them, a sentence each; none while too few have
     * told.
     */
    List<String> of(String instrument, Words words);
  }

  /** One instrument and how its window stands now. */
  public record Hit(Instrument instrument, Window.State window) {}

  /**
   * The instrument with this id, whatever its status.
   *
   * @throws NotFound when there is none
   */
  public Hit find(String id) {
    Instrument instrument = register.now().instrument(id);
    return new Hit(instrument, instrument.window().at(clock.instant()));
  }

  /** What answers the query: best match first, or by name when no words are given. */
  public List<Hit> search(RegisterQuery query, Language language) {
    Instant now = clock.instant();
    boolean worded = !query.words().isBlank();
    Searchable all = searchable.get();
    Stream<Instrument> candidates =
        worded
            ? all.index().find(query.words()).stream().map(all.register()::instrument)
            : all.register().offered().stream().sorted(byName(language));
    return candidates
        .filter(matches(query))
        .map(instrument -> new Hit(instrument, instrument.window().at(now)))
        .filter(hit -> worded || query.withClosed() || !hit.window().isClosed())
        .toList();
  }

  private Predicate<Instrument> matches(RegisterQuery query) {
    Predicate<Instrument> all = instrument -> true;
    List<Predicate<Instrument>> parts = new ArrayList<>(List.of(all));
    query.form().ifPresent(it -> parts.add(i -> i.supportForms().contains(it)));
    query.phase().ifPresent(it -> parts.add(i -> i.phases().contains(it)));
    query.theme().ifPresent(it -> parts.add(i -> i.themes().contains(it)));
    query.element().ifPresent(it -> parts.add(i -> i.elements().contains(it)));
    query.level().ifPresent(it -> parts.add(i -> i.level() == it));
    query
        .region()
        .flatMap(RegionCode::read)
        .flatMap(territories::ownRegion)
        .ifPresent(it -> parts.add(usableIn(it)));
    query.amount().ifPresent(it -> parts.add(i -> i.amount().covers(it)));
    if (query.ownOnly()) {
      parts.add(i -> !i.isNationwide());
    }
    return parts.stream().reduce(all, Predicate::and);
  }

  private Predicate<Instrument> usableIn(OwnRegion region) {
    Set<String> areas =
        region.municipalities().stream()
            .flatMap(municipality -> territories.areasContaining(municipality).stream())
            .map(RegionCode::value)
            .collect(Collectors.toUnmodifiableSet());
    return instrument -> instrument.areas().stream().anyMatch(areas::contains);
  }

  private static Comparator<Instrument> byName(Language language) {
    Collator collator = Collator.getInstance(Locale.of(language.code()));
    return (one, other) -> collator.compare(one.name().in(language), other.name().in(language));
  }

  /**
   * How many instruments a region has per phase and form of support: verified and not ended, open
   * or closed. One instrument can count in several cells; an empty cell is a gap in the list.
   *
   * @param ownOnly leaves out what can be used in the whole country
   * @return per phase id, in order, per form id the number
   */
  public Map<String, Map<String, Integer>> grid(OwnRegion region, boolean ownOnly) {
    return grid(region, ownOnly, Optional.empty());
  }

  /** The same, of one theme; of all when empty. */
  public Map<String, Map<String, Integer>> grid(
      OwnRegion region, boolean ownOnly, Optional<String> theme) {
    List<Instrument> usable =
        register.now().offered().stream()
            .filter(usableIn(region))
            .filter(instrument -> theme.isEmpty() || instrument.themes().contains(theme.get()))
            .filter(instrument -> !ownOnly || !instrument.isNationwide())
            .toList();
    Map<String, Map<String, Integer>> grid = new LinkedHashMap<>();
    for (Term phase : vocabulary.phases()) {
      Map<String, Integer> row = new LinkedHashMap<>();
      for (Term form : vocabulary.supportForms()) {
        row.put(
            form.id(),
            (int)
                usable.stream()
                    .filter(it -> it.phases().contains(phase.id()))
                    .filter(it -> it.supportForms().contains(form.id()))
                    .count());
      }
      grid.put(phase.id(), row);
    }
    return grid;
  }

  /** How many instruments can be used in a region: verified and not ended. */
  public long countUsable(OwnRegion region) {
    return register.now().offered().stream().filter(usableIn(region)).count();
  }
}
