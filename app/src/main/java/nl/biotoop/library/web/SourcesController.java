package nl.biotoop.library.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.biotoop.library.Source;
import nl.biotoop.library.Source.Kind;
import nl.biotoop.library.SourceLibrary;
import nl.biotoop.observation.Indicator;
import nl.biotoop.observation.Indicators;
import nl.biotoop.platform.web.Page;
import nl.biotoop.platform.web.Page.Choice;
import nl.biotoop.platform.web.Page.Link;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All sources, for everybody. */
@Controller
class SourcesController {
  private static final int LONGEST_QUERY = 200;

  private final SourceLibrary library;
  private final Indicators indicators;

  SourcesController(SourceLibrary library, Indicators indicators) {
    this.library = library;
    this.indicators = indicators;
  }

  @GetMapping({"/nl/bronnen", "/en/sources"})
  Page sources(
      @RequestParam(name = "q", defaultValue = "") String typed,
      @RequestParam(name = "type", defaultValue = "") String type,
      Language language) {
    Words words = Words.of(language);
    String asked = typed.strip();
    String query = asked.substring(0, Math.min(asked.length(), LONGEST_QUERY));
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(one -> one.code().equals(type)).findFirst();
    List<Source> all = library.all();
    List<Source> found =
        all.stream()
            .filter(source -> kind.isEmpty() || source.kind() == kind.get())
            .filter(source -> has(source, query))
            .toList();
    return new SourcesPage(
        query,
        choices(all, kind, words),
        kind.isEmpty() ? type : "",
        found.size(),
        Arrays.stream(Kind.values())
            .map(one ->
                new SourcesPage.Group(
                    SourceWords.kinds(one, words),
                    found.stream()
                        .filter(source -> source.kind() == one)
                        .map(source -> entry(source, words))
                        .toList()))
            .filter(group -> !group.entries().isEmpty())
            .toList());
  }

  /** Kinds of which there is none are left out. */
  private static List<Choice> choices(List<Source> all, Optional<Kind> chosen, Words words) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", words.text("library.kinds.all"), chosen.isEmpty()));
    Arrays.stream(Kind.values())
        .filter(kind -> all.stream().anyMatch(source -> source.kind() == kind))
        .forEach(kind ->
            choices.add(
                new Choice(
                    kind.code(),
                    SourceWords.kinds(kind, words),
                    chosen.filter(kind::equals).isPresent())));
    return choices;
  }

  /** Whether every word that was asked stands somewhere in a source, in either language. */
  private boolean has(Source source, String query) {
    String text =
        plain(
            Stream.concat(
                    Stream.of(
                        source.code(),
                        source.title().nl(),
                        source.title().en(),
                        source.author(),
                        source.year().isPresent() ? String.valueOf(source.year().getAsInt()) : "",
                        source.published(),
                        source.link().orElse(""),
                        source.use().nl(),
                        source.use().en()),
                    figures(source).flatMap(one -> Stream.of(one.name().nl(), one.name().en())))
                .collect(Collectors.joining(" ")));
    return Stream.of(plain(query).split("\\s+", -1)).allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }

  private Stream<Indicator> figures(Source source) {
    return source.indicators().stream().map(indicators::find).flatMap(Optional::stream);
  }

  /** The figures of a table; the whole table when none of its figures is in the catalogue. */
  private List<Link> links(Source source, Words words) {
    Language language = words.language();
    List<Link> links =
        figures(source)
            .map(one ->
                new Link(
                    Paths.of(language, "cijfers", one.datasets().getFirst())
                        + "?indicator="
                        + one.code(),
                    one.name().in(language)))
            .toList();
    return links.isEmpty() && source.licence().isPresent()
        ? List.of(
            new Link(
                Paths.of(language, "cijfers", source.code()), words.text("library.figures.all")))
        : links;
  }

  private SourcesPage.Entry entry(Source source, Words words) {
    Language language = words.language();
    return new SourcesPage.Entry(
        SourceWords.anchor(source.code()),
        source.title().in(language),
        SourceWords.language(source, words),
        SourceWords.by(source, words),
        source.published(),
        source.use().in(language),
        links(source, words),
        source.url().orElse(""),
        source.link().orElse(""),
        SourceWords.access(source, words),
        SourceWords.checked(source, words));
  }
}
