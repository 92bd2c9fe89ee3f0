package nl.biotoop.support.embedding.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.embedding.Colour;
import nl.biotoop.support.embedding.House;
import nl.biotoop.support.embedding.Houses;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;

/** Where a programme manager keeps the houses of a region. */
@Controller
class EmbeddingController {
  private static final int FEWEST = 10;
  private static final Colour USUAL = new Colour(0x0b, 0x5a, 0x48);
  private static final Colour USUAL_BAR = new Colour(0x07, 0x3b, 0x30);

  private final Houses houses;
  private final Instruments instruments;
  private final Territories territories;
  private final CurrentUser current;
  private final Clock clock;

  EmbeddingController(
      Houses houses,
      Instruments instruments,
      Territories territories,
      CurrentUser current,
      Clock clock) {
    this.houses = houses;
    this.instruments = instruments;
    this.territories = territories;
    this.current = current;
    this.clock = clock;
  }

  @GetMapping({"/nl/beheer/inbedden", "/en/manage/embedding"})
  Page all(Language language) {
    return list("", "", "", null, null, null, language);
  }

  private List<OwnRegion> regions() {
    Account account = current.signedIn();
    return territories.ownRegions().stream()
        .filter(region -> Houses.mayKeep(account, region.id().value()))
        .toList();
  }

  private EmbeddingPage list(
      String code,
      String name,
      String region,
      @Nullable String codeError,
      @Nullable String nameError,
      @Nullable String regionError,
      Language language) {
    Words words = Words.of(language);
    Map<String, Long> starts = houses.starts();
    return new EmbeddingPage(
        houses.keptBy(current.signedIn()).stream()
            .map(house ->
                new EmbeddingPage.Line(
                    Paths.of(language, "beheer", "inbedden", house.code()),
                    house.name(),
                    regionName(house.region()),
                    starts(starts.getOrDefault(house.code(), 0L), words)))
            .toList(),
        code,
        name,
        regions().stream()
            .map(it -> new Choice(it.id().value(), it.name(), it.id().value().equals(region)))
            .toList(),
        codeError,
        nameError,
        regionError);
  }

  private static String starts(long number, Words words) {
    return number < FEWEST ? words.text("embed.starts.few", FEWEST) : words.number((double) number);
  }

  private String regionName(String id) {
    return territories.ownRegions().stream()
        .filter(region -> region.id().value().equals(id))
        .map(OwnRegion::name)
        .findFirst()
        .orElse(id);
  }

  @PostMapping({"/nl/beheer/inbedden", "/en/manage/embedding"})
  View add(
      @RequestParam(name = "code", defaultValue = "") String typedCode,
      @RequestParam(name = "name", defaultValue = "") String typedName,
      @RequestParam(name = "region", defaultValue = "") String region,
      Language language) {
    Words words = Words.of(language);
    String code = typedCode.strip().toLowerCase(Locale.ROOT);
    String name = line(typedName);
    String codeError = isCode(code) ? null : words.text("embed.error.code");
    String nameError = isName(name) ? null : words.text("embed.error.name", House.LONGEST_NAME);
    String regionError =
        regions().stream().anyMatch(it -> it.id().value().equals(region))
            ? null
            : words.text("embed.error.region");
    if (codeError == null && nameError == null && regionError == null) {
      House house =
          new House(
              code,
              name,
              region,
              USUAL,
              USUAL_BAR,
              Optional.empty(),
              List.of(),
              List.of(),
              false,
              clock.instant());
      if (isAdded(house)) {
        return new SeeOther(Paths.of(language, "beheer", "inbedden", code));
      }
      codeError = words.text("embed.error.taken");
    }
    return list(code, name, region, codeError, nameError, regionError, language);
  }

