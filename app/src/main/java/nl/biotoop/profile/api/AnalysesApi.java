package nl.biotoop.profile.api;

import java.util.List;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.profile.AskedAnalyses;
import nl.biotoop.profile.AskedAnalysis;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The analyses that regions asked for, as open data. */
@RestController
class AnalysesApi {
  private final AskedAnalyses analyses;

  AnalysesApi(AskedAnalyses analyses) {
    this.analyses = analyses;
  }

  /**
   * An analysis; see {@link AskedAnalysis}.
   *
   * @param supplier who makes it; {@code null} when nobody does yet
   * @param answer {@code null} as long as there is none
   */
  record AnalysisView(
      String region,
      String id,
      Text question,
      Text asker,
      @Nullable String supplier,
      String status,
      @Nullable Text answer,
      SeenIn evidence) {
    static AnalysisView of(AskedAnalysis one) {
      boolean answered = !one.answer().nl().isEmpty() || !one.answer().en().isEmpty();
      return new AnalysisView(
          one.region(),
          one.id(),
          one.question(),
          one.asker(),
          SeenIn.known(one.supplier()),
          ApiCodes.of(one.status()),
          answered ? one.answer() : null,
          SeenIn.of(one.evidence()));
    }
  }

  record AnalysisList(String licence, List<AnalysisView> analyses) {}

  private List<AnalysisView> all() {
    return analyses.all().stream().map(AnalysisView::of).toList();
  }

  @GetMapping("/api/v1/analyses")
  ResponseEntity<AnalysisList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(new AnalysisList(OpenData.LICENCE, all()));
  }

  /** The list for a spreadsheet. */
  @GetMapping("/api/v1/analyses.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
            "region",
            "id",
            "question_nl",
            "question_en",
            "asker_nl",
            "asker_en",
            "supplier",
            "status",
            "answer_nl",
            "answer_en",
            "source",
            "line",
            "source_in_words",
            "licence");
    for (AnalysisView one : all()) {
      Text answer = one.answer() == null ? Text.NONE : one.answer();
      table.add(
          one.region(),
          one.id(),
          one.question().nl(),
          one.question().en(),
          one.asker().nl(),
          one.asker().en(),
          one.supplier(),
          one.status(),
          answer.nl(),
          answer.en(),
          one.evidence().source(),
          one.evidence().line(),
          one.evidence().words(),
          OpenData.LICENCE);
    }
    return table.in(OpenData.answer(OpenTable.CSV), "analyses.csv");
  }
}
