package nl.biotoop.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.benchmark.Benchmarks;
import nl.biotoop.benchmark.Standing;
import nl.biotoop.benchmark.Standing.Figured;
import nl.biotoop.monitor.web.StandingPage.Gap;
import nl.biotoop.monitor.web.StandingPage.Row;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Datasets;
import nl.biotoop.observation.Load;
import nl.biotoop.observation.Load.FromFile;
import nl.biotoop.observation.Observations;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.territory.RegionCode;
import org.springframework.stereotype.Component;

/** Makes the sheet of a region out of where it stands. */
@Component
public final class Sheets {
  private final Benchmarks benchmarks;
  private final StandingPages pages;
  private final Datasets datasets;
  private final Observations observations;

  Sheets(Benchmarks benchmarks, StandingPages pages, Datasets datasets, Observations observations) {
    this.benchmarks = benchmarks;
    this.pages = pages;
    this.datasets = datasets;
    this.observations = observations;
  }

  /** The sheet of a region; empty when nothing is known of it. */
  public Optional<SheetPage> page(String code, LocalDate day, Language language) {
    return RegionCode.read(code)
        .flatMap(benchmarks::of)
        .map(standing -> page(standing, day, Words.of(language)));
  }

  private SheetPage page(Standing standing, LocalDate day, Words words) {
    StandingPage page = pages.page(standing, words);
    return new SheetPage(
        page,
        StandingPages.address(standing.region(), words),
        core(page, words),
        page.gaps().stream().map(Gap::name).collect(Collectors.joining(", ")),
        sources(standing, words),
        words.text(
            "monitor.sheet.made", words.day(day), words.number(standing.vintage().number())));
  }

  private static List<String> core(StandingPage page, Words words) {
    List<String> core = new ArrayList<>();
    core.add(words.text("monitor.region.lead", page.known(), page.rows().size()));
    if (!page.measuredFor().isEmpty()) {
      core.add(words.text("monitor.region.measured", page.measuredFor(), page.name()));
    }
    named(page.rows(), "better").ifPresent(it -> core.add(words.text("monitor.sheet.better", it)));
    named(page.rows(), "worse").ifPresent(it -> core.add(words.text("monitor.sheet.worse", it)));
    core.add(
        page.bottleneck().first().isEmpty() ? page.bottleneck().note() : page.bottleneck().first());
    return core;
  }

  private static Optional<String> named(List<Row> rows, String tone) {
    String names =
        rows.stream()
            .filter(row -> row.tone().equals(tone))
            .map(Row::name)
            .collect(Collectors.joining(", "));
    return Optional.of(names).filter(it -> !it.isEmpty());
  }

  private List<String> sources(Standing standing, Words words) {
    Map<String, List<Load>> loads = observations.countingLoads();
    return Stream.concat(
            standing.context().stream(),
            Stream.concat(
                    standing.elements().stream().flatMap(it -> it.measures().stream()),
                    standing.results().stream())
                .map(Standing.Measured::figured))
        .map(Figured::dataset)
        .distinct()
        .flatMap(code -> datasets.find(code).stream())
        .map(table -> source(table, loads.getOrDefault(table.code(), List.of()), words))
        .toList();
  }

  private static String source(Dataset table, List<Load> loads, Words words) {
    String source =
        words.text(
            "monitor.sheet.source",
            table.owner(),
            table.title().in(words.language()),
            table.code(),
            table.licence());
    String files = String.join("; ", FromFile.sources(loads));
    return files.isEmpty() ? source : source + " " + words.text("monitor.sheet.source.file", files);
  }
}
