package nl.biotoop.boundary.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.boundary.BoundarySet;
import nl.biotoop.boundary.KeptBoundaries;
import nl.biotoop.boundary.KeptBoundaries.Loading;
import nl.biotoop.boundary.KeptBoundaries.Ready;
import nl.biotoop.boundary.KeptBoundaries.Refused;
import nl.biotoop.boundary.KeptBoundaries.Told;
import nl.biotoop.boundary.MapLevel;
import nl.biotoop.boundary.web.BoundaryViews.Typed;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.Ids;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.Upload;
import nl.biotoop.platform.web.AccessRules.Access;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.SeeOther;
import nl.biotoop.platform.web.View;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.sources.table.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where an administrator loads borders for the maps, looks at them and uses them. */
@Controller
class BoundaryController {
  private final KeptBoundaries kept;
  private final BoundaryViews views;
  private final CurrentUser current;

  BoundaryController(KeptBoundaries kept, BoundaryViews views, CurrentUser current) {
    this.kept = kept;
    this.views = views;
    this.current = current;
  }

  private Account administrator() {
    return current.with(Access.ADMINISTRATOR);
  }

  @GetMapping({"/nl/beheer/kaarten", "/en/manage/maps"})
  Page all(@RequestParam(name = "done", defaultValue = "") String done, Language language) {
    Words words = Words.of(language);
    String said =
        switch (done) {
          case "used" -> words.text("boundary.done.used");
          case "restored" -> words.text("boundary.done.restored");
          case "discarded" -> words.text("boundary.done.discarded");
          default -> "";
        };
    return views.all(administrator(), Typed.NOTHING, List.of(), said, List.of(), words);
  }

  @PostMapping({"/nl/beheer/kaarten", "/en/manage/maps"})
  View upload(
      @RequestParam(name = "level", defaultValue = "") String level,
      @RequestParam(name = "licence", defaultValue = "") String typedLicence,
      @RequestParam(name = "year", defaultValue = "") String typedYear,
      @RequestParam(name = "property", defaultValue = "") String property,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Language language)
      throws IOException {
    Account account = administrator();
    Words words = Words.of(language);
    String licence = typedLicence.replaceAll("\\p{Cntrl}", " ").strip();
    String year = typedYear.strip();
    Typed typed = new Typed(level, licence, year, property);
    List<Fault> faults = new ArrayList<>();
    Optional<MapLevel> known = MapLevel.of(level);
    if (known.isEmpty()) {
      faults.add(new Fault("level", words.text("boundary.fault.level")));
    }
    if (licence.isEmpty() || licence.length() > BoundarySet.LONGEST_LICENCE) {
      faults.add(
          new Fault("licence", words.text("boundary.fault.licence", BoundarySet.LONGEST_LICENCE)));
    }
    if (!year.matches("(19|20)[0-9]{2}")) {
      faults.add(new Fault("year", words.text("boundary.fault.typed-year")));
    }
    if (file == null || file.isEmpty()) {
      faults.add(new Fault("file", words.text("boundary.fault.file")));
    }
    if (!faults.isEmpty() || file == null || known.isEmpty()) {
      return views.all(account, typed, List.of(), "", faults, words);
    }
    String name = Upload.name(file, "kaart.geojson");
    Told told = new Told(known.get(), name, licence, Integer.parseInt(year), property);
    Path temporary = Upload.kept(file);
    try {
      return answer(account, kept.upload(account, told, temporary), typed, "file", words);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private View answer(Account account, Loading loading, Typed typed, String field, Words words) {
    return switch (loading) {
      case Ready(BoundarySet set) -> new SeeOther(BoundaryViews.address(set, words));
      case Refused(List<Remark> faults, List<String> properties) ->
          views.all(
              account,
              typed,
              properties,
              "",
              faults.stream()
                  .map(fault ->
                      new Fault(
                          properties.isEmpty() ? field : "property",
                          words.language() == Language.NL ? fault.nl() : fault.en()))
                  .toList(),
              words);
    };
  }

  @PostMapping({"/nl/beheer/kaarten/ophalen", "/en/manage/maps/fetch"})
  View fetch(@RequestParam(name = "source", defaultValue = "") String source, Language language) {
    Account account = administrator();
    Loading loading = kept.fetch(account, source);
    return answer(account, loading, Typed.NOTHING, views.field(source), Words.of(language));
  }

  private BoundarySet find(Account account, String id) {
    return Ids.read(id)
        .flatMap(one -> kept.find(account, one))
        .orElseThrow(() -> new NotFound("borders"));
  }

  @GetMapping({"/nl/beheer/kaarten/{id}", "/en/manage/maps/{id}"})
  Page one(@PathVariable("id") String id, Language language) {
    Account account = administrator();
    return views.one(account, find(account, id), false, Words.of(language));
  }

  @PostMapping({"/nl/beheer/kaarten/{id}/gebruiken", "/en/manage/maps/{id}/use"})
  View use(
      @PathVariable("id") String id,
      @RequestParam(name = "instead", defaultValue = "") String instead,
      Language language) {
    Account account = administrator();
    BoundarySet set = find(account, id);
    Optional<UUID> before = Ids.read(instead);
    return kept.use(account, set, before)
        ? done("used", language)
        : views.one(account, set, true, Words.of(language));
  }

  private static SeeOther done(String what, Language language) {
    return new SeeOther(Paths.of(language, "beheer", "kaarten") + "?done=" + what);
  }

  @PostMapping({"/nl/beheer/kaarten/{id}/weggooien", "/en/manage/maps/{id}/discard"})
  View discard(@PathVariable("id") String id, Language language) {
    Account account = administrator();
    BoundarySet set = find(account, id);
    return kept.discard(account, set)
        ? done("discarded", language)
        : views.one(account, set, true, Words.of(language));
  }

  @PostMapping({"/nl/beheer/kaarten/terug", "/en/manage/maps/restore"})
  View back(@RequestParam(name = "used", defaultValue = "") String used, Language language) {
    Account account = administrator();
    Words words = Words.of(language);
    return Ids.read(used)
            .flatMap(one -> kept.find(account, one))
            .filter(set -> kept.back(account, set))
            .isPresent()
        ? done("restored", language)
        : views.all(
            account,
            Typed.NOTHING,
            List.of(),
            "",
            List.of(new Fault("level", words.text("boundary.overtaken"))),
            words);
  }
}
