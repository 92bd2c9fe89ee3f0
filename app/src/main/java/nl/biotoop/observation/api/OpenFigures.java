package nl.biotoop.observation.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.biotoop.observation.Dataset;
import nl.biotoop.platform.open.OpenData;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What every form of the figures has in common. */
final class OpenFigures {
  private OpenFigures() {}

  /** An answer about a table: its licence and its source stand in the links. */
  static ResponseEntity.BodyBuilder answer(Dataset dataset, MediaType type) {
    return OpenData.answer(type, dataset.licenceUrl())
        .header(HttpHeaders.LINK, "<" + dataset.url() + ">; rel=\"via\"");
  }

  /** A value as people write it, without powers of ten; empty when there is none. */
  static Optional<BigDecimal> number(OptionalDouble value) {
    return value.stream().mapToObj(OpenData::number).findFirst();
  }
}
