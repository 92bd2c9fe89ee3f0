package nl.biotoop.support.embedding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instrument;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.RegisterQuery;
import nl.biotoop.support.embedding.Colour;
import nl.biotoop.support.embedding.House;
import nl.biotoop.support.embedding.HouseLooks;
import nl.biotoop.support.embedding.Houses;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a house, its colours and logo, and the script that partners put on their site. */
@Controller
class HouseController {
  private static final int MOST_OTHERS = 20;
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  /** A change of colour reaches visitors at once: its address carries the moment. */
  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

  private final Houses houses;
  private final HouseLooks looks;
  private final Instruments instruments;

  HouseController(Houses houses, HouseLooks looks, Instruments instruments) {
    this.houses = houses;
    this.looks = looks;
    this.instruments = instruments;
  }

  private House house(String code) {
    return houses.find(code).orElseThrow(() -> new NotFound("house"));
  }

  @GetMapping({"/nl/huis/{code}", "/en/house/{code}"})
  Page page(@PathVariable("code") String code, HttpServletRequest request, Language language) {
    House house = house(code);
    looks.whole(request, house, language);
    List<HousePage.Help> own = new ArrayList<>();
    List<HousePage.Help> others = new ArrayList<>();
    List<Instrument> offered =
        instruments.search(inRegion(house.region(), false), language).stream()
            .map(Instruments.Hit::instrument)
            .toList();
    for (String id : house.offers()) {
      offered.stream().filter(it -> it.id().equals(id)).forEach(it -> own.add(help(it, language)));
    }
    // What is nearest comes first; the rest is one link away.
    offered.stream()
        .filter(it -> !house.offers().contains(it.id()) && !it.isNationwide())
        .limit(MOST_OTHERS)
        .forEach(it -> others.add(help(it, language)));
    return new HousePage(
        house.name(),
        Paths.of(language, "wegwijzer"),
        own,
        others,
        Paths.of(language, "hulp") + "?region=" + house.region());
  }

  static RegisterQuery inRegion(String region, boolean ownOnly) {
    return new RegisterQuery(
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(region),
        OptionalDouble.empty(),
        ownOnly,
        false);
  }

  private static HousePage.Help help(Instrument instrument, Language language) {
    return new HousePage.Help(
        Paths.of(language, "hulp", instrument.id()),
        instrument.name().in(language),
        instrument.summary().in(language),
        instrument.provider());
  }

  /** The colours of a house, on the names of our theme. */
  @GetMapping("/huis/{code}/stijl.css")
  ResponseEntity<String> style(@PathVariable("code") String code) {
    House house = house(code);
    Colour colour = house.colour();
    String bar = house.bar().written();
    String css =
        ".biotoop-theme {\n"
            + line("--biotoop-green-900", bar)
            + line("--biotoop-green-700", colour.written())
            + line("--biotoop-green-500", colour.written())
            + line("--biotoop-green-100", colour.tint().written())
            + line("--biotoop-green-50", colour.tint().written())
            + line("--voorbeeld-kleuren-violet-600", bar)
            + line("--voorbeeld-kleuren-blauw-600", bar)
            + "}\n";
    return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(CSS).body(css);
  }

  private static String line(String name, String written) {
    return "  " + name + ": " + written + ";\n";
  }

  @GetMapping("/huis/{code}/logo.png")
  ResponseEntity<byte[]> logo(@PathVariable("code") String code) {
    byte[] png = houses.logo(code).orElseThrow(() -> new NotFound("logo"));
    return ResponseEntity.ok().cacheControl(AN_HOUR).contentType(MediaType.IMAGE_PNG).body(png);
  }

  /** At an address that never changes, because it stands on the sites of others. */
  @GetMapping("/inbed.js")
  ResponseEntity<byte[]> script() throws IOException {
    return ResponseEntity.ok()
        .cacheControl(AN_HOUR)
        .contentType(SCRIPT)
        .body(new ClassPathResource("static/inbed.js").getContentAsByteArray());
  }
}
