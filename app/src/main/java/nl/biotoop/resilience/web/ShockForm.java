package nl.biotoop.resilience.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.biotoop.platform.web.FormPage.Fault;
import nl.biotoop.platform.web.Words;
import nl.biotoop.resilience.OwnShock;
import nl.biotoop.resilience.Shock;
import org.springframework.util.MultiValueMap;

/**
 * The form of a shock as somebody typed it.
 *
 * @param revision what it is based on; one that never was, when the form was tampered with
 */
record ShockForm(
    String region,
    String name,
    String from,
    String until,
    String kind,
    String text,
    String source,
    int revision) {
  private static final String YEAR = "[12][0-9]{3}";

  static ShockForm of(MultiValueMap<String, String> form) {
    return new ShockForm(
        typed(form, "region"),
        typed(form, "name"),
        typed(form, "from"),
        typed(form, "until"),
        typed(form, "kind"),
        typed(form, "text"),
        typed(form, "source"),
        revision(typed(form, "revision")));
  }

  static ShockForm of(OwnShock shock) {
    return new ShockForm(
        shock.region(),
        shock.name(),
        String.valueOf(shock.from()),
        String.valueOf(shock.until()),
        shock.kind().code(),
        shock.text(),
        shock.source(),
        shock.revision());
  }

  private static String typed(MultiValueMap<String, String> form, String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  static int revision(String typed) {
    return typed.matches("[0-9]{1,8}") ? Integer.parseInt(typed) : -1;
  }

  /** With the region that a shock has, which the form does not change. */
  ShockForm in(String other) {
    return new ShockForm(other, name, from, until, kind, text, source, revision);
  }

  /** Based on another revision. */
  ShockForm on(int other) {
    return new ShockForm(region, name, from, until, kind, text, source, other);
  }

  private Optional<Shock.Kind> chosenKind() {
    return Arrays.stream(Shock.Kind.values()).filter(it -> it.code().equals(kind)).findFirst();
  }

  /** What has to be mended, in the order of the fields. */
  List<Fault> faults(List<String> regions, int thisYear, Words words) {
    List<Fault> faults = new ArrayList<>();
    String earliest = String.valueOf(Shock.EARLIEST);
    String latest = String.valueOf(thisYear);
    if (!regions.contains(region)) {
      faults.add(new Fault("region", words.text("resilience.error.region")));
    }
    if (name.isEmpty() || name.length() > OwnShock.LONGEST_NAME) {
      faults.add(new Fault("name", words.text("resilience.error.name", OwnShock.LONGEST_NAME)));
    }
    if (!isYear(from, thisYear)) {
      faults.add(new Fault("from", words.text("resilience.error.from", earliest, latest)));
    }
    if (!isYear(until, thisYear)) {
      faults.add(new Fault("until", words.text("resilience.error.until-year", earliest, latest)));
    } else if (isYear(from, thisYear)) {
      int lasts = Integer.parseInt(until) - Integer.parseInt(from);
      if (lasts < 0 || lasts >= Shock.MOST_YEARS) {
        faults.add(new Fault("until", words.text("resilience.error.until", Shock.MOST_YEARS)));
      }
    }
    if (chosenKind().isEmpty()) {
      faults.add(new Fault("kind-0", words.text("resilience.error.kind")));
    }
    if (text.length() > OwnShock.LONGEST_TEXT) {
      faults.add(new Fault("text", words.text("resilience.error.text", OwnShock.LONGEST_TEXT)));
    }
    if (source.isEmpty() || source.length() > OwnShock.LONGEST_SOURCE) {
      faults.add(
          new Fault("source", words.text("resilience.error.source", OwnShock.LONGEST_SOURCE)));
    }
    return faults;
  }

  private static boolean isYear(String typed, int thisYear) {
    return typed.matches(YEAR)
        && Integer.parseInt(typed) >= Shock.EARLIEST
        && Integer.parseInt(typed) <= thisYear;
  }

  /** As a shock; only for a form without faults. */
  OwnShock shock(UUID id) {
    return new OwnShock(
        id,
        region,
        name,
        text,
        Integer.parseInt(from),
        Integer.parseInt(until),
        chosenKind().orElseThrow(),
        source,
        false,
        revision);
  }
}
