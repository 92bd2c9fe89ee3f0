package nl.biotoop.observation.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.biotoop.identity.Account;
import nl.biotoop.observation.Indicators;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.RegionFigures;
import nl.biotoop.observation.catalogue.CatalogueReader.Found;
import nl.biotoop.observation.catalogue.CatalogueRules.Line;
import nl.biotoop.platform.Audit;
import nl.biotoop.platform.database.Emptied;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.rules.Language;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the catalogue of indicators by spreadsheet: first what a table would change, then that, and
 * back to an earlier version in the same way. Nothing published moves: what the figures of an
 * indicator mean cannot be changed once there are any, and no indicator disappears.
 */
@Component
public class Catalogues {
  private final CatalogueTable table;
  private final CatalogueRules rules;
  private final Indicators indicators;
  private final RegionFigures figures;
  private final Observations observations;
  private final Audit audit;
  private final TransactionTemplate transactions;

  Catalogues(
      CatalogueTable table,
      CatalogueRules rules,
      Indicators indicators,
      RegionFigures figures,
      Observations observations,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.rules = rules;
    this.indicators = indicators;
    this.figures = figures;
    this.observations = observations;
    this.audit = audit;
    this.transactions = new TransactionTemplate(transactions);
  }

  /** All versions that somebody adopted, the newest first. */
  public List<CatalogueVersion> versions(Account account) {
    check(account);
    return table.all();
  }

  /**
   * What a file would make of the catalogue; nothing changes yet.
   *
   * @param name of the file, as whoever handed it in calls it
   * @throws IOException when the disk fails
   */
  public CataloguePreview preview(Account account, String name, Path file, Language language)
      throws IOException {
    check(account);
    return preview(CatalogueReader.file(name, file, language));
  }

  /**
   * What going back to a version would make of it; indicators added since stay.
   *
   * @param number 0 for the catalogue that ships
   * @return empty when there is no such version
   */
  public Optional<CataloguePreview> preview(Account account, int number) {
    check(account);
    if (number != 0 && table.all().stream().noneMatch(one -> one.number() == number)) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> rows = new HashMap<>();
    indicators.with(table.changes(number)).forEach(row -> rows.put(row.get("code"), row));
    List<Map<String, String>> back =
        indicators.rows().stream().map(row -> rows.getOrDefault(row.get("code"), row)).toList();
    return Optional.of(
        preview(
            new Found(
                IntStream.range(0, back.size())
                    .mapToObj(row -> new Line(row + 2, back.get(row)))
                    .toList(),
                List.of())));
  }

  private CataloguePreview preview(Found found) {
    int base = table.number();
    List<CatalogueFault> faults = new ArrayList<>(found.faults());
    if (faults.isEmpty()) {
      faults.addAll(rules.check(found.lines(), indicators.rows(), settled()));
    }
    List<Map<String, String>> rows = found.lines().stream().map(Line::cells).toList();
    return new CataloguePreview(base, rows, faults.isEmpty() ? changes(rows) : List.of(), faults);
  }

  /** What ships, and the indicators of which there are figures, worked out ones too. */
  private Set<String> settled() {
    Set<String> settled = new HashSet<>();
    indicators.shipped().forEach(row -> settled.add(row.get("code")));
    figures
        .held()
        .values()
        .forEach(all -> all.forEach(holding -> settled.add(holding.indicator())));
    return settled;
  }

  private List<CatalogueChange> changes(List<Map<String, String>> rows) {
    Map<String, Map<String, String>> before = new HashMap<>();
    indicators.rows().forEach(row -> before.put(row.get("code"), row));
    List<CatalogueChange> changes = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String code = row.getOrDefault("code", "");
      // Of a new one every cell is told: whoever adopts it has seen all of it.
      Map<String, String> old = before.getOrDefault(code, Map.of());
      row.forEach((column, cell) -> {
        String was = old.getOrDefault(column, "");
        if (!cell.equals(was)) {
          changes.add(new CatalogueChange(code, column, was, cell));
        }
      });
    }
    return changes;
  }

  /** What came of adopting a table. */
  public enum Adopted {
    /** It is the catalogue now. */
    DONE,
    /** Somebody else adopted another table meanwhile; nothing changed. */
    STALE,
    /** It has faults, or changes nothing; nothing changed. */
    REFUSED
  }

  /**
   * Makes a table the catalogue.
   *
   * @param csv the table that was looked at
   * @param base the version that it was held against
   */
  public Adopted adopt(Account account, String csv, int base) {
    check(account);
    CataloguePreview preview;
    try {
      preview = preview(CatalogueReader.text(csv, Language.NL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (preview.base() != base) {
      return Adopted.STALE;
    }
    if (preview.changes().isEmpty()) {
      return Adopted.REFUSED;
    }
    List<Map<String, String>> own =
        preview.rows().stream().filter(row -> !indicators.shipped().contains(row)).toList();
    try {
      transactions.executeWithoutResult(status -> {
        int number = observations.vintage().number() + 1;
        table.add(number, account.id(), own.size(), own.isEmpty() ? "" : Indicators.csv(own));
        audit.add(
            account.id(),
            "catalogue-adopted",
            "catalogue:" + number,
            preview.changes().size() + " changes");
      });
    } catch (DuplicateKeyException e) {
      return Adopted.STALE;
    }
    indicators.read();
    return Adopted.DONE;
  }

  /** Whoever begins empty has the catalogue that ships. */
  @EventListener
  void readAgain(Emptied ignored) {
    indicators.read();
  }

  private static void check(Account account) {
    if (!account.opens(Access.FIGURES)) {
      throw new AccessDeniedException("Asked for the catalogue to keep");
    }
  }
}
