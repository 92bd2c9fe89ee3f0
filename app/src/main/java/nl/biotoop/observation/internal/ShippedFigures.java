package nl.biotoop.observation.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Figure;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.database.Emptied;
import nl.biotoop.platform.database.Emptying;
import nl.biotoop.sources.table.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * Puts the figures that ship with the product into the store, each table once: a machine without a
 * network has real, dated figures from its first start. A table that already has a load, from a
 * source or shipped, is left alone, so that no refreshed figure is undone. Only where the site is
 * served, or a command asks for them with {@value #ASKED}: a backup is put back into a database
 * that is still empty.
 */
@Component
final class ShippedFigures {
  private static final String ASKED = "biotoop.shipped-figures";
  private static final Logger LOG = LoggerFactory.getLogger(ShippedFigures.class);

  private final ContentFiles files;
  private final Datasets datasets;
  private final Observations observations;
  private final Emptying emptying;

  ShippedFigures(
      ContentFiles files, Datasets datasets, Observations observations, Emptying emptying) {
    this.files = files;
    this.datasets = datasets;
    this.observations = observations;
    this.emptying = emptying;
  }

  /** After the server has said that it is there: nobody waits for the figures to look for help. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void fill(ApplicationReadyEvent ready) {
    ApplicationContext started = ready.getApplicationContext();
    if (!(started instanceof WebApplicationContext)
        && !started.getEnvironment().containsProperty(ASKED)) {
      return;
    }
    try {
      fill();
    } catch (RuntimeException | OutOfMemoryError e) {
      // Everything else works without these figures; the next start tries again.
      LOG.warn("De cijfers zijn nog niet allemaal opgeslagen: {}", e.getMessage());
    }
  }

  @EventListener
  void fillAgain(Emptied ignored) {
    fill();
  }

  private void fill() {
    for (Dataset dataset : datasets.all()) {
      emptying.apart(() -> {
        if (observations.loads(dataset.code()).isEmpty()) {
          add(dataset);
        }
      });
    }
  }

  private void add(Dataset dataset) {
    String file = "observations/" + dataset.code() + ".csv";
    String hash = hash(file);
    List<Figure> figures =
        files.rows(
            file,
            ShippedFigures::figure,
            "indicator",
            "region",
            "time_period",
            "obs_value",
            "obs_status");
    // The same id on every node: of two that start at once, one puts it in.
    UUID id = UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.US_ASCII));
    try {
      Observations.Loaded loaded =
          observations.add(
              new Observations.Intake(
                  id, dataset.code(), dataset.url(), hash, Optional.empty(), Optional.empty()),
              figures.stream());
      if (loaded instanceof Observations.Loaded.Doubled(Figure figure)) {
        throw new ContentFault(
            file
                + ": "
                + figure.indicator()
                + ", "
                + figure.region()
                + ", "
                + figure.period()
                + " staat er twee keer");
      }
    } catch (DataIntegrityViolationException e) {
      LOG.info("{} is al door een ander opgeslagen", dataset.code());
    }
  }

  private static Figure figure(Row row) {
    OptionalDouble value =
        row.optionalNumber("obs_value").map(OptionalDouble::of).orElse(OptionalDouble.empty());
    return new Figure(
        row.text("indicator"),
        row.text("region"),
        row.text("time_period"),
        value,
        row.optionalText("obs_status").orElse(""));
  }

  private String hash(String file) {
    try (BufferedReader text = files.open(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
