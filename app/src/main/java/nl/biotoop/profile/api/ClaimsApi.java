package nl.biotoop.profile.api;

import java.util.List;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.profile.Claim;
import nl.biotoop.profile.Claims;
import nl.biotoop.rules.Text;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What sources say in figures about regions, as open data. */
@RestController
class ClaimsApi {
  private final Claims claims;

  ClaimsApi(Claims claims) {
    this.claims = claims;
  }

  /**
   * A claim; see {@link Claim}. Who noted it is left out.
   *
   * @param contradicts the ids of the claims with which it cannot be true
   */
  record ClaimView(
      String id,
      String region,
      Text subject,
      Text measure,
      String unit,
      String exactness,
      double amount,
      boolean rest,
      Text meaning,
      Text stated,
      int year,
      SeenIn evidence,
      Text note,
      List<String> contradicts) {
    static ClaimView of(Claim one, List<Claim> all) {
      return new ClaimView(
          one.id(),
          one.region(),
          one.subject(),
          one.measure(),
          one.unit(),
          ApiCodes.of(one.exactness()),
          one.amount(),
          one.rest(),
          one.meaning(),
          one.stated(),
          one.year(),
          SeenIn.of(one.evidence()),
          one.note(),
          all.stream().filter(one::contradicts).map(Claim::id).toList());
    }
  }

  record ClaimList(String licence, List<ClaimView> claims) {}

  private List<ClaimView> all() {
    List<Claim> all = claims.all();
    return all.stream().map(one -> ClaimView.of(one, all)).toList();
  }

  @GetMapping("/api/v1/claims")
  ResponseEntity<ClaimList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON).body(new ClaimList(OpenData.LICENCE, all()));
  }

  /** The list for a spreadsheet; ids in a cell are separated by a vertical bar. */
  @GetMapping("/api/v1/claims.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
            "id",
            "region",
            "subject_nl",
            "subject_en",
            "measure_nl",
            "measure_en",
            "exactness",
            "amount",
            "unit",
            "rest",
            "stated_nl",
            "stated_en",
            "year",
            "source",
            "line",
            "source_in_words",
            "contradicts",
            "licence");
    for (ClaimView one : all()) {
      table.add(
          one.id(),
          one.region(),
          one.subject().nl(),
          one.subject().en(),
          one.measure().nl(),
          one.measure().en(),
          one.exactness(),
          one.amount(),
          one.unit(),
          one.rest(),
          one.stated().nl(),
          one.stated().en(),
          one.year(),
          one.evidence().source(),
          one.evidence().line(),
          one.evidence().words(),
          String.join("|", one.contradicts()),
          OpenData.LICENCE);
    }
    return table.in(OpenData.answer(OpenTable.CSV), "claims.csv");
  }
}
