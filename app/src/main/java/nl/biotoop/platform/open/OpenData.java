package nl.biotoop.platform.open;

import java.math.BigDecimal;
import java.time.Duration;
import nl.biotoop.platform.ApiCodes;
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
    return ResponseEntity.ok()
        .header(ApiCodes.VERSION_HEADER, ApiCodes.VERSION)
        .header(HttpHeaders.LINK, "<" + licence + ">; rel=\"license\"")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .contentType(type);
  }

  /** A value as people write it, without powers of ten. */
  public static BigDecimal number(double value) {
    return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
  }
}
