package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Observations.Intake;
import nl.biotoop.observation.refresh.Feed.Office;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.sources.http.Politeness;
import nl.biotoop.sources.observation.Fetched;
import nl.biotoop.sources.observation.Fetcher;
import nl.biotoop.sources.observation.Observation;
import nl.biotoop.sources.observation.ObservationFile;
import nl.biotoop.sources.table.Remark;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Fetches tables in the background: first into a file, then from the file into the store, whole or
 * not at all.
 */
@Component
class RefreshRun {
  private final RefreshTable table;
  private final Jobs jobs;
  private final Keeping keeping;
  private final Validators validators;
  private final Observations observations;
  private final String cbs;
  private final String eurostat;
  private final Politeness politeness;

  RefreshRun(
      RefreshTable table,
      Jobs jobs,
      Keeping keeping,
      Validators validators,
      Observations observations,
      @Value("${biotoop.cbs-address:}") String cbs,
      @Value("${biotoop.eurostat-address:}") String eurostat) {
    this.table = table;
    this.jobs = jobs;
    this.keeping = keeping;
    this.validators = validators;
    this.observations = observations;
    this.cbs = cbs;
    this.eurostat = eurostat;
    this.politeness = Politeness.USUAL;
  }

  void start(UUID id, String dataset, List<Feed> feeds, UUID actor) {
    jobs.start(id, dataset, progress -> fetch(id, dataset, feeds, actor, progress));
  }

  private State fetch(UUID id, String dataset, List<Feed> feeds, UUID actor, Progress progress)
      throws IOException {
    Path file = Files.createTempFile("biotoop-", ".csv");
    try {
      List<Load> counting = observations.loads(dataset).stream().filter(Load::counts).toList();
      Optional<Load> newest = counting.stream().findFirst();
      // A file that somebody handed in has no day; what the source gave before it has.
      Optional<LocalDate> known =
          counting.stream()
              .filter(load -> load.file().isEmpty())
              .findFirst()
              .flatMap(Load::updated);
      if (newest.isPresent() && unchanged(newest.get(), feeds, progress)) {
        table.write(
            id,
            new Remark(
                "De bron zegt dat er niets nieuws is sinds onze vorige keer.",
                "The source says that it has nothing new since our last time."));
        return State.SAME;
      }
      Map<List<String>, String> names = new HashMap<>();
      Fetched fetched =
          ObservationFile.write(file, receiver -> all(id, feeds, known, progress, names, receiver));
      fetched.remarks().forEach(remark -> table.write(id, remark));
      fetched
          .updated()
          .ifPresent(day ->
              table.write(
                  id,
                  new Remark(
                      "De bron heeft deze cijfers bijgewerkt op " + day + ".",
                      "The source updated these figures on " + day + ".")));
      progress.goOn();
      return keep(id, feeds, actor, file, fetched, names);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Whether the source itself says so, without sending anything. */
  private boolean unchanged(Load newest, List<Feed> feeds, Progress progress) {
    return fetcher(feeds.getFirst(), Optional.empty(), progress)
        .unchanged(validators.of(newest, feeds));
  }

  /** Fetches the indicators of a table, one after the other, as if they were one. */
  private Fetched all(
      UUID id,
      List<Feed> feeds,
      Optional<LocalDate> known,
      Progress progress,
      Map<List<String>, String> names,
      Consumer<Observation> receiver) {
    Set<Remark> remarks = new LinkedHashSet<>();
    List<Fetched> all = new ArrayList<>();
    for (Feed feed : feeds) {
      table.write(
          id,
          new Remark(
              "Ophalen: tabel " + feed.table() + ", voor " + feed.indicator() + ".",
              "Fetching: table " + feed.table() + ", for " + feed.indicator() + "."));
      Set<String> series = new LinkedHashSet<>();
      Consumer<Observation> checked =
          observation -> {
            series.add(observation.indicator());
            feed.check(series, observation);
            names.put(List.of(observation.dataset(), observation.indicator()), feed.indicator());
            receiver.accept(observation);
          };
      Fetched one = fetch(fetcher(feed, known, progress), feed, checked);
      progress.nextFeed();
      remarks.addAll(one.remarks());
      all.add(one);
    }
    return new Fetched(
        feeds.getFirst().dataset(),
        all.stream().mapToLong(Fetched::observations).sum(),
        all.stream().mapToLong(Fetched::missing).sum(),
        // The oldest of several: all of them are at least as new.
        all.stream().flatMap(one -> one.updated().stream()).min(LocalDate::compareTo),
        List.copyOf(remarks),
        all.stream().anyMatch(one -> one.validators().isEmpty())
            ? List.of()
            : all.stream().flatMap(one -> one.validators().stream()).toList());
  }

  private Fetcher fetcher(Feed feed, Optional<LocalDate> known, Progress progress) {
    String address = feed.office() == Office.CBS ? cbs : eurostat;
    Fetcher fetcher = Fetcher.with(politeness, progress);
    fetcher = address.isBlank() ? fetcher : fetcher.at(URI.create(address));
    return known.isPresent() ? fetcher.notBefore(known.get()) : fetcher;
  }

  private static Fetched fetch(Fetcher fetcher, Feed feed, Consumer<Observation> receiver) {
    return switch (feed.office()) {
      case CBS -> fetcher.cbs(feed.table(), feed.selection(), receiver);
      case EUROSTAT -> fetcher.eurostat(feed.table(), feed.selection(), receiver);
    };
  }

  private String origin(List<Feed> feeds) {
    Feed first = feeds.getFirst();
    String address = first.office() == Office.CBS ? cbs : eurostat;
    return address.isBlank() ? first.office() + " " + first.table() : address + "/" + first.table();
  }

  private State keep(
      UUID id,
      List<Feed> feeds,
      UUID actor,
      Path file,
      Fetched fetched,
      Map<List<String>, String> names) {
    Intake intake =
        new Intake(
            id,
            feeds.getFirst().dataset(),
            origin(feeds),
            Payloads.hash(file),
            fetched.updated(),
            Optional.of(actor));
    return keeping.keep(
        id,
        intake,
        file,
        one -> one.as(names.getOrDefault(List.of(one.dataset(), one.indicator()), one.indicator())),
        load -> validators.keep(load, feeds, fetched.validators()),
        new Remark(
            "De bron heeft niets nieuws sinds onze vorige keer.",
            "The source has nothing new since our last time."));
  }
}
