package nl.biotoop.observation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.biotoop.observation.Events;
import nl.biotoop.observation.Events.Event;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happened in an area, beside its figures. */
@Component
final class EventWords {
  private final ObjectProvider<Events> told;

  EventWords(ObjectProvider<Events> told) {
    this.told = told;
  }

  /** What all modules tell of an area, the earliest first. */
  List<Event> in(String region) {
    return told.orderedStream()
        .flatMap(events -> events.in(region).stream())
        .sorted(Comparator.comparingInt(Event::from))
        .toList();
  }

  /** What happened in a period, in one sentence; empty when nothing. */
  static Optional<String> during(List<Event> events, String period, Words words) {
    String names =
        events.stream()
            .filter(event -> event.covers(period))
            .map(event -> event.name().in(words.language()))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(words.text("observation.event.during", names));
  }

  /** Its name with its years. */
  static String name(Event event, Words words) {
    String name = event.name().in(words.language());
    return event.from() == event.until()
        ? words.text("observation.event.year", name, String.valueOf(event.from()))
        : words.text(
            "observation.event.years",
            name,
            String.valueOf(event.from()),
            String.valueOf(event.until()));
  }

  static Link link(Event event, Words words) {
    return new Link(
        Paths.of(words.language(), event.page().toArray(String[]::new)), name(event, words));
  }
}
