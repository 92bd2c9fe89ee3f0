package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Holdings;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.Observations.Intake;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.sources.figures.FigureLine;
import nl.biotoop.sources.figures.FigureReading;
import nl.biotoop.sources.figures.FigureTable;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.observation.Fetched;
import nl.biotoop.sources.observation.Observation;
import nl.biotoop.sources.observation.ObservationFile;
import nl.biotoop.sources.table.Remark;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * Takes in, in the background, a file with figures that somebody handed in: it is read and checked
 * to its end, and then goes into the store whole, or not at all. One file at a time, because a
 * whole file is in memory while it is read.
 */
@Component
class FileRun {
  private static final int KILOBYTE = 1024;

  private final RefreshTable table;
  private final Jobs jobs;
  private final Keeping keeping;
  private final Datasets datasets;
  private final Indicators indicators;
  private final Holdings holdings;
  private final Territories territories;
  private final Clock clock;
  private final Semaphore turn = new Semaphore(1);

  FileRun(
      RefreshTable table,
      Jobs jobs,
      Keeping keeping,
      Datasets datasets,
      Indicators indicators,
      Holdings holdings,
      Territories territories,
      Clock clock) {
    this.table = table;
    this.jobs = jobs;
    this.keeping = keeping;
    this.datasets = datasets;
    this.indicators = indicators;
    this.holdings = holdings;
    this.territories = territories;
    this.clock = clock;
  }

  /**
   * Begins.
   *
   * @param file is removed at the end
   */
  void start(UUID id, String dataset, Path file, FromFile origin, UUID actor) {
    jobs.start(
        id,
        dataset,
        progress -> {
          try {
            return take(id, dataset, file, origin, actor, progress);
          } finally {
            Files.deleteIfExists(file);
          }
        });
  }

  private State take(
      UUID id, String dataset, Path file, FromFile origin, UUID actor, Progress progress)
      throws IOException {
    String size = kilobytes(Files.size(file));
    table.write(
        id,
        new Remark(
            "Bestand '" + origin.name() + "', " + size + " kB. Herkomst: " + origin.source(),
            "File '" + origin.name() + "', " + size + " kB. Origin: " + origin.source()));
    Path figures = Files.createTempFile("biotoop-", ".csv");
    try {
      awaitTurn(progress);
      try {
        write(figures, read(id, dataset, file, origin, progress), dataset);
      } finally {
        turn.release();
      }
      progress.goOnNow();
      Intake intake =
          new Intake(
              id,
              dataset,
              origin.origin(),
              Payloads.hash(figures),
              Optional.empty(),
              Optional.of(actor));
      return keeping.keep(
          id,
          intake,
          figures,
          UnaryOperator.identity(),
          _ -> {},
          new Remark(
              "In dit bestand staat niets nieuws: precies deze cijfers zijn al de nieuwste.",
              "There is nothing new in this file: exactly these figures are the newest already."));
    } finally {
      Files.deleteIfExists(figures);
    }
  }

  private static String kilobytes(long bytes) {
    return String.valueOf(Math.max(1, Math.ceilDiv(bytes, KILOBYTE)));
  }

  private void awaitTurn(Progress progress) {
    try {
      while (!turn.tryAcquire(1, TimeUnit.SECONDS)) {
        progress.goOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The program stops.", e);
    }
  }

  private List<FigureLine> read(
      UUID id, String dataset, Path file, FromFile origin, Progress progress) throws IOException {
    FileCheck check = new FileCheck(dataset, datasets, indicators, holdings, territories, clock);
    AtomicLong count = new AtomicLong();
    progress.goOnNow();
    FigureReading reading =
        FigureTable.read(
            origin.name(),
            file,
            dataset,
            line -> {
              progress.read(1, count.incrementAndGet());
              progress.goOn();
              return check.faults(line);
            });
    return switch (reading) {
      case FigureReading.Refused refused -> throw refusal(id, refused);
      case FigureReading.Read(List<FigureLine> lines, List<Remark> remarks) -> {
        remarks.forEach(remark -> table.write(id, remark));
        if (lines.stream().allMatch(line -> line.value() == null)) {
          throw new SourceRefused(
              Why.ABSENT,
              "Er staat geen enkel cijfer in: elke cel is leeg. Er is niets bewaard.",
              "There is not one figure in it: every cell is empty. Nothing was kept.");
        }
        yield lines.stream().map(check::known).toList();
      }
    };
  }

  /** Tells every fault on a line of its own. */
  private SourceRefused refusal(UUID id, FigureReading.Refused refused) {
    refused.told().forEach(fault -> table.write(id, sentence(fault)));
    int more = refused.faults() - refused.told().size();
    boolean exact = refused.faults() < FigureReading.MOST_FAULTS;
    String nl = more == 0 ? "" : " En nog " + more + (exact ? " fouten." : " fouten of meer.");
    String en =
        more == 0 ? "" : " And " + more + (exact ? " more faults." : " more faults at least.");
    return new SourceRefused(
        Why.DAMAGED,
        "Er is niets bewaard. Verbeter het bestand en lever het opnieuw aan." + nl,
        "Nothing was kept. Mend the file and hand it in again." + en);
  }

  private static Remark sentence(Remark fault) {
    return new Remark(capital(fault.nl()), capital(fault.en()));
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** As what is fetched is kept, so that the same figures are the same in every kind of file. */
  private static void write(Path figures, List<FigureLine> lines, String dataset) {
    Fetched ignored =
        ObservationFile.write(
            figures,
            receiver -> {
              lines.forEach(line -> receiver.accept(observation(line)));
              return new Fetched(dataset, lines.size(), 0, Optional.empty(), List.of());
            });
  }

  private static Observation observation(FigureLine line) {
    return new Observation(
        line.dataset(),
        line.indicator(),
        line.region(),
        line.period(),
        line.value(),
        line.status(),
        line.unit());
  }
}
