package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Observations.Intake;
import nl.biotoop.observation.Observations.Loaded;
import nl.biotoop.observation.refresh.Feed.Office;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.sources.http.Politeness;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.http.Watch;
import nl.biotoop.sources.observation.Fetched;
import nl.biotoop.sources.observation.Fetcher;
import nl.biotoop.sources.observation.Observation;
import nl.biotoop.sources.observation.ObservationFile;
import nl.biotoop.sources.table.Remark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches tables in the background: first into a file, then from the file into the store, whole or
 * not at all.
 */
@Component
class RefreshRun implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(RefreshRun.class);

  private final RefreshTable table;
  private final Payloads payloads;
  private final Validators validators;
  private final Observations observations;
  private final Holdings holdings;
  private final TransactionTemplate transactions;
  private final String cbs;
  private final String eurostat;
  private final Politeness politeness;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  RefreshRun(
      RefreshTable table,
      Payloads payloads,
      Validators validators,
      Observations observations,
      Holdings holdings,
      PlatformTransactionManager transactions,
      @Value("${biotoop.cbs-address:}") String cbs,
      @Value("${biotoop.eurostat-address:}") String eurostat) {
    this.table = table;
    this.payloads = payloads;
    this.validators = validators;
    this.observations = observations;
    this.holdings = holdings;
    this.transactions = new TransactionTemplate(transactions);
    this.cbs = cbs;
    this.eurostat = eurostat;
    this.politeness = Politeness.USUAL;
  }

  void start(UUID id, String dataset, List<Feed> feeds, UUID actor) {
    Future<?> ignored = background.submit(() -> run(id, dataset, feeds, actor));
    LOG.debug("{} wordt opgehaald: {}", dataset, ignored);
  }

  /** A fetch that runs when the program stops shows as lost, and can be begun again. */
  @Override
  public void destroy() {
    background.shutdownNow();
  }

  private void run(UUID id, String dataset, List<Feed> feeds, UUID actor) {
    try {
      end(id, fetch(id, dataset, feeds, actor));
    } catch (SourceRefused e) {
      table.write(id, e.reason());
      end(id, e.why() == Why.STOPPED ? State.STOPPED : State.REFUSED);
    } catch (IOException | RuntimeException e) {
      // Nobody else hears of it: this is the end of the thread.
      LOG.warn("{} is niet opgehaald", dataset, e);
      table.write(
          id,
          new Remark(
              "Bewaren is niet gelukt. Wat er was, is er nog. Vraag uw beheerder in het logboek te "
                  + "kijken.",
              "Keeping it failed. What was there still is. Ask your administrator to look in the "
                  + "log."));
      end(id, State.REFUSED);
    }
    // What there is now is read here, so that no visitor waits for it.
    holdings.all();
  }

  private void end(UUID id, State state) {
    if (state != State.DONE) {
      table.end(id, state, null);
    }
  }

  private State fetch(UUID id, String dataset, List<Feed> feeds, UUID actor) throws IOException {
    Path file = Files.createTempFile("biotoop-", ".csv");
    try {
      Optional<Load> newest = observations.loads(dataset).stream().filter(Load::counts).findFirst();
      Progress progress = new Progress(id, table);
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
          ObservationFile.write(
              file, receiver -> all(id, feeds, newest, progress, names, receiver));
      fetched.remarks().forEach(remark -> table.write(id, remark));
      fetched
          .updated()
          .ifPresent(day ->
              table.write(
                  id,
                  new Remark(
                      "De bron heeft deze cijfers bijgewerkt op " + day + ".",
                      "The source updated these figures on " + day + ".")));
      if (progress.stopped()) {
        throw new SourceRefused(Why.STOPPED, STOPPED);
      }
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

  private static final Remark STOPPED =
      new Remark("Gestopt. Er is niets veranderd.", "Stopped. Nothing was changed.");

  /** Fetches the indicators of a table, one after the other, as if they were one. */
  private Fetched all(
      UUID id,
      List<Feed> feeds,
      Optional<Load> newest,
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
      Fetched one = fetch(fetcher(feed, newest, progress), feed, checked);
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

  private Fetcher fetcher(Feed feed, Optional<Load> newest, Progress progress) {
    String address = feed.office() == Office.CBS ? cbs : eurostat;
    Fetcher fetcher = Fetcher.with(politeness, progress);
    fetcher = address.isBlank() ? fetcher : fetcher.at(URI.create(address));
    Optional<LocalDate> known = newest.flatMap(Load::updated);
    return known.isPresent() ? fetcher.notBefore(known.get()) : fetcher;
  }

  private static Fetched fetch(Fetcher fetcher, Feed feed, Consumer<Observation> receiver) {
    return switch (feed.office()) {
      case CBS -> fetcher.cbs(feed.table(), feed.selection(), receiver);
      case EUROSTAT -> fetcher.eurostat(feed.table(), feed.selection(), receiver);
    };
  }

  private static OptionalDouble number(@Nullable BigDecimal value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
  }

  private String origin(List<Feed> feeds) {
    Feed first = feeds.getFirst();
    String address = first.office() == Office.CBS ? cbs : eurostat;
    return address.isBlank() ? first.office() + " " + first.table() : address + "/" + first.table();
  }

  /** Puts the file in the store and ends the fetch, both or neither. */
  private State keep(
      UUID id,
      List<Feed> feeds,
      UUID actor,
      Path file,
      Fetched fetched,
      Map<List<String>, String> names) {
    String hash = Payloads.hash(file);
    Intake intake =
        new Intake(
            id,
            feeds.getFirst().dataset(),
            origin(feeds),
            hash,
            fetched.updated(),
            Optional.of(actor));
    return transactions.execute(status -> {
      Loaded loaded = add(intake, file, names);
      return switch (loaded) {
        case Loaded.Kept(Load load) -> {
          payloads.keep(hash, file);
          validators.keep(load, feeds, fetched.validators());
          table.write(
              id,
              new Remark(
                  "Klaar: " + load.figures() + " cijfers bewaard.",
                  "Done: " + load.figures() + " figures kept."));
          if (!table.end(id, State.DONE, load.number())) {
            status.setRollbackOnly();
          }
          yield State.DONE;
        }
        case Loaded.Same(Load load) -> {
          validators.keep(load, feeds, fetched.validators());
          table.write(
              id,
              new Remark(
                  "De bron heeft niets nieuws sinds onze vorige keer.",
                  "The source has nothing new since our last time."));
          yield State.SAME;
        }
        case Loaded.Doubled(Figure figure) ->
            throw new SourceRefused(
                Why.DAMAGED,
                "De bron geeft twee cijfers voor "
                    + figure.region()
                    + " in "
                    + figure.period()
                    + ". Er is niets bewaard.",
                "The source gives two figures for "
                    + figure.region()
                    + " in "
                    + figure.period()
                    + ". Nothing was kept.");
      };
    });
  }

  private Loaded add(Intake intake, Path file, Map<List<String>, String> names) {
    try (Stream<Observation> read = ObservationFile.read(file)) {
      return observations.add(intake, read.map(one -> figure(one, names)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As we keep it: the letter that CBS and SDMX use for provisional is Eurostat's here. */
  private static Figure figure(Observation one, Map<List<String>, String> names) {
    String status =
        switch (one.status()) {
          case "P" -> "p";
          case Observation.MISSING -> "";
          default -> one.status();
        };
    return new Figure(
        names.getOrDefault(List.of(one.dataset(), one.indicator()), one.indicator()),
        one.region(),
        one.period(),
        number(one.value()),
        status);
  }

  /** Tells the rows how far it is, about once a second, and asks them whether to go on. */
  private static final class Progress implements Watch {
    private static final long PAUSE = 1_000_000_000;

    private final UUID id;
    private final RefreshTable table;
    private long told = System.nanoTime();
    private boolean stopped;
    private int pagesBefore;
    private long figuresBefore;
    private int pages;
    private long figures;

    Progress(UUID id, RefreshTable table) {
      this.id = id;
      this.table = table;
    }

    @Override
    public void read(int page, long observations) {
      pages = pagesBefore + page;
      figures = figuresBefore + observations;
    }

    void nextFeed() {
      pagesBefore = pages;
      figuresBefore = figures;
      tell();
    }

    @Override
    public boolean stopped() {
      if (!stopped && System.nanoTime() - told >= PAUSE) {
        tell();
      }
      return stopped;
    }

    private void tell() {
      told = System.nanoTime();
      stopped = !table.goesOn(id, pages, (int) Math.min(figures, Integer.MAX_VALUE));
    }
  }
}
