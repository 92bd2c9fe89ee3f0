package nl.biotoop.support.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Membership;
import nl.biotoop.identity.Role;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.Ids;
import nl.biotoop.rules.Text;
import nl.biotoop.sources.table.Cell;
import nl.biotoop.sources.table.CellAddress;
import nl.biotoop.sources.table.Reading;
import nl.biotoop.sources.table.Sheet;
import nl.biotoop.sources.table.SheetLimits;
import nl.biotoop.sources.table.Spreadsheet;
import nl.biotoop.sources.table.SpreadsheetReader;
import nl.biotoop.support.editing.EditRights;
import nl.biotoop.support.editing.Outcome;
import nl.biotoop.support.editing.RegisterEditing;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables of people on their way into the register. A programme manager sees the imports of the own
 * region; the register decides what may be changed.
 */
@Component
public final class Imports {
  private static final Duration DRAFT_KEPT = Duration.ofDays(60);
  private static final int MOST_SHOWN = 50;
  private static final int LONGEST_NAME = 200;

  private final SpreadsheetReader reader = new SpreadsheetReader(SheetLimits.USUAL);
  private final ImportStore store;
  private final Previewing previewing;
  private final RegisterEditing editing;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Ids ids;
  private final Clock clock;

  Imports(
      ImportStore store,
      Previewing previewing,
      RegisterEditing editing,
      Audit audit,
      TransactionTemplate transactions,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.previewing = previewing;
    this.editing = editing;
    this.audit = audit;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of handing in a file. */
  public sealed interface Upload {
    /** Kept as a draft; nothing of it is in the register. */
    record Taken(ImportRun run) implements Upload {}

    /** Not kept; the reason says what to do. */
    record Refused(Text reason) implements Upload {}
  }

  /**
   * What came of taking rows over, or taking them back.
   *
   * @param rows how many rows it was done for
   * @param left how many it was not: changed by a person since, or changed meanwhile
   */
  public record Done(int rows, int left) {}

  private static void check(Account by) {
    if (!EditRights.keepsARegister(by)) {
      throw new AccessDeniedException("Imports are for programme managers");
    }
  }

  private static String region(Account by) {
    return by.memberships().stream()
        .filter(membership -> membership.role() == Role.PROGRAMME_MANAGER)
        .map(Membership::region)
        .findFirst()
        .orElse("");
  }

  private static boolean maySee(Account by, ImportRun run) {
    return by.memberships().stream()
        .filter(membership -> membership.role() == Role.PROGRAMME_MANAGER)
        .anyMatch(it -> it.region().isEmpty() || it.region().equals(run.region()));
  }

  /**
   * Reads a file into a draft.
   *
   * @throws IOException when the disk fails
   */
  public Upload upload(Account by, String fileName, Path file) throws IOException {
    check(by);
    return switch (reader.read(fileName, file)) {
      case Reading.Refused refused ->
          new Upload.Refused(new Text(refused.reason().nl(), refused.reason().en()));
      case Reading.Read(Spreadsheet book) -> keep(by, fileName, book);
    };
  }

  private Upload keep(Account by, String fileName, Spreadsheet book) {
    List<Sheet> sheets = book.sheets().stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
    if (sheets.isEmpty()) {
      return new Upload.Refused(
          new Text(
              "In dit bestand staat niets. Kies een ander bestand.",
              "There is nothing in this file. Choose another file."));
    }
    Map<String, ImportField> remembered = store.remembered(region(by));
    int best = -1;
    Mapping mapping = Mapping.propose(sheets.getFirst(), remembered);
    List<ImportRun.SheetNote> notes = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      Mapping proposed = Mapping.propose(sheet, remembered);
      if (!sheet.hidden() && (best < 0 || proposed.fields().size() > mapping.fields().size())) {
        best = i;
        mapping = proposed;
      }
      List<Text> remarks = new ArrayList<>();
      book.remarks().forEach(it -> remarks.add(new Text(it.nl(), it.en())));
      sheet.remarks().forEach(it -> remarks.add(new Text(it.nl(), it.en())));
      notes.add(
          new ImportRun.SheetNote(
              sheet.name(), sheet.hidden(), remarks, Mapping.headingRows(sheet)));
    }
    ImportRun run =
        new ImportRun(
            ids.next(),
            clock.instant(),
            by.id(),
            by.name(),
            region(by),
            fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName,
            notes,
            Math.max(best, 0),
            mapping,
            ImportRun.Status.DRAFT,
            0);
    return kept(by, run, sheets);
  }

