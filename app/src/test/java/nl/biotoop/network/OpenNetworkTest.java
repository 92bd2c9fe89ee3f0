package nl.biotoop.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import nl.biotoop.AnonymousVisitor;
import nl.biotoop.AppTest;
import nl.biotoop.territory.OwnRegion;
import nl.biotoop.territory.Territories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Regions and partners as open data: the same as on the pages, in both forms. */
@AppTest
class OpenNetworkTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AnonymousVisitor visitor;
  private final Organisations organisations;
  private final Territories territories;

  @Autowired
  OpenNetworkTest(MockMvc mvc, Organisations organisations, Territories territories) {
    this.visitor = new AnonymousVisitor(mvc);
    this.organisations = organisations;
    this.territories = territories;
  }

  private String body(String address) throws Exception {
    return visitor.open(address).getContentAsString();
  }

  private JsonNode json(String address, String list) throws Exception {
    return JSON.readTree(body(address)).path(list);
  }

  private List<NamedCsvRecord> csv(String address) throws Exception {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(body(address))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new AssertionError(address, e);
    }
  }

  @Test
  void everyPartnerOfEveryRegionIsThereInBothForms() throws Exception {
    List<Organisation> all =
        territories.ownRegions().stream()
            .flatMap(region -> organisations.of(region.id().value()).stream())
            .toList();
    assertThat(all).isNotEmpty();
    JsonNode partners = json("/api/v1/partners", "partners");
    assertThat(partners).hasSize(all.size());
    List<NamedCsvRecord> rows = csv("/api/v1/partners.csv");
    assertThat(rows).hasSize(all.size());
    for (int i = 0; i < all.size(); i++) {
      Organisation one = all.get(i);
      assertThat(partners.get(i).path("name").stringValue()).isEqualTo(one.name());
      assertThat(partners.get(i).path("seat").stringValue()).isEqualTo(one.seat().code());
      assertThat(rows.get(i).getFields())
          .startsWith(one.region(), one.id(), one.name(), one.helix(), one.seat().code());
    }
  }

  @Test
  void everyMunicipalityOfEveryRegionIsThereInBothForms() throws Exception {
    JsonNode regions = json("/api/v1/regions", "regions");
    assertThat(regions).hasSize(territories.ownRegions().size());
    List<NamedCsvRecord> rows = csv("/api/v1/regions.csv");
    int row = 0;
    for (OwnRegion region : territories.ownRegions()) {
      for (var municipality : region.municipalities()) {
        assertThat(rows.get(row++).getFields())
            .startsWith(
                region.id().value(),
                region.name(),
                municipality.code().value(),
                municipality.name());
      }
    }
    assertThat(rows).hasSize(row);
    assertThat(
            csv("/api/v1/regions.csv").stream()
                .filter(one -> one.getField("region").equals("midden-brabant")))
        .hasSize(9);
  }
}
