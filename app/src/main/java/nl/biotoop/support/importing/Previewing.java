package nl.biotoop.support.importing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import nl.biotoop.identity.Account;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.support.editing.Draft;
import nl.biotoop.support.editing.Origin;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RecordFault;
import nl.biotoop.support.editing.RegisterEditing;
import nl.biotoop.support.editing.RegisterEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what would come of the rows of an import. */
@Component
final class Previewing {
  private static final int FRESH_DAYS = 180;
  private static final int LONGEST_SLUG = 70;

  private final RowReader reader;
  private final Records records;
  private final RegisterEditing editing;
  private final Clock clock;

  Previewing(RowReader reader, Records records, RegisterEditing editing, Clock clock) {
    this.reader = reader;
    this.records = records;
    this.editing = editing;
    this.clock = clock;
  }

  /** A row, and what the register is asked to keep of it. */
  record Proposed(Preview.Row row, Optional<Draft> draft) {}

  /**
   * The rows below the headings, one by one as they are asked for: the records of a long table are
   * never in memory together.
   */
  Stream<Proposed> proposed(ImportRun run, List<ImportStore.Kept> kept) {
    Work work = new Work(run);
    return kept.stream().filter(row -> row.number() > run.mapping().headingRow()).map(work::row);
  }

  Preview of(Account by, ImportRun run, List<ImportStore.Kept> kept) {
    List<Preview.Row> rows = new ArrayList<>();
    proposed(run, kept)
        .gather(Gatherers.windowFixed(RegisterEditing.BATCH))
        .forEach(batch -> judge(by, batch, rows));
    return new Preview(rows);
  }

  /** Asks the register about every draft. */
  private void judge(Account by, List<Proposed> batch, List<Preview.Row> rows) {
    List<Draft> drafts = batch.stream().flatMap(one -> one.draft().stream()).toList();
    Iterator<Outcome> outcomes = editing.previewAll(by, drafts, Origin.IMPORT).iterator();
    for (Proposed one : batch) {
      rows.add(one.draft().isPresent() ? judged(one.row(), outcomes.next()) : one.row());
    }
  }

