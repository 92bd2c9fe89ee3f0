package nl.biotoop.support.importing.web;

import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.rules.Language;
import nl.biotoop.support.importing.ImportRun;
import nl.biotoop.support.importing.Imports;
import nl.biotoop.support.importing.TableFiles;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tables we hand out to programme managers. */
@Controller
class ImportFilesController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv;charset=UTF-8";

  private final TableFiles files;
  private final Imports imports;
  private final CurrentUser current;

  ImportFilesController(TableFiles files, Imports imports, CurrentUser current) {
    this.files = files;
    this.imports = imports;
    this.current = current;
  }

  private ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }

  @GetMapping({"/nl/beheer/import/sjabloon.xlsx", "/en/manage/import/template.xlsx"})
  ResponseEntity<byte[]> template(Language language) {
    current.with(Access.PROGRAMME);
    return file(
        language == Language.NL ? "sjabloon.xlsx" : "template.xlsx",
        XLSX,
        files.template(language));
  }

  @GetMapping({"/nl/beheer/import/sjabloon.csv", "/en/manage/import/template.csv"})
  ResponseEntity<byte[]> templateCsv(Language language) {
    current.with(Access.PROGRAMME);
    return file(
        language == Language.NL ? "sjabloon.csv" : "template.csv",
        CSV,
        files.templateCsv(language));
  }

  @GetMapping({"/nl/beheer/import/alles.xlsx", "/en/manage/import/all.xlsx"})
  ResponseEntity<byte[]> register(Language language) {
    current.with(Access.PROGRAMME);
    return file("biotoop.xlsx", XLSX, files.register(language));
  }

  @GetMapping({"/nl/beheer/import/alles.csv", "/en/manage/import/all.csv"})
  ResponseEntity<byte[]> registerCsv(Language language) {
    current.with(Access.PROGRAMME);
    return file("biotoop.csv", CSV, files.registerCsv(language));
  }

  @GetMapping({"/nl/beheer/import/{id}/fouten.xlsx", "/en/manage/import/{id}/faults.xlsx"})
  ResponseEntity<byte[]> faulty(@PathVariable("id") String id, Language language) {
    var by = current.with(Access.PROGRAMME);
    ImportRun run =
        Ids.read(id)
            .flatMap(known -> imports.find(by, known))
            .orElseThrow(() -> new NotFound("import " + id));
    return file(
        language == Language.NL ? "fouten.xlsx" : "faults.xlsx",
        XLSX,
        files.faulty(run, imports.preview(by, run), language));
  }
}
