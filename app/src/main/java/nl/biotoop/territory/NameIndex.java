package nl.biotoop.territory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Row;
import nl.biotoop.territory.Lookup.Candidate;

/**
 * Finds current municipalities by what people type. Looked for in this order, the first that gives
 * anything wins: a current name; another name, a village or an ended municipality; the same without
 * a suffix in brackets; the same without an article; names that come near.
 */
final class NameIndex {
  private static final int MOST_CANDIDATES = 8;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_MISSPELT = 3;
  private static final int SHORTEST_WORD = 4;
  private static final int LONGEST_SHORT_NAME = 5;

  /** A part with fewer than one in a hundred inhabitants is not worth a question to the rest. */
  private static final double SMALLEST_SHARE = 0.01;

  private final Map<RegionCode, String> distinctNames;
  private final List<Name> names;
  private final Map<String, List<Name>> byKey;
  private final Map<String, List<Name>> byBareKey;

  /** What a name is to the municipalities it leads to, the strongest first. */
  private enum Standing {
    CURRENT,
    ALIAS,
    FORMER,
    /** Wholly became another, which was divided: where the place itself went is not known. */
    FORMER_DIVIDED_LATER
  }

  private record Name(Spelling spelling, Standing standing, List<Candidate> candidates) {}

  private record Alias(String alias, Municipality municipality) {}

  /** How near a name comes, the nearest first. */
  private enum Nearness {
    BEGINS_SO,
    ONE_LETTER_OFF,
    A_WORD_BEGINS_SO,
    TWO_LETTERS_OFF,
    FAR
  }

  private record Hit(Name name, Nearness nearness) {}

  NameIndex(
      ContentFiles files,
      Map<RegionCode, Municipality> municipalities,
      Map<RegionCode, Province> provinces,
      Succession succession) {
    distinctNames = distinctNames(municipalities);
    names = new ArrayList<>();
    byKey = new HashMap<>();
    byBareKey = new HashMap<>();
    for (Municipality municipality : municipalities.values()) {
      Optional<String> province =
          Optional.ofNullable(provinces.get(municipality.province())).map(Province::name);
      if (municipality.isCurrent()) {
        addCurrent(municipality, province.orElse(""));
      } else {
        addFormer(municipality, succession);
      }
    }
    for (Alias alias :
        ContentTable.read(
            files, "aliases", row -> alias(row, municipalities), "alias", "municipality")) {
      Text remark = Remarks.alias(alias.alias(), distinctName(alias.municipality()));
      add(alias.alias(), Standing.ALIAS, List.of(candidate(alias.municipality(), remark)));
    }
  }

  /** A name that no other current municipality bears. */
  String distinctName(Municipality municipality) {
    return distinctNames.getOrDefault(municipality.code(), municipality.officialName());
  }

  /** Finds what was typed; any text is safe. */
  Lookup find(String typed) {
    String shown = Spelling.clean(typed);
    Spelling asked = Spelling.of(shown);
    if (asked.key().isEmpty()) {
      return new Lookup.Nothing(shown);
    }
    Spelling stem = Spelling.of(Spelling.withoutSuffix(shown));
    return exact(byKey.getOrDefault(asked.key(), List.of()), shown)
        .or(() -> exact(byKey.getOrDefault(stem.key(), List.of()), shown))
        .or(() -> exact(byBareKey.getOrDefault(stem.bareKey(), List.of()), shown))
        .orElseGet(() -> near(asked, shown));
  }

  private Optional<Lookup> exact(List<Name> bearers, String shown) {
    boolean isCurrent = bearers.stream().anyMatch(name -> name.standing() == Standing.CURRENT);
    SequencedMap<RegionCode, Candidate> candidates = new LinkedHashMap<>();
    bearers.stream()
        .filter(name -> !isCurrent || name.standing() == Standing.CURRENT)
        .sorted(Comparator.comparing(Name::standing))
        .filter(name -> !isToldBetter(name, candidates))
        .forEach(name -> offer(name, candidates));
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    if (candidates.size() > 1) {
      return Optional.of(several(shown, Lookup.Reason.SEVERAL_BEAR_THE_NAME, candidates));
    }
    Candidate only = candidates.firstEntry().getValue();
    return Optional.of(
        new Lookup.Found(only.municipality(), isCurrent ? Optional.empty() : only.remark()));
  }

  /** Whether a village list already says in which part of a municipality divided later it lies. */
  private static boolean isToldBetter(Name name, Map<RegionCode, Candidate> candidates) {
    return name.standing() == Standing.FORMER_DIVIDED_LATER
        && name.candidates().stream()
            .anyMatch(candidate -> candidates.containsKey(candidate.municipality().code()));
  }

  /** Adds the candidates of a name; a name that leads to one place alone has the better remark. */
  private static void offer(Name name, SequencedMap<RegionCode, Candidate> candidates) {
    for (Candidate candidate : name.candidates()) {
      RegionCode code = candidate.municipality().code();
      if (name.candidates().size() == 1) {
        candidates.put(code, candidate);
      } else {
        candidates.putIfAbsent(code, candidate);
      }
    }
  }

