package nl.biotoop.platform.open;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with open data: anybody may keep them for five minutes, and the licence is a link. */
public final class OpenData {
  /** The licence of what this site publishes of its own. */
  public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  private OpenData() {}

  /** An answer with data of this site. */
  public static ResponseEntity.BodyBuilder answer(MediaType type) {
    return answer(type, LICENCE);
  }

  /**
   * An answer with data of others.
   *
   * @param licence the address of their licence
   */
  public static ResponseEntity.BodyBuilder answer(MediaType type, String licence) {
    return answer(type, List.of(licence));
  }

  /**
   * An answer with data of several others.
   *
   * @param licences the addresses of their licences; none when there is nothing of theirs
   */
  public static ResponseEntity.BodyBuilder answer(MediaType type, Collection<String> licences) {
    Collection<String> all = licences.isEmpty() ? List.of(LICENCE) : licences;
    return ResponseEntity.ok()
        .header(
            HttpHeaders.LINK,
            all.stream()
                .map(licence -> "<" + licence + ">; rel=\"license\"")
                .distinct()
                .collect(Collectors.joining(", ")))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .contentType(type);
  }

  /** A value as people write it, without powers of ten. */
  public static BigDecimal number(double value) {
    return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
  }
}
