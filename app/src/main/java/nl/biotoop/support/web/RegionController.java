package nl.biotoop.support.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.biotoop.ecosystem.Term;
import nl.biotoop.ecosystem.Vocabulary;
import nl.biotoop.identity.CurrentUser;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import nl.biotoop.support.Contacts;
import nl.biotoop.support.Instruments;
import nl.biotoop.support.proposals.Proposals;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.RegionCode;
import nl.biotoop.territory.Territories;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The regions: who is there, whom to call, and where help is missing. */
@Controller
class RegionController {
  /** From this number on a cell is shown as well filled. */
  private static final int MANY = 10;

  private final Territories territories;
  private final Instruments instruments;
  private final Vocabulary vocabulary;
  private final Contacts contacts;
  private final CurrentUser current;

  RegionController(
      Territories territories,
      Instruments instruments,
      Vocabulary vocabulary,
      Contacts contacts,
      CurrentUser current) {
    this.territories = territories;
    this.instruments = instruments;
    this.vocabulary = vocabulary;
    this.contacts = contacts;
    this.current = current;
  }

  @GetMapping({"/nl/regio", "/en/region"})
  Page list(Language language) {
    return new RegionListPage(
        territories.ownRegions().stream()
            .map(region ->
                new RegionListPage.Line(
                    Paths.of(language, "regio", region.id().value()),
                    region.name(),
                    region.municipalities().size(),
                    instruments.countUsable(region)))
            .toList());
  }

  @GetMapping({"/nl/regio/{id}", "/en/region/{id}"})
  Page region(
      @PathVariable("id") String id,
      @RequestParam(value = "own", defaultValue = "") String own,
      Language language) {
    OwnRegion region =
        RegionCode.read(id)
            .flatMap(territories::ownRegion)
            .orElseThrow(() -> new NotFound("region"));
    boolean ownOnly = own.equals("on");
    Words words = Words.of(language);
    Map<String, Map<String, Integer>> grid = instruments.grid(region, ownOnly);
    List<RegionPage.Row> rows = new ArrayList<>();
    int empty = 0;
    for (Map.Entry<String, Map<String, Integer>> phase : grid.entrySet()) {
      List<RegionPage.Cell> cells = new ArrayList<>();
      for (Map.Entry<String, Integer> form : phase.getValue().entrySet()) {
        cells.add(cell(id, phase.getKey(), form.getKey(), form.getValue(), ownOnly, words));
        empty += form.getValue() == 0 ? 1 : 0;
      }
      rows.add(new RegionPage.Row(vocabulary.phase(phase.getKey()).label().in(language), cells));
    }
    String path = Paths.of(language, "regio", id);
    return new RegionPage(
        id,
        region.name(),
        region.municipalities().stream().map(it -> it.name()).sorted().toList(),
        ContactView.all(contacts.safetyNet(region), words),
        vocabulary.supportForms().stream().map(form -> form.label().in(language)).toList(),
        rows,
        ownOnly,
        ownOnly ? path : path + "?own=on",
        empty);
  }

  private boolean mayPropose() {
    return current.account().filter(Proposals::mayPropose).isPresent();
  }

  private RegionPage.Cell cell(
      String region, String phase, String form, int count, boolean ownOnly, Words words) {
    Term phaseTerm = vocabulary.phase(phase);
    Term formTerm = vocabulary.supportForm(form);
    return new RegionPage.Cell(
        count,
        Paths.of(words.language(), "hulp")
            + "?region="
            + region
            + "&phase="
            + phase
            + "&form="
            + form
            + (ownOnly ? "&own=on&closed=on" : "&closed=on"),
        count == 0 && mayPropose()
            ? Paths.of(words.language(), "voorstellen", "nieuw")
                + "?region="
                + region
                + "&phase="
                + phase
                + "&form="
                + form
            : "",
        words.text(
            "proposals.cell",
            phaseTerm.label().in(words.language()),
            formTerm.plain().in(words.language())),
        count == 0 ? "empty" : count < MANY ? "some" : "many",
        words.text(
            "region.grid.cell",
            count,
            phaseTerm.label().in(words.language()),
            formTerm.plain().in(words.language())));
  }
}
