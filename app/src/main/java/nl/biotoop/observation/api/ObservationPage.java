package nl.biotoop.observation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import nl.biotoop.observation.Dataset;
import nl.biotoop.observation.Load;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;

/**
 * Some of the figures, with where they come from and where the others are.
 *
 * @param page counted from 1
 * @param total how many figures there are, over all pages
 * @param vintage the number of the newest load, or taking back, that counts
 * @param sources the tables of the figures on this page
 * @param loads the loads they rest on, oldest first
 */
record ObservationPage(
    int page,
    int pageSize,
    int total,
    int pages,
    int vintage,
    List<One> observations,
    List<TableSource> sources,
    List<LoadView> loads,
    @JsonProperty("_links") Links links) {

  /** An address. */
  record Link(String href) {}

  /** The other pages; what is not there is left out. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Links(
      Link self, Link first, @Nullable Link prev, @Nullable Link next, @Nullable Link last) {}

  /** One figure; see {@link FigureSeries.Point}. */
  record One(
      String dataset,
      String indicator,
      String region,
      String timePeriod,
      @Nullable BigDecimal obsValue,
      String obsStatus,
      String unit,
      String how,
      List<String> why,
      List<Integer> loads,
      @JsonProperty("_links") OneLinks links) {}

  /** The whole series of a figure. */
  record OneLinks(Link series) {}

  /** A table, with where it comes from. */
  record TableSource(String dataset, Text title, FigureTable.Source source) {
    static TableSource of(Dataset dataset, FigureTable.Source source) {
      return new TableSource(dataset.code(), dataset.title(), source);
    }
  }

  /**
   * A load.
   *
   * @param origin the address or file it was read from
   * @param sha256 of what was read
   */
  record LoadView(int number, String dataset, String loadedAt, String origin, String sha256) {
    static LoadView of(Load load) {
      return new LoadView(
          load.number(), load.dataset(), load.at().toString(), load.origin(), load.payload());
    }
  }
}
