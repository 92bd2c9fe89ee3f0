package nl.biotoop.observation.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.biotoop.AppTest;
import nl.biotoop.identity.Account;
import nl.biotoop.identity.Role;
import nl.biotoop.identity.Users;
import nl.biotoop.observation.Observations;
import nl.biotoop.observation.refresh.Refresh.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Whatever is wrong with a file with figures is told, and nothing of it is kept. */
@AppTest
@TestPropertySource(properties = "biotoop.test.database-of=handed-in-faults")
class HandedInFaultsTest {
  private static final String TABLE = "81578NED";
  private static final String HEADING = "region,time_period,obs_value";

  private final Refreshes refreshes;
  private final RefreshTable table;
  private final Observations observations;
  private final Users users;
  @TempDir private Path folder;

  @Autowired
  HandedInFaultsTest(
      Refreshes refreshes, RefreshTable table, Observations observations, Users users) {
    this.refreshes = refreshes;
    this.table = table;
    this.observations = observations;
    this.users = users;
  }

  private HandingIn in() {
    return new HandingIn(refreshes, table, users, folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "81578NED | indicator,region,time_period,obs_value | population,CR01,2024,1 | "
            + "Cel A2: 'population' hoort niet bij deze tabel. Kies uit: establishments.",
        "nama_10r_2gdp | region,time_period,obs_value | NL34,2024,1 | "
            + "Cel A1: kolom 'indicator' ontbreekt, en deze tabel telt meer. Kies uit: "
            + "gdp_per_inhabitant_pps, gdp_volume_index_2015, gdp.",
        "83631NED | indicator,region,time_period,obs_value |"
            + " establishment_births_per_1000,CR01,2024,1 | Kies uit: establishment_births.",
        "81578NED | dataset,region,time_period,obs_value | 83631NED,CR01,2024,1 | Cel A2: hier"
            + " staat tabel '83631NED', maar u levert aan bij 81578NED. Lever het aan bij die"
            + " tabel.",
        "81578NED | dataset,region,time_period,obs_value | iets,CR01,2024,1 | "
            + "Haal de kolom weg als het klopt.",
        "03759ned | region,time_period,obs_value | GM9999,2024,1 | "
            + "Cel A2: gebied 'GM9999' kennen wij niet.",
        "03759ned | region,time_period,obs_value | Tilburg,2024,1 | Schrijf de code GM0855.",
        "03759ned | region,time_period,obs_value | GM0003,2024,1 | Cel A2: Appingedam (GM0003)"
            + " bestaat niet meer sinds 2021-01-01. Zij ging naar Eemsdelta (GM1979).",
        "03759ned | region,2019,2021 | GM0003,7,8 | bestaat niet meer sinds 2021-01-01",
        "03759ned | region,time_period,obs_value | GM1980,2021,1 | "
            + "Dijk en Waard (GM1980) bestond in 2021 nog niet, pas vanaf 2022-01-01.",
        "03759ned | region,time_period,obs_value | midden-brabant,2024,1 | "
            + "'midden-brabant' telt Biotoop zelf op.",
        "nama_10r_2gdp | indicator,region,time_period,obs_value | gdp,NL31,2024,1 | "
            + "code NL31 is vervangen. Nu is het Utrecht (NL35). Schrijf die code.",
        "81578NED | time_period,obs_value | 2024,1 | er is geen kolom met gebieden",
        "81578NED | region,time_period,obs_value | CR01,2024-Q1,1 | Cel B2: '2024-Q1' is een"
            + " kwartaal. Deze tabel heeft per periode een jaar, zoals 2024.",
        "81578NED | region,2024,2024-03 | CR01,1,2 | Cel C1: '2024-03' is een maand.",
        "81578NED | region,time_period,obs_value | CR01,2199,1 | '2199' moet nog komen.",
        "81578NED | region,time_period,obs_value,unit | CR01,2024,1,miljoen euro | "
            + "Cel D2: de eenheid 'miljoen euro' past niet bij establishments.",
        "81578NED | region,time_period,obs_value | CR01,2024,5% | Cel C2: de eenheid '%' past niet",
        "81578NED | region,time_period,obs_value | CR01,2024,veel | Cel C2: 'veel' is geen getal.",
        "81578NED | region,time_period,obs_value,obs_status | CR01,2024,x,abdefghijk | te lang",
        "81578NED | region,tijdvak,obs_value | CR01,2024,1 | Kolom 'time_period' (periode)"
            + " ontbreekt",
        "81578NED | region,time_period,obs_value,geslacht | CR01,2024,1,M | "
            + "Cel D1: kolom 'geslacht' kennen wij niet.",
        "81578NED | region,time_period,obs_value | opmerking | staan geen cijfers",
        "81578NED | region,time_period,obs_value | CR01,2024,n.b. | Er staat geen enkel cijfer in",
      })
  void whatIsWrongIsToldWithItsCellAndNothingIsKept(
      String dataset, String heading, String row, String reason) throws IOException {
    int loads = observations.loads(dataset).size();
    Refresh refused =
        in().handedIn(
                in().account(Role.RESEARCHER),
                dataset,
                "fout.csv",
                FigureFiles.csv(heading.strip(), row));
    assertThat(refused.state()).as(in().told(refused.id())).isEqualTo(State.REFUSED);
    assertThat(in().told(refused.id())).contains(reason);
    assertThat(in().toldInEnglish(refused.id())).contains("othing was kept");
    assertThat(observations.loads(dataset)).hasSize(loads);
  }

