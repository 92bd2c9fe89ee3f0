package nl.biotoop.support.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Window;
import nl.biotoop.support.web.InstrumentPage.Fact;

/** What is known of an instrument, line by line; what is not known says so. */
final class InstrumentFacts {
  private final Words words;
  private final ZoneId zone;

  InstrumentFacts(Words words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  List<Fact> of(Instrument instrument, Window.State window) {
    List<Fact> facts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    add("fact.amount", amount(instrument.amount()), facts, unknown);
    add("fact.window", window(instrument.window(), window), facts, unknown);
    add("fact.effort", effort(instrument.effortHours()), facts, unknown);
    if (!unknown.isEmpty()) {
      facts.add(new Fact(String.join(", ", unknown), words.text("fact.unknown"), null));
    }
    facts.add(fact("fact.decides", instrument.provider()));
    // Through a link of ours, so that the region learns how many go on to the provider.
    String on = Paths.of(words.language(), "hulp", instrument.id(), "naar");
    facts.add(
        new Fact(
            words.text("fact.contact"),
            instrument.contact().organisation(),
            instrument.contact().url() == null ? null : on));
    String apply = instrument.applyUrl();
    if (apply != null) {
      facts.add(new Fact(words.text("fact.apply"), host(apply), on + "?to=apply"));
    }
    facts.add(source(instrument));
    return facts;
  }

  /** What is not known is gathered on one line: most instruments lack amount and effort. */
  private void add(String key, Optional<String> text, List<Fact> facts, List<String> unknown) {
    text.ifPresentOrElse(
        known -> facts.add(fact(key, known)),
        () -> unknown.add(unknown.isEmpty() ? words.text(key) : lowerCase(words.text(key))));
  }

  private static String lowerCase(String label) {
    return label.toLowerCase(Locale.ROOT);
  }

  private Optional<String> effort(OptionalInt hours) {
    return hours.isPresent()
        ? Optional.of(words.text("fact.effort.hours", hours.getAsInt()))
        : Optional.empty();
  }

  private Fact fact(String key, String text) {
    return new Fact(words.text(key), text, null);
  }

  private Fact source(Instrument instrument) {
    return instrument
        .source()
        .map(source ->
            new Fact(
                words.text("fact.source"),
                words.text("fact.source.seen", host(source.url()), seen(source)),
                source.url()))
        .orElseGet(() -> fact("fact.source", words.text("fact.source.none")));
  }

  /** The source's own date, or in words how old the undated page seems. */
  String seen(Instrument.Source source) {
    String seen = source.seen();
    if (seen.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return words.day(LocalDate.parse(seen));
    }
    java.util.regex.Matcher year = java.util.regex.Pattern.compile("(19|20)\\d{2}").matcher(seen);
    String found = year.find() ? year.group() : "";
    if (seen.startsWith("undated")) {
      return found.isEmpty()
          ? words.text("fact.source.undated")
          : words.text("fact.source.undated-year", found);
    }
    return found.isEmpty() ? seen : found;
  }

  private Optional<String> amount(Instrument.Amount amount) {
    if (!amount.isKnown()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    if (amount.min().isPresent() && amount.max().isPresent()) {
      parts.add(
          words.text(
              "fact.amount.between",
              words.amount(amount.min().getAsDouble()),
              words.amount(amount.max().getAsDouble())));
    } else if (amount.max().isPresent()) {
      parts.add(words.text("fact.amount.upto", words.amount(amount.max().getAsDouble())));
    } else if (amount.min().isPresent()) {
      parts.add(words.text("fact.amount.from", words.amount(amount.min().getAsDouble())));
    }
    if (amount.rate().isPresent()) {
      parts.add(words.text("fact.amount.rate", words.number(amount.rate().getAsDouble())));
    }
    return Optional.of(String.join(", ", parts));
  }

  private Optional<String> window(Window window, Window.State state) {
    return switch (state) {
      case UNKNOWN -> Optional.empty();
      case CLOSED -> window.closes().map(at -> words.text("window.closed", words.day(lastDay(at))));
      case OPENS_SOON, OPENS_LATER ->
          window.opens().map(at -> words.text("window.opens", words.minute(at, zone)));
      case OPEN ->
          Optional.of(
              window
                  .closes()
                  .map(at -> words.text("window.open-until", words.day(lastDay(at))))
                  .orElseGet(
                      () -> words.text(window.ongoing() ? "window.ongoing" : "window.open")));
    };
  }

  /** The last day on which it is still open. */
  private LocalDate lastDay(Instant closes) {
    return closes.minusMillis(1).atZone(zone).toLocalDate();
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    String known = host == null ? url : host.toLowerCase(Locale.ROOT);
    return known.startsWith("www.") ? known.substring(4) : known;
  }
}