  private boolean isAdded(House house) {
    try {
      return houses.add(current.signedIn(), house);
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /** A code that is a part of our own addresses would be translated with them. */
  private static boolean isCode(String code) {
    return House.CODE.matcher(code).matches()
        && Paths.in(Language.EN, code).equals(code)
        && Paths.in(Language.NL, code).equals(code);
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= House.LONGEST_NAME;
  }

  private static String line(String typed) {
    return typed.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** The house, when the account keeps it; else it does not exist for this account. */
  private House kept(String code) {
    return houses
        .find(code)
        .filter(house -> Houses.mayKeep(current.signedIn(), house.region()))
        .orElseThrow(() -> new NotFound("house"));
  }

  @GetMapping({"/nl/beheer/inbedden/{code}", "/en/manage/embedding/{code}"})
  Page one(
      @PathVariable("code") String code,
      @RequestParam(name = "saved", defaultValue = "") String saved,
      Language language) {
    House house = kept(code);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", house.name());
    fields.put("colour", house.colour().written());
    fields.put("bar", house.bar().written());
    fields.put("municipality", house.municipality().orElse(""));
    fields.put("origins", String.join("\n", house.origins()));
    return edit(house, fields, house.offers(), !saved.isEmpty(), Map.of(), language);
  }

  private HouseEditPage edit(
      House house,
      Map<String, String> fields,
      List<String> offers,
      boolean saved,
      Map<String, String> errors,
      Language language) {
    Words words = Words.of(language);
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    String example = Paths.of(language, "inbed", "wegwijzer") + "?huis=" + house.code();
    return new HouseEditPage(
        house.code(),
        fields,
        municipalities(house.region(), fields.getOrDefault("municipality", ""), words),
        instruments.search(HouseController.inRegion(house.region(), true), language).stream()
            .map(Instruments.Hit::instrument)
            .map(it -> new Choice(it.id(), it.name().in(language), offers.contains(it.id())))
            .toList(),
        house.hasLogo()
            ? "/huis/" + house.code() + "/logo.png?v=" + house.changedAt().toEpochMilli()
            : null,
        "<iframe src=\""
            + site
            + example
            + "\" title=\""
            + HtmlUtils.htmlEscape(words.text("embed.frame.title"))
            + "\" width=\"100%\" height=\"800\" referrerpolicy=\"no-referrer\"></iframe>",
        "<script src=\""
            + site
            + "/inbed.js\" data-huis=\""
            + house.code()
            + "\" data-taal=\""
            + language.code()
            + "\" async></script>",
        example,
        saved,
        errors);
  }

  private List<Choice> municipalities(String region, String chosen, Words words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.text("embed.municipality.all"), chosen.isEmpty()));
    territories.ownRegions().stream()
        .filter(it -> it.id().value().equals(region))
        .flatMap(it -> it.municipalities().stream())
        .sorted(Comparator.comparing(territories::distinctName))
        .forEach(it ->
            choices.add(
                new Choice(
                    it.code().value(),
                    territories.distinctName(it),
                    it.code().value().equals(chosen))));
    return choices;
  }

  @PostMapping({"/nl/beheer/inbedden/{code}", "/en/manage/embedding/{code}"})
  View keep(
      @PathVariable("code") String code,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(name = "logo", required = false) @Nullable MultipartFile logo,
      Language language)
      throws IOException {
    House house = kept(code);
    Words words = Words.of(language);
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : List.of("name", "colour", "bar", "municipality", "origins")) {
      String value = sent.getFirst(field);
      fields.put(field, value == null ? "" : value.strip());
    }
    fields.compute("name", (_, name) -> line(name == null ? "" : name));
    List<String> known =
        instruments.search(HouseController.inRegion(house.region(), true), language).stream()
            .map(hit -> hit.instrument().id())
            .toList();
    List<String> offers =
        sent.getOrDefault("offer", List.of()).stream().filter(known::contains).distinct().toList();
    Map<String, String> errors = new LinkedHashMap<>();
    if (!isName(fields.getOrDefault("name", ""))) {
      errors.put("name", words.text("embed.error.name", House.LONGEST_NAME));
    }
    Optional<Colour> colour = colour("colour", fields, errors, words);
    Optional<Colour> bar = colour("bar", fields, errors, words);
    String municipality = fields.getOrDefault("municipality", "");
    if (municipalities(house.region(), municipality, words).stream().noneMatch(Choice::chosen)) {
      errors.put("municipality", words.text("embed.error.municipality"));
    }
    List<String> origins =
        fields
            .getOrDefault("origins", "")
            .lines()
            .map(it -> it.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    origins.stream()
        .filter(it -> !House.ORIGIN.matcher(it).matches())
        .findFirst()
        .ifPresent(it -> errors.put("origins", words.text("embed.error.origin", shortened(it))));
    if (origins.size() > House.MOST_ORIGINS) {
      errors.put("origins", words.text("embed.error.origins", House.MOST_ORIGINS));
    }
    if (errors.isEmpty() && colour.isPresent() && bar.isPresent()) {
      House changed =
          new House(
              house.code(),
              fields.getOrDefault("name", ""),
              house.region(),
              colour.get(),
              bar.get(),
              Optional.of(municipality).filter(it -> !it.isEmpty()),
              origins,
              offers,
              house.hasLogo(),
              clock.instant());
      Account account = current.signedIn();
      boolean fits =
          logo == null || logo.isEmpty() || houses.changeLogo(account, house, logo.getBytes());
      if (fits) {
        houses.change(account, changed);
        return new SeeOther(Paths.of(language, "beheer", "inbedden", code) + "?saved=1");
      }
      errors.put("logo", words.text("embed.error.logo"));
    }
    return edit(house, fields, offers, false, errors, language);
  }

  private static String shortened(String typed) {
    return typed.length() <= 60 ? typed : typed.substring(0, typed.offsetByCodePoints(0, 30)) + "…";
  }

  private static Optional<Colour> colour(
      String field, Map<String, String> fields, Map<String, String> errors, Words words) {
    Optional<Colour> colour = Colour.read(fields.getOrDefault(field, ""));
    if (colour.isEmpty()) {
      errors.put(field, words.text("embed.error.colour"));
    } else if (!colour.get().isReadable()) {
      errors.put(
          field,
          words.text(
              "embed.error.contrast",
              words.number(Math.floor(10 * colour.get().lowestContrast()) / 10),
              words.number(Colour.READABLE),
              colour.get().readable().written()));
    }
    return colour;
  }

  @PostMapping({"/nl/beheer/inbedden/{code}/wissen", "/en/manage/embedding/{code}/erase"})
  View remove(@PathVariable("code") String code, Language language) {
    houses.remove(current.signedIn(), kept(code));
    return new SeeOther(Paths.of(language, "beheer", "inbedden"));
  }
}
