package nl.biotoop.observation.refresh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.Observations.Intake;
import nl.biotoop.observation.Observations.Loaded;
import nl.biotoop.observation.refresh.Refresh.State;
import nl.biotoop.sources.http.SourceRefused;
import nl.biotoop.sources.http.SourceRefused.Why;
import nl.biotoop.sources.observation.Observation;
import nl.biotoop.sources.observation.ObservationFile;
import nl.biotoop.sources.table.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a file with figures in the store and ends what brought it, both or neither. */
@Component
class Keeping {
  private final RefreshTable table;
  private final Payloads payloads;
  private final Observations observations;
  private final TransactionTemplate transactions;

  Keeping(
      RefreshTable table,
      Payloads payloads,
      Observations observations,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.payloads = payloads;
    this.observations = observations;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Keeps it.
   *
   * @param id what brought it
   * @param intake the load that it becomes
   * @param file as {@link ObservationFile} writes it
   * @param indicator what an indicator of the source is called here
   * @param known does more with the load, also with one that was there already
   * @param same says that nothing is new
   * @throws SourceRefused when a cell stands in it twice
   */
  State keep(
      UUID id,
      Intake intake,
      Path file,
      UnaryOperator<Observation> indicator,
      Consumer<Load> known,
      Remark same) {
    return transactions.execute(status -> {
      Loaded loaded = add(intake, file, indicator);
      return switch (loaded) {
        case Loaded.Kept(Load load) -> {
          payloads.keep(intake.payload(), file);
          known.accept(load);
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
          known.accept(load);
          table.write(id, same);
          yield State.SAME;
        }
        case Loaded.Doubled(Figure figure) -> throw doubled(figure);
      };
    });
  }

  private static SourceRefused doubled(Figure figure) {
    return new SourceRefused(
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
  }

  private Loaded add(Intake intake, Path file, UnaryOperator<Observation> indicator) {
    try (Stream<Observation> read = ObservationFile.read(file)) {
      return observations.add(intake, read.map(indicator).map(Keeping::figure));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As we keep it: the letter that CBS and SDMX use for provisional is Eurostat's here. */
  private static Figure figure(Observation one) {
    String status =
        switch (one.status()) {
          case "P" -> "p";
          case Observation.MISSING -> "";
          default -> one.status();
        };
    return new Figure(one.indicator(), one.region(), one.period(), number(one.value()), status);
  }

  private static OptionalDouble number(@Nullable BigDecimal value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value.doubleValue());
  }
}
