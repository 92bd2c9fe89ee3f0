package nl.biotoop.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import nl.biotoop.monitor.web.SheetFile;
import nl.biotoop.monitor.web.Sheets;
import nl.biotoop.platform.web.PageRenderer;
import nl.biotoop.rules.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where a region stands, as a file that needs no site. */
@Component
public class Reports {
  private final Sheets sheets;
  private final PageRenderer renderer;

  Reports(Sheets sheets, PageRenderer renderer) {
    this.sheets = sheets;
    this.renderer = renderer;
  }

  /**
   * A region on one page of paper, as HTML that opens without a server or a network.
   *
   * @param code an own region, province, COROP area or European region of the second level
   * @param day on which it is made
   * @return empty when nothing is known of the region
   */
  public Optional<String> file(String code, LocalDate day, Language language) {
    return sheets
        .page(code, day, language)
        .map(sheet -> renderer.file(new SheetFile(sheet, look()), language));
  }

  /** The look of the site, in an address that holds it all. */
  private static String look() {
    try {
      return "data:text/css;base64,"
          + Base64.getEncoder()
              .encodeToString(new ClassPathResource("static/biotoop.css").getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