  private static Preview.Row judged(Preview.Row row, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Saved saved -> with(row, row.kind(), List.of(), saved.kept());
      case Outcome.Unchanged same -> with(row, Preview.Kind.SAME, List.of(), same.kept());
      case Outcome.Refused refused ->
          with(
              row,
              Preview.Kind.FAULTY,
              refused.faults().stream().map(fault -> fault(row, fault)).toList(),
              Set.of());
      case Outcome.Conflict _ ->
          with(row, Preview.Kind.FAULTY, List.of(whole(row, CHANGED)), Set.of());
      case Outcome.NotYours _ ->
          with(row, Preview.Kind.FAULTY, List.of(whole(row, NOT_YOURS)), Set.of());
    };
  }

  private static final Text CHANGED =
      new Text(
          "iemand heeft dit net gewijzigd. Open deze pagina opnieuw.",
          "somebody has just changed this. Open this page again.");
  private static final Text NOT_YOURS =
      new Text(
          "dit hoort niet bij uw regio. U kunt alleen regelingen van uw regio inlezen.",
          "this is not of your region. You can only import instruments of your region.");

  private static CellFault whole(Preview.Row row, Text problem) {
    return new CellFault(
        Optional.empty(),
        0,
        new Text(
            "Rij " + row.number() + ": " + problem.nl(),
            "Row " + row.number() + ": " + problem.en()));
  }

  private static CellFault fault(Preview.Row row, RecordFault fault) {
    return whole(
        row,
        new Text(
            "het veld " + fault.field() + " " + fault.problem().nl() + ".",
            "the field " + fault.field() + " " + fault.problem().en() + "."));
  }

  private static Preview.Row with(
      Preview.Row row, Preview.Kind kind, List<CellFault> faults, Set<String> kept) {
    return new Preview.Row(
        row.number(),
        kind,
        row.title(),
        row.url(),
        row.cells(),
        faults,
        row.match(),
        row.sameAsRow(),
        row.decision(),
        kept,
        row.toCheck(),
        kind == Preview.Kind.FAULTY ? "" : row.provider());
  }

  /** Goes through the rows once. */
  private final class Work {
    private final ImportRun run;
    private final Map<String, RegisterEntry> entries;
    private final Duplicates duplicates;
    private final Map<String, Integer> rowByUrl = new HashMap<>();
    private final Map<String, Integer> rowByTitle = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    private final String from;

    Work(ImportRun run) {
      this.run = run;
      List<RegisterEntry> all = editing.entries();
      this.entries = all.stream().collect(Collectors.toMap(RegisterEntry::id, entry -> entry));
      this.duplicates = new Duplicates(all);
      this.from = run.fileName() + ", " + LocalDate.ofInstant(run.madeAt(), clock.getZone());
    }

    Proposed row(ImportStore.Kept kept) {
      if (kept.instrument().isPresent()) {
        return new Proposed(done(kept), Optional.empty());
      }
      ParsedRow parsed = reader.read(kept.number(), kept.cells(), run.mapping());
      if (parsed.example()) {
        return row(kept, parsed, Preview.Kind.EXAMPLE, List.of(), Optional.empty(), 0, null);
      }
      List<CellFault> faults = new ArrayList<>(parsed.faults());
      Optional<RegisterEntry> named =
          parsed.id().flatMap(id -> Optional.ofNullable(entries.get(id)));
      if (parsed.id().isPresent() && named.isEmpty()) {
        faults.add(unknownId(parsed));
      }
      Optional<String> match = named.map(RegisterEntry::id).or(() -> duplicates.of(parsed));
      int repeated = match.isPresent() ? 0 : repeated(parsed);
      boolean unsure = named.isEmpty() && (match.isPresent() || repeated > 0);
      Decision decision =
          unsure
              ? kept.decision().orElse(Decision.SKIP)
              : named.isPresent() ? Decision.UPDATE : Decision.NEW;
      if (decision == Decision.UPDATE && match.isEmpty()) {
        decision = Decision.SKIP;
      }
      if (decision == Decision.NEW) {
        faults.addAll(reader.missing(parsed, run.mapping()));
      }
      if (!faults.isEmpty()) {
        return row(kept, parsed, Preview.Kind.FAULTY, faults, match, repeated, null);
      }
      return switch (decision) {
        case SKIP -> row(kept, parsed, Preview.Kind.DUPLICATE, faults, match, repeated, null);
        case UPDATE -> {
          RegisterEntry entry = entries.get(match.orElseThrow());
          yield row(
              kept,
              parsed,
              Preview.Kind.CHANGED,
              faults,
              match,
              repeated,
              new Draft(
                  match.orElseThrow(),
                  records.merged(parsed, Objects.requireNonNull(entry).newest().record(), from),
                  entry.newest().number()));
        }
        case NEW -> row(kept, parsed, Preview.Kind.NEW, faults, match, repeated, fresh(parsed));
      };
    }

    /** What is in the register already needs no reading. */
    private static Preview.Row done(ImportStore.Kept kept) {
      return new Preview.Row(
          kept.number(),
          Preview.Kind.DONE,
          "",
          "",
          kept.cells(),
          List.of(),
          kept.instrument(),
          0,
          kept.decision(),
          Set.of(),
          false,
          "");
    }

    private Proposed row(
        ImportStore.Kept kept,
        ParsedRow parsed,
        Preview.Kind kind,
        List<CellFault> faults,
        Optional<String> match,
        int repeated,
        @Nullable Draft draft) {
      boolean old =
          parsed.seen().map(day -> day.isBefore(today.minusDays(FRESH_DAYS))).orElse(true);
      Preview.Row row =
          new Preview.Row(
              kept.number(),
              kind,
              parsed.title(),
              parsed.url(),
              kept.cells(),
              faults,
              match,
              repeated,
              kept.decision(),
              Set.of(),
              old,
              draft == null ? "" : draft.record().path("provider").asString(""));
      return new Proposed(row, Optional.ofNullable(draft));
    }

    /** The earlier row that says the same; 0 when there is none. */
    private int repeated(ParsedRow row) {
      int earlier = 0;
      Optional<String> url = Duplicates.url(row.url());
      if (url.isPresent()) {
        Integer other = rowByUrl.putIfAbsent(url.get(), row.number());
        earlier = other == null ? 0 : other;
      }
      String title = ImportField.spelled(row.title());
      if (!title.isEmpty()) {
        Integer other = rowByTitle.putIfAbsent(title, row.number());
        earlier = earlier == 0 && other != null ? other : earlier;
      }
      return earlier;
    }

    private CellFault unknownId(ParsedRow row) {
      int column = run.mapping().column(ImportField.ID).orElse(1);
      String place = new CellAddress(column, row.number()).toString();
      return new CellFault(
          Optional.of(ImportField.ID),
          column,
          new Text(
              "Cel " + place + ": dit kenmerk kennen wij niet. Maak de cel leeg voor iets nieuws.",
              "Cell " + place + ": we do not know this id. Empty the cell for something new."));
    }

    /** One that was taken back before comes back under its own id. */
    private Draft fresh(ParsedRow row) {
      String slug =
          ImportField.spelled(row.title()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
      String base =
          slug.isEmpty()
              ? "rij"
              : slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("-$", "");
      String id = base;
      for (int n = 2; !isFree(id); n++) {
        id = base + "-" + n;
      }
      taken.add(id);
      RegisterEntry before = entries.get(id);
      return new Draft(
          id,
          records.fresh(row, from, run.region()),
          before == null ? Draft.NEW : before.newest().number());
    }

    private boolean isFree(String id) {
      RegisterEntry entry = entries.get(id);
      return !taken.contains(id) && (entry == null || entry.newest().withdrawn());
    }
  }
}
