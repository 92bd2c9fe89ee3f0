package nl.biotoop.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.desk.export.Exports;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.rules.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files to download. They are made in whole before the first byte is sent. */
@Controller
class ExportController {
  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType VCARD = MediaType.parseMediaType("text/vcard;charset=UTF-8");
  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

  private final Exports exports;
  private final CurrentUser current;

  ExportController(Exports exports, CurrentUser current) {
    this.exports = exports;
    this.current = current;
  }

  @GetMapping({"/nl/vragen/export.xlsx", "/en/questions/export.xlsx"})
  ResponseEntity<byte[]> caseload(Language language) {
    return file(
        exports.caseload(current.signedIn(), language),
        XLSX,
        language == Language.NL ? "vragen.xlsx" : "questions.xlsx");
  }

  @GetMapping({"/nl/vragen/benaderen/export.xlsx", "/en/questions/approach/export.xlsx"})
  ResponseEntity<byte[]> approachable(
      @RequestParam(name = "theme", defaultValue = "") String theme,
      @RequestParam(name = "place", defaultValue = "") String place,
      Language language) {
    return file(
        exports.approachable(
            current.signedIn(),
            Optional.of(theme).filter(it -> !it.isEmpty()),
            Optional.of(place).filter(it -> !it.isEmpty()),
            language),
        XLSX,
        language == Language.NL ? "benaderen.xlsx" : "approach.xlsx");
  }

  @GetMapping({"/nl/vragen/{id}/kaart.vcf", "/en/questions/{id}/card.vcf"})
  ResponseEntity<byte[]> contact(@PathVariable("id") String id, Language language) {
    return file(exports.contact(current.signedIn(), read(id), language), VCARD, "ondernemer.vcf");
  }

  @GetMapping({"/nl/vragen/agenda/{id}/afspraak.ics", "/en/questions/agenda/{id}/appointment.ics"})
  ResponseEntity<byte[]> appointment(@PathVariable("id") String id, Language language) {
    return file(
        exports.appointment(current.signedIn(), read(id), language),
        CALENDAR,
        language == Language.NL ? "afspraak.ics" : "appointment.ics");
  }

  /** For a calendar program, which cannot sign in: the token in the address is the key. */
  @GetMapping("/agenda/{token}.ics")
  ResponseEntity<byte[]> agenda(@PathVariable("token") String token) {
    return file(exports.agenda(token), CALENDAR, "agenda.ics");
  }

  private static UUID read(String id) {
    return Ids.read(id).orElseThrow(() -> new NotFound("export " + id));
  }

  private static ResponseEntity<byte[]> file(Exports.ExportFile file, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.bytes());
  }
}