  private Lookup near(Spelling asked, String shown) {
    List<Hit> hits = new ArrayList<>();
    boolean isNearer = false;
    for (Name name : names) {
      Nearness nearness = nearness(asked, name.spelling());
      if (nearness != Nearness.FAR) {
        hits.add(new Hit(name, nearness));
        isNearer |= nearness != Nearness.TWO_LETTERS_OFF;
      }
    }
    if (isNearer) {
      hits.removeIf(hit -> hit.nearness() == Nearness.TWO_LETTERS_OFF);
    }
    hits.sort(
        Comparator.comparing(Hit::nearness)
            .thenComparing(hit -> hit.name().standing())
            .thenComparing(hit -> hit.name().spelling().bareKey()));
    SequencedMap<RegionCode, Candidate> candidates = new LinkedHashMap<>();
    for (Hit hit : hits) {
      for (Candidate candidate : hit.name().candidates()) {
        candidates.putIfAbsent(candidate.municipality().code(), candidate);
      }
    }
    return candidates.isEmpty()
        ? new Lookup.Nothing(shown)
        : several(shown, Lookup.Reason.NAMES_COME_NEAR, candidates);
  }

  private static Nearness nearness(Spelling asked, Spelling name) {
    String key = asked.key();
    if (key.length() >= SHORTEST_BEGINNING
        && (name.key().startsWith(key) || name.bareKey().startsWith(asked.bareKey()))) {
      return Nearness.BEGINS_SO;
    }
    int most = key.length() < SHORTEST_MISSPELT ? 0 : key.length() <= LONGEST_SHORT_NAME ? 1 : 2;
    int distance = Spelling.distance(key, name.key(), most);
    if (distance > 1 && (asked.hasArticle() || name.hasArticle())) {
      distance = Math.min(distance, Spelling.distance(asked.bareKey(), name.bareKey(), most));
    }
    if (distance <= Math.min(most, 1)) {
      return Nearness.ONE_LETTER_OFF;
    }
    if (key.length() >= SHORTEST_WORD && name.spaced().contains(asked.spaced())) {
      return Nearness.A_WORD_BEGINS_SO;
    }
    return distance <= most ? Nearness.TWO_LETTERS_OFF : Nearness.FAR;
  }

  private static Lookup several(
      String shown, Lookup.Reason reason, SequencedMap<RegionCode, Candidate> candidates) {
    return new Lookup.Several(
        shown, reason, candidates.sequencedValues().stream().limit(MOST_CANDIDATES).toList());
  }

  private void addCurrent(Municipality municipality, String province) {
    String name = municipality.name();
    boolean isShared = !distinctName(municipality).equals(name);
    List<Candidate> plain = List.of(new Candidate(municipality, Optional.empty()));
    add(
        name,
        Standing.CURRENT,
        isShared ? List.of(candidate(municipality, Remarks.province(name, province))) : plain);
    if (!municipality.officialName().equals(name)) {
      add(municipality.officialName(), Standing.CURRENT, plain);
    }
    Spelling withProvince = Spelling.of(name + " " + province);
    put(byKey, withProvince.key(), new Name(withProvince, Standing.CURRENT, plain));
  }

  private void addFormer(Municipality ended, Succession succession) {
    List<Successor> parts =
        succession.of(ended.code()).stream()
            .filter(part -> part.share() >= SMALLEST_SHARE)
            .toList();
    Municipality divided = succession.lastUndivided(ended);
    boolean isLater = parts.size() > 1 && !divided.equals(ended);
    List<Candidate> candidates = new ArrayList<>();
    for (Successor part : parts) {
      String name = ended.officialName();
      String now = distinctName(part.municipality());
      Text remark =
          isLater
              ? Remarks.formerPartLater(name, divided.officialName(), now)
              : parts.size() > 1 ? Remarks.formerPart(name, now) : Remarks.former(name, now);
      candidates.add(candidate(part.municipality(), remark));
    }
    Standing standing = isLater ? Standing.FORMER_DIVIDED_LATER : Standing.FORMER;
    add(ended.officialName(), standing, candidates);
    if (!ended.officialName().equals(ended.name())) {
      add(ended.name(), standing, candidates);
    }
  }

  private void add(String text, Standing standing, List<Candidate> candidates) {
    Name name = new Name(Spelling.of(text), standing, candidates);
    names.add(name);
    put(byKey, name.spelling().key(), name);
    put(byBareKey, name.spelling().bareKey(), name);
  }

  private static void put(Map<String, List<Name>> index, String key, Name name) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(name);
  }

  private static Candidate candidate(Municipality municipality, Text remark) {
    return new Candidate(municipality, Optional.of(remark));
  }

  private static Alias alias(Row row, Map<RegionCode, Municipality> municipalities) {
    RegionCode code = ContentTable.code(row, "municipality", RegionLevel.MUNICIPALITY);
    Municipality municipality = municipalities.get(code);
    if (municipality == null || !municipality.isCurrent()) {
      throw row.fault("municipality", "gemeente '" + code + "' bestaat niet of niet meer");
    }
    return new Alias(row.text("alias"), municipality);
  }

  private static Map<RegionCode, String> distinctNames(
      Map<RegionCode, Municipality> municipalities) {
    Map<String, Integer> bearers = new HashMap<>();
    Map<RegionCode, String> distinct = new HashMap<>();
    for (Municipality municipality : municipalities.values()) {
      if (municipality.isCurrent()) {
        bearers.merge(municipality.name(), 1, Integer::sum);
      }
    }
    for (Municipality municipality : municipalities.values()) {
      if (municipality.isCurrent()) {
        boolean isShared = bearers.getOrDefault(municipality.name(), 0) > 1;
        distinct.put(
            municipality.code(), isShared ? municipality.officialName() : municipality.name());
      }
    }
    return Collections.unmodifiableMap(distinct);
  }
}
