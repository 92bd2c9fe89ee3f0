package nl.biotoop.support.importing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.biotoop.rules.Language;
import nl.biotoop.sources.written.Closest;

/** The columns a table may have: the only place that knows what they are called. */
public enum ImportField {
  ID(
      "Kenmerk",
      "Id",
      "id, code, nummer",
      "Laat leeg voor iets nieuws. De uitvoer vult het in.",
      "Leave empty for something new. The export fills it in."),
  NAME(
      "Naam",
      "Name",
      "titel, regeling, naam regeling, instrument, title, scheme",
      "Zoals mensen het kennen. Verplicht.",
      "As people know it. Required."),
  NAME_EN(
      "Naam (Engels)",
      "Name (English)",
      "name en, naam en, engelse naam",
      "Leeg: de Nederlandse naam.",
      "Empty: the Dutch name."),
  PROVIDER(
      "Aanbieder",
      "Provider",
      "organisatie, verstrekker, uitvoerder, organisation, wie",
      "De organisatie die beslist. Geen persoon. Verplicht.",
      "The organisation that decides. No person. Required."),
  SUMMARY(
      "Omschrijving",
      "Description",
      "samenvatting, beschrijving, toelichting, korte omschrijving, uitleg, summary, wat",
      "Wat het is, in korte zinnen. Verplicht.",
      "What it is, in short sentences. Required."),
  SUMMARY_EN(
      "Omschrijving (Engels)",
      "Description (English)",
      "summary en, description en",
      "Leeg: de Nederlandse omschrijving.",
      "Empty: the Dutch description."),
  FORMS(
      "Vorm van hulp",
      "Kind of help",
      "vorm, soort hulp, type, soort, ondersteuningsvorm, form",
      "Een of meer uit de lijst, met een komma ertussen. Verplicht.",
      "One or more of the list, with commas. Required."),
  THEMES(
      "Onderwerp",
      "Topic",
      "thema, themas, onderwerpen, theme, themes, topics",
      "Een of meer uit de lijst, met een komma ertussen. Verplicht.",
      "One or more of the list, with commas. Required."),
  PHASES(
      "Fase",
      "Phase",
      "fasen, fases, bedrijfsfase, phases, stage",
      "Voor welke bedrijven. Leeg: voor alle fasen.",
      "For which firms. Empty: for every phase."),
  AREAS(
      "Gebied",
      "Area",
      "gemeente, gemeenten, regio, werkgebied, gebieden, areas, region",
      "Gemeenten, provincies of Nederland. Leeg: uw regio.",
      "Municipalities, provinces or the Netherlands. Empty: your region."),
  SIZES(
      "Bedrijfsgrootte",
      "Business size",
      "mkb klasse, mkb-klasse, grootte, omvang, size",
      "Micro, klein, middel of groot. Mkb mag ook. Leeg: niet bekend.",
      "Micro, small, medium or large. SME too. Empty: not known."),
  SECTORS(
      "Branche",
      "Sector",
      "branches, sectoren, sbi, soort werk, sectors",
      "Letters van de SBI, zoals A of C. Leeg: niet bekend.",
      "Letters of the SBI, such as A or C. Empty: not known."),
  AMOUNT_MIN(
      "Laagste bedrag",
      "Lowest amount",
      "minimum bedrag, minimumbedrag, min bedrag, bedrag vanaf",
      "In euro. Leeg: niet bekend.",
      "In euro. Empty: not known."),
  AMOUNT_MAX(
      "Hoogste bedrag",
      "Highest amount",
      "maximum bedrag, maximumbedrag, max bedrag, bedrag, bedrag tot, amount",
      "In euro. Leeg: niet bekend.",
      "In euro. Empty: not known."),
  RATE(
      "Deel vergoed (%)",
      "Share paid (%)",
      "percentage, subsidiepercentage, vergoeding, rate",
      "Welk deel van de kosten wordt betaald, zoals 50%.",
      "Which share of the costs is paid, such as 50%."),
  OWN_SHARE(
      "Eigen bijdrage (%)",
      "Own contribution (%)",
      "eigen bijdrage, cofinanciering",
      "Welk deel iemand zelf betaalt, zoals 50%.",
      "Which share people pay themselves, such as 50%."),
  OPENS(
      "Open vanaf",
      "Opens",
      "startdatum, opent, begindatum, opens on",
      "De eerste dag, zoals 1-3-2026. Leeg: niet bekend.",
      "The first day, such as 2026-03-01. Empty: not known."),
  CLOSES(
      "Sluit op",
      "Closes",
      "einddatum, deadline, sluitingsdatum, sluit, closes on",
      "De laatste dag, zoals 31-12-2026. Leeg: niet bekend.",
      "The last day, such as 2026-12-31. Empty: not known."),
  EFFORT(
      "Uren voor aanvraag",
      "Hours to apply",
      "uren, tijd, effort",
      "Hoeveel uur een aanvraag kost.",
      "How many hours an application takes."),
  URL(
      "Webadres",
      "Web address",
      "url, website, link, webpagina, bron, web page, source",
      "De pagina waar u het zag. Begint met https.",
      "The page where you saw it. Starts with https."),
  APPLY_URL(
      "Adres om aan te vragen",
      "Address to apply",
      "aanvraaglink, aanvragen, apply",
      "De pagina om aan te vragen.",
      "The page to apply."),
  CONTACT(
      "Contact",
      "Contact",
      "contactorganisatie, loket, wie bellen",
      "De organisatie die helpt. Geen persoon. Leeg: de aanbieder.",
      "The organisation that helps. No person. Empty: the provider."),
  SEEN(
      "Gezien op",
      "Seen on",
      "gecontroleerd op, controledatum, laatst gecontroleerd, checked on",
      "De dag waarop u de pagina zag. Leeg of oud: wij vragen u te controleren.",
      "The day you saw the page. Empty or old: we ask you to check."),
  NOTE(
      "Notitie",
      "Note",
      "opmerking, opmerkingen, notities, notes, remark",
      "Voor u en uw collega's. Bezoekers zien dit niet.",
      "For you and your colleagues. Visitors do not see this.");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Map<String, ImportField> BY_NAME = new HashMap<>();

  static {
    for (ImportField field : values()) {
      for (String name : field.names()) {
        BY_NAME.put(spelled(name), field);
      }
    }
  }

  private final String nl;
  private final String en;
  private final String synonyms;
  private final String helpNl;
  private final String helpEn;

  ImportField(String nl, String en, String synonyms, String helpNl, String helpEn) {
    this.nl = nl;
    this.en = en;
    this.synonyms = synonyms;
    this.helpNl = helpNl;
    this.helpEn = helpEn;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(List.of(synonyms.split(", ", -1)));
    names.add(nl);
    names.add(en);
    return names;
  }

  /** What the column is called in what we write. */
  public String heading(Language language) {
    return language == Language.NL ? nl : en;
  }

  /** What belongs in it. */
  public String help(Language language) {
    return language == Language.NL ? helpNl : helpEn;
  }

  /** Whether something new cannot do without it. */
  public boolean isRequired() {
    return this == NAME || this == PROVIDER || this == SUMMARY || this == FORMS || this == THEMES;
  }

  /** The column that a heading means, also with a slip of the pen. */
  static Optional<ImportField> of(String heading) {
    String spelled = spelled(heading);
    ImportField exact = BY_NAME.get(spelled);
    return exact != null || spelled.length() < 5
        ? Optional.ofNullable(exact)
        : Closest.of(spelled, BY_NAME.keySet()).map(BY_NAME::get);
  }

  /** A text without what people vary: case, accents, brackets, hyphens, blanks. */
  static String spelled(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
