package nl.biotoop.sources.figures;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column holds, by the names that people give it. */
public enum Column {
  DATASET("dataset,tabel,table,tabelcode,dataflow"),
  INDICATOR("indicator,onderwerp,maat,measure,variabele,variable"),
  REGION(
      "region,regio,regios,regio s,regiocode,regio code,region code,gebied,gebiedscode,"
          + "area,area code,geo,ref area,gemeente,gemeentecode,municipality,provincie,"
          + "provinciecode,province,corop,coropcode,nuts,nutscode,land,country"),
  PERIOD("time period,period,periode,perioden,jaar,year,time,tijd"),
  VALUE("obs value,value,waarde,cijfer,figure,aantal,number"),
  STATUS("obs status,status,obs flag,flag,vlag"),
  UNIT("unit,eenheid,unit measure"),
  /** For people, not for the figure. */
  ASIDE(
      "source,bron,licence,license,licentie,note,notes,noot,remark,remarks,opmerking,"
          + "opmerkingen,toelichting,name,naam,region name,regionaam,gebiedsnaam,"
          + "gemeentenaam,provincienaam,label,omschrijving");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");

  private final String names;

  Column(String names) {
    this.names = names;
  }

  /** The name under which {@code fetch} writes it. */
  String written() {
    return names.substring(0, names.indexOf(',')).replace(' ', '_');
  }

  /** The column that a heading means, capitals and signs aside; empty when it is not known. */
  static Optional<Column> of(String heading) {
    String bare = bare(heading);
    for (Column column : values()) {
      if ((',' + column.names + ',').contains(',' + bare + ',')) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Whether a heading promises codes, where another one beside it has names. */
  static boolean isOfCodes(String heading) {
    return bare(heading).endsWith("code");
  }

  private static String bare(String heading) {
    String letters = Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return SIGNS.matcher(ACCENTS.matcher(letters).replaceAll("")).replaceAll(" ").strip();
  }
}
