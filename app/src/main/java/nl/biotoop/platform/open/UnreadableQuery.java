package nl.biotoop.platform.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.biotoop.platform.ApiCodes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What could not be read of the parameters of a request: all of it at once, and nothing guessed.
 */
public final class UnreadableQuery {
  private final List<Map<String, String>> faults = new ArrayList<>();

  /**
   * A parameter that cannot be read.
   *
   * @param reason a code such as {@code NOT_A_CHOICE}
   * @param value what stood there; shortened when it is long
   */
  public void add(String name, String reason, String value) {
    Map<String, String> fault = new LinkedHashMap<>();
    fault.put("name", ApiCodes.shortened(name));
    fault.put("reason", reason);
    fault.put("value", ApiCodes.shortened(value));
    faults.add(fault);
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** A problem that names every fault. */
  public ResponseEntity<Object> answer(String title) {
    ProblemDetail refused =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Some parameters could not be read; nothing was guessed.");
    refused.setTitle(title);
    refused.setProperty("invalidParams", faults);
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(refused);
  }
}
