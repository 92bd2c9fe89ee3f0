package nl.biotoop;

import java.util.ArrayList;
import java.util.List;

/** The headers that guard every answer. */
final class HeaderRules {
  private HeaderRules() {}

  /** What is wrong with the headers of an answer; empty when nothing is. */
  static List<String> faults(RawHttp.Answer answer) {
    List<String> faults = new ArrayList<>();
    policy(answer.header("Content-Security-Policy"), faults);
    if (!answer.header("X-Content-Type-Options").equals("nosniff")) {
      faults.add("no nosniff");
    }
    if (!answer.header("Referrer-Policy").equals("no-referrer")) {
      faults.add("the referrer is told");
    }
    if (!answer.header("Permissions-Policy").contains("geolocation=()")) {
      faults.add("no permissions policy");
    }
    if (!answer.header("Server").isEmpty() || !answer.header("X-Powered-By").isEmpty()) {
      faults.add("tells the server");
    }
    // What the server itself refuses has not come to the point of having an id.
    boolean refusedEarly = answer.status() == 400 && answer.header("X-Request-Id").isEmpty();
    if (!refusedEarly && !answer.header("X-Request-Id").matches("[A-Za-z0-9-]{8,64}")) {
      faults.add("no request id");
    }
    return faults;
  }

  private static void policy(String policy, List<String> faults) {
    if (policy.isEmpty()) {
      faults.add("no content security policy");
      return;
    }
    List<String> directives = List.of(policy.split(";\\s*", -1));
    if (!directives.contains("default-src 'none'")) {
      faults.add("default-src is not 'none'");
    }
    if (policy.contains("unsafe")) {
      faults.add("the policy allows something unsafe");
    }
    for (String needed :
        List.of("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")) {
      if (!directives.contains(needed)) {
        faults.add("the policy lacks " + needed);
      }
    }
    for (String directive : directives) {
      for (String source : directive.split(" ", -1)) {
        if (source.contains("*") || source.contains("//") || source.matches("https?:")) {
          faults.add("the policy lets in what is elsewhere: " + directive);
        }
      }
    }
  }
}
