package nl.biotoop.boundary.web;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.boundary.BoundarySet;
import nl.biotoop.boundary.BoundarySource;
import nl.biotoop.boundary.BoundarySources;
import nl.biotoop.boundary.KeptBoundaries;
import nl.biotoop.boundary.MapLevel;
import nl.biotoop.boundary.web.BoundariesPage.Fact;
import nl.biotoop.identity.Account;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.territory.Territories;
import nl.biotoop.territory.outline.Outline;
import nl.biotoop.territory.outline.Projection;
import org.springframework.stereotype.Component;

/** What the pages of borders show. */
@Component
final class BoundaryViews {
  private static final int WIDTH = 360;
  private static final int MARGIN = 4;
  private static final double BYTES_IN_A_KILOBYTE = 1000;

  private final KeptBoundaries kept;
  private final BoundarySources sources;
  private final Territories territories;
  private final Clock clock;

  BoundaryViews(
      KeptBoundaries kept, BoundarySources sources, Territories territories, Clock clock) {
    this.kept = kept;
    this.sources = sources;
    this.territories = territories;
    this.clock = clock;
  }

  /** What was typed in the form for a file. */
  record Typed(String level, String licence, String year, String property) {
    static final Typed NOTHING = new Typed("", "", "", "");
  }

  BoundariesPage all(
      Account account,
      Typed typed,
      List<String> properties,
      String done,
      List<Fault> faults,
      Words words) {
    List<BoundarySet> sets = kept.all(account);
    return new BoundariesPage(
        Arrays.stream(MapLevel.values()).map(one -> level(account, one, sets, words)).toList(),
        Arrays.stream(MapLevel.values())
            .map(one -> new Choice(one.code(), name(one, words), one.code().equals(typed.level())))
            .toList(),
        typed.licence(),
        typed.year(),
        properties.stream().map(one -> new Choice(one, one, one.equals(typed.property()))).toList(),
        done,
        faults);
  }

  /** The button of an address, or another field when there is no such button. */
  String field(String source) {
    return sources.find(source).map(one -> "bron-" + one.code()).orElse("level");
  }

  static String name(MapLevel level, Words words) {
    return words.text("boundary.level." + level.code());
  }

  private BoundariesPage.Level level(
      Account account, MapLevel level, List<BoundarySet> sets, Words words) {
    Optional<UUID> id = kept.inUse(account, level);
    Optional<BoundarySet> used =
        sets.stream().filter(set -> id.filter(set.id()::equals).isPresent()).findFirst();
    return new BoundariesPage.Level(
        level.code(),
        name(level, words),
        words.text(used.isPresent() ? "boundary.used" : "boundary.shipped." + level.code()),
        used.map(set -> facts(set, words)).orElse(List.of()),
        used.map(set -> set.id().toString()).orElse(""),
        sets.stream()
            .filter(set -> set.level() == level && !used.equals(Optional.of(set)))
            .map(set ->
                new Link(
                    address(set, words),
                    words.text("boundary.waiting", origin(set), when(set, words))))
            .toList(),
        sources.all().stream()
            .filter(source -> source.level() == level)
            .map(source -> source(source, words))
            .toList());
  }

  static String address(BoundarySet set, Words words) {
    return Paths.of(words.language(), "beheer", "kaarten", set.id().toString());
  }

  /** The host says enough in a list. */
  private static String origin(BoundarySet set) {
    return set.source().isEmpty() ? set.origin() : set.origin().replaceAll("^https://|/.*$", "");
  }

  private String when(BoundarySet set, Words words) {
    return words.minute(set.loadedAt(), clock.getZone());
  }

  private static BoundariesPage.Source source(BoundarySource source, Words words) {
    return new BoundariesPage.Source(
        source.code(),
        source.owner(),
        Integer.toString(source.year()),
        source.address().getHost(),
        source.condition().in(words.language()));
  }

  private List<Fact> facts(BoundarySet set, Words words) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            words.text(set.source().isEmpty() ? "boundary.file" : "boundary.address"),
            set.origin()));
    facts.add(new Fact(words.text("boundary.licence"), set.licence()));
    facts.add(new Fact(words.text("boundary.year"), Integer.toString(set.year())));
    facts.add(new Fact(words.text("boundary.when"), when(set, words)));
    facts.add(
        new Fact(
            words.text("boundary.areas"),
            set.leftOut() == 0
                ? Integer.toString(set.areas())
                : words.text("boundary.areas.left", set.areas(), set.leftOut())));
    return facts;
  }

  BoundaryPage one(Account account, BoundarySet set, boolean overtaken, Words words) {
    List<Outline> outlines = kept.outlines(account, set);
    if (outlines.isEmpty()) {
      // Thrown away a moment ago.
      throw new NotFound("borders");
    }
    Projection projection = new Projection(outlines, WIDTH, MARGIN);
    Collator collator = Collator.getInstance(Locale.of(words.language().code()));
    List<BoundaryPage.Area> areas =
        outlines.stream()
            .map(one ->
                new BoundaryPage.Area(
                    one.area().value(),
                    territories.name(one.area(), words.language()),
                    projection.path(one)))
            .sorted(
                Comparator.comparing(BoundaryPage.Area::name, collator::compare)
                    .thenComparing(BoundaryPage.Area::code))
            .toList();
    int size = areas.stream().mapToInt(area -> area.path().length()).sum();
    List<Fact> facts = new ArrayList<>(facts(set, words));
    facts.add(
        new Fact(
            words.text("boundary.size"),
            words.text("boundary.size.kb", words.number(size / BYTES_IN_A_KILOBYTE, 0))));
    Optional<UUID> used = kept.inUse(account, set.level());
    return new BoundaryPage(
        set.id().toString(),
        name(set.level(), words),
        facts,
        sources
            .find(set.source())
            .map(source -> source.condition().in(words.language()))
            .orElse(""),
        set.licence(),
        used.equals(Optional.of(set.id())),
        used.map(UUID::toString).orElse(""),
        WIDTH,
        projection.height(),
        areas,
        overtaken ? words.text("boundary.overtaken") : "");
  }
}