  @Test
  void aCellThatStandsTwiceAndDiffersIsRefusedWithTheOtherFaults() throws IOException {
    Refresh refused =
        in().handedIn(
                in().account(Role.RESEARCHER),
                TABLE,
                "fout.xlsx",
                FigureFiles.xlsx(HEADING, "CR01,2024,1", "CR01,2024,2", "XX99,2024,3"));
    assertThat(refused.state()).isEqualTo(State.REFUSED);
    assertThat(in().told(refused.id()))
        .contains("Blad 'Cijfers', cel C3: voor CR01 2024 staat in C2 iets anders.")
        .contains("Blad 'Cijfers', cel A4: gebied 'XX99' kennen wij niet.")
        .endsWith("Er is niets bewaard. Verbeter het bestand en lever het opnieuw aan.");
  }

  @Test
  void ofManyFaultsTheFirstAreToldAndHowManyMore() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADING));
    for (int i = 0; i < 60; i++) {
      lines.add("XX" + i + ",2024,1");
    }
    Refresh refused =
        in().handedIn(
                in().account(Role.RESEARCHER),
                TABLE,
                "fout.csv",
                FigureFiles.csv(lines.toArray(String[]::new)));
    assertThat(in().told(refused.id()).lines().filter(line -> line.startsWith("Cel A")))
        .hasSize(50);
    assertThat(in().told(refused.id())).endsWith("En nog 10 fouten.");
    assertThat(in().toldInEnglish(refused.id())).endsWith("And 10 more faults.");
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    Account by = in().account(Role.RESEARCHER);
    assertThat(in().told(in().handedIn(by, TABLE, "a.docx", FigureFiles.docx()).id()))
        .contains("maar een bestand van de soort Word");
    assertThat(
            in().told(
                    in().handedIn(by, TABLE, "a.xlsx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                        .id()))
        .contains("maar een bestand van de soort PDF");
    assertThat(
            in().told(
                    in().handedIn(by, TABLE, "a.csv", "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .id()))
        .contains("maar een bestand van de soort JSON");
    assertThat(in().told(in().handedIn(by, TABLE, "a.csv", new byte[0]).id()))
        .contains("bestand is leeg");
    assertThat(in().told(in().handedIn(by, TABLE, "a.csv", new byte[] {0, 1, 2, 0}).id()))
        .contains("geen spreadsheet");
    byte[] cut = (HEADING + "\nCR01,2024,1\nCR01,20").getBytes(StandardCharsets.UTF_8);
    assertThat(in().told(in().handedIn(by, TABLE, "a.csv", cut).id()))
        .contains("laatste regel is niet af");
    assertThat(observations.loads(TABLE))
        .allMatch(load -> !load.counts() || load.actor().isEmpty());
  }
}
