package nl.biotoop.profile.web;

import java.util.List;
import nl.biotoop.platform.Typed;
import nl.biotoop.platform.web.FormPage;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Words;

/**
 * The form of a claim.
 *
 * @param region the id of its region
 * @param regionName the name of its region
 * @param form as typed
 * @param exactness to choose from
 * @param subjects that were used before
 * @param measures that were used before
 * @param faults what has to be mended
 */
public record ClaimFormPage(
    String region,
    String regionName,
    Form form,
    List<Choice> exactness,
    List<String> subjects,
    List<String> measures,
    List<Fault> faults)
    implements FormPage {
  /** Keeps its own copies of the lists. */
  public ClaimFormPage {
    exactness = List.copyOf(exactness);
    subjects = List.copyOf(subjects);
    measures = List.copyOf(measures);
    faults = List.copyOf(faults);
  }

  /** What the form holds, without blanks around it. */
  public record Form(
      String subject,
      String measure,
      String unit,
      String exactness,
      String amount,
      boolean rest,
      String meaning,
      String stated,
      String year,
      String source) {
    /** Takes the blanks off. */
    public Form {
      subject = Typed.text(subject);
      measure = Typed.text(measure);
      unit = Typed.text(unit);
      amount = Typed.text(amount);
      meaning = Typed.text(meaning);
      stated = Typed.text(stated);
      year = Typed.text(year);
      source = Typed.text(source);
    }
  }

  @Override
  public String heading(Words words) {
    return words.text("profile.claim.add");
  }

  @Override
  public List<Link> breadcrumbs(Words words) {
    return List.of(
        new Link(
            Paths.of(words.language(), "regioprofiel", region, "uitspraken"),
            words.text("profile.claims.title", regionName)));
  }
}