  private Upload kept(Account by, ImportRun run, List<Sheet> sheets) {
    List<List<ImportStore.Kept>> rows = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<ImportStore.Kept> kept = new ArrayList<>();
      for (Sheet.Line line : sheet.rows()) {
        Map<Integer, String> cells = new TreeMap<>();
        for (Cell cell : line.cells()) {
          cells.put(cell.address().column(), cell.text().replace("\u0000", ""));
        }
        if (store.written(cells).length() > ImportStore.LONGEST_ROW) {
          return new Upload.Refused(
              new Text(
                  "Rij " + line.number() + ": hier staat te veel tekst. Maak de teksten korter.",
                  "Row " + line.number() + ": there is too much text here. Shorten the texts."));
        }
        kept.add(new ImportStore.Kept(line.number(), cells, Optional.empty(), Optional.empty()));
      }
      rows.add(kept);
    }
    transactions.executeWithoutResult(_ -> {
      store.draftsBefore(clock.instant().minus(DRAFT_KEPT)).forEach(store::delete);
      store.add(run);
      for (int i = 0; i < rows.size(); i++) {
        store.addRows(run.id(), i, rows.get(i));
      }
      audit.add(by.id(), "import-uploaded", "import:" + run.id(), run.fileName());
    });
    return new Upload.Taken(run);
  }

  /** The latest imports that an account may see. */
  public List<ImportRun> latest(Account by) {
    check(by);
    return store.latest(MOST_SHOWN).stream().filter(run -> maySee(by, run)).toList();
  }

  /** An import that an account may see. */
  public Optional<ImportRun> find(Account by, UUID id) {
    check(by);
    return store.find(id).filter(run -> maySee(by, run));
  }

  /** What would come of it now. */
  public Preview preview(Account by, ImportRun run) {
    check(by);
    return previewing.of(by, run, store.rows(run.id(), run.sheet()));
  }

  /** The texts of a row of a sheet by column; empty when there is no such row. */
  public Map<Integer, String> row(ImportRun run, int sheet, int number) {
    return store.rows(run.id(), sheet, Set.of(number)).stream()
        .findFirst()
        .map(ImportStore.Kept::cells)
        .orElse(Map.of());
  }

  /** Chooses another sheet or heading row, with a proposal for its columns. */
  public void reread(Account by, ImportRun run, int sheet, int headingRow) {
    check(by);
    List<Cell> cells = new ArrayList<>();
    row(run, sheet, headingRow)
        .forEach((column, text) ->
            cells.add(new Cell(new CellAddress(column, headingRow), text, Cell.Kind.TEXT, false)));
    Mapping mapping = Mapping.of(new Sheet.Line(headingRow, cells), store.remembered(run.region()));
    change(by, run, () -> store.map(run, sheet, mapping));
  }

  /** Says which column holds what; the region is proposed the same next time. */
  public void map(Account by, ImportRun run, Map<Integer, ImportField> fields) {
    check(by);
    Map<Integer, String> headings = row(run, run.sheet(), run.mapping().headingRow());
    change(
        by,
        run,
        () -> {
          store.map(run, run.sheet(), new Mapping(run.mapping().headingRow(), fields));
          fields.forEach((column, field) -> {
            String heading = ImportField.spelled(headings.getOrDefault(column, ""));
            if (!heading.isEmpty()) {
              store.remember(run.region(), heading, field);
            }
          });
        });
  }

  /** Mends cells of rows; the rest of each row stays as it is. */
  public void fix(Account by, ImportRun run, Map<Integer, Map<ImportField, String>> texts) {
    check(by);
    Map<Integer, ImportField> fields = new TreeMap<>(run.mapping().fields());
    Map<Integer, Map<Integer, String>> mended = new TreeMap<>();
    for (ImportStore.Kept row : store.rows(run.id(), run.sheet(), texts.keySet())) {
      Map<Integer, String> cells = new TreeMap<>(row.cells());
      texts
          .getOrDefault(row.number(), Map.of())
          .forEach((field, text) ->
              cells.put(place(field, fields, cells), text.replaceAll("\\p{Cc}+", " ")));
      mended.put(row.number(), cells);
    }
    change(
        by,
        run,
        () -> {
          if (fields.size() > run.mapping().fields().size()) {
            store.map(run, run.sheet(), new Mapping(run.mapping().headingRow(), fields));
          }
          mended.forEach((number, cells) -> store.write(run, number, cells));
        });
  }

  /** The column of a field; one the file does not have gets a place at the end. */
  private static int place(
      ImportField field, Map<Integer, ImportField> fields, Map<Integer, String> cells) {
    for (Map.Entry<Integer, ImportField> one : fields.entrySet()) {
      if (one.getValue() == field) {
        return one.getKey();
      }
    }
    int free = Math.max(SheetLimits.USUAL.columns(), Math.max(last(cells), last(fields))) + 1;
    fields.put(free, field);
    return free;
  }

  private static int last(Map<Integer, ?> columns) {
    return columns.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Chooses what to do with duplicates. */
  public void decide(Account by, ImportRun run, Map<Integer, Decision> decisions) {
    check(by);
    change(by, run, () -> decisions.forEach((row, it) -> store.decide(run, row, it)));
  }

  private void change(Account by, ImportRun run, Runnable change) {
    transactions.executeWithoutResult(_ -> {
      store.lock(run);
      change.run();
      audit.add(by.id(), "import-changed", "import:" + run.id(), "");
    });
  }

  /**
   * Takes every good row over, in one transaction; the others stay in the draft. Done once, however
   * often it is asked at the same time.
   */
  public Done confirm(Account by, ImportRun run) {
    check(by);
    // Whatever this node has not yet seen, it sees before the transaction begins.
    editing.entries();
    Done done =
        transactions.execute(_ -> {
          if (!store.lock(run) || run.status() == ImportRun.Status.UNDONE) {
            return new Done(0, 0);
          }
          Map<Integer, String> taken = new HashMap<>();
          int left = keep(by, run, taken);
          if (!taken.isEmpty()) {
            store.taken(run, taken);
            store.settle(run, ImportRun.Status.IN);
          }
          return new Done(taken.size(), left);
        });
    return Objects.requireNonNull(done);
  }

  /** Asks the register to keep every row; gives how many changed meanwhile. */
  private int keep(Account by, ImportRun run, Map<Integer, String> taken) {
    List<ImportStore.Kept> kept = store.rows(run.id(), run.sheet());
    Queue<Integer> asked = new ArrayDeque<>();
    AtomicInteger left = new AtomicInteger();
    editing.saveAll(
        by,
        () ->
            previewing
                .proposed(run, kept)
                .filter(one -> one.draft().isPresent())
                .map(one -> {
                  asked.add(one.row().number());
                  return one.draft().orElseThrow();
                })
                .gather(Gatherers.windowFixed(RegisterEditing.BATCH))
                .iterator(),
        run.id(),
        (draft, outcome) -> {
          int row = asked.remove();
          switch (outcome) {
            case Outcome.Saved _, Outcome.Unchanged _ -> taken.put(row, draft.instrumentId());
            case Outcome.Conflict _ -> left.incrementAndGet();
            // The preview tells what is wrong with these.
            case Outcome.Refused _, Outcome.NotYours _ -> {}
          }
        });
    return left.get();
  }

  /** Takes the whole import back; what a person changed since stays as that person left it. */
  public Done undo(Account by, ImportRun run) {
    check(by);
    if (run.status() != ImportRun.Status.IN) {
      return new Done(0, 0);
    }
    editing.entries();
    Done done =
        transactions.execute(_ -> {
          if (!store.lock(run)) {
            return new Done(0, 0);
          }
          AtomicInteger back = new AtomicInteger();
          AtomicInteger left = new AtomicInteger();
          editing.undo(
              by,
              run.id(),
              outcome -> (outcome instanceof Outcome.Saved ? back : left).incrementAndGet());
          store.settle(run, ImportRun.Status.UNDONE);
          return new Done(back.get(), left.get());
        });
    return Objects.requireNonNull(done);
  }

  /** Throws a draft away. */
  public void discard(Account by, ImportRun run) {
    check(by);
    if (run.status() == ImportRun.Status.DRAFT) {
      transactions.executeWithoutResult(_ -> {
        store.delete(run.id());
        audit.add(by.id(), "import-discarded", "import:" + run.id(), "");
      });
    }
  }
}
