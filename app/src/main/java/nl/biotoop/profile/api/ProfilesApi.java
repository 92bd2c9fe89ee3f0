package nl.biotoop.profile.api;

import java.util.List;
import nl.biotoop.platform.ApiCodes;
import nl.biotoop.platform.open.OpenData;
import nl.biotoop.platform.open.OpenTable;
import nl.biotoop.profile.Part;
import nl.biotoop.profile.Parts;
import nl.biotoop.profile.Passage;
import nl.biotoop.profile.RegionProfile;
import nl.biotoop.profile.RegionProfiles;
import nl.biotoop.profile.Statement;
import nl.biotoop.rules.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What regions say of themselves, as open data. */
@RestController
class ProfilesApi {
  private final RegionProfiles profiles;
  private final Parts parts;

  ProfilesApi(RegionProfiles profiles, Parts parts) {
    this.profiles = profiles;
    this.parts = parts;
  }

  record ProfileView(String region, List<PassageView> passages) {}

  /**
   * What a region says in one part; see {@link Passage}. Who wrote it is left out.
   *
   * @param part the id of the part
   * @param kind what sort of part it is
   * @param choice the option that was chosen, of a condition its score; {@code null} when none
   */
  record PassageView(
      String part,
      String kind,
      int revision,
      @Nullable String choice,
      List<StatementView> statements) {
    static PassageView of(Part part, Passage passage) {
      return new PassageView(
          part.id(),
          ApiCodes.of(part.kind()),
          passage.revision(),
          SeenIn.known(passage.choice()),
          passage.statements().stream().map(StatementView::of).toList());
    }
  }

  record StatementView(Text text, SeenIn evidence) {
    static StatementView of(Statement one) {
      return new StatementView(one.text(), SeenIn.of(one.evidence()));
    }
  }

  record ProfileList(String licence, List<ProfileView> profiles) {}

  private List<ProfileView> all() {
    return profiles.all().stream().map(this::view).toList();
  }

  /** Parts of which nothing is known are left out. */
  private ProfileView view(RegionProfile profile) {
    return new ProfileView(
        profile.region(),
        parts.all().stream()
            .filter(part -> !profile.in(part).isEmpty())
            .map(part -> PassageView.of(part, profile.in(part)))
            .toList());
  }

  @GetMapping("/api/v1/profiles")
  ResponseEntity<ProfileList> list() {
    return OpenData.answer(MediaType.APPLICATION_JSON)
        .body(new ProfileList(OpenData.LICENCE, all()));
  }

  /** A row for each statement; one without text for a choice alone. */
  @GetMapping("/api/v1/profiles.csv")
  ResponseEntity<String> csv() {
    OpenTable table =
        new OpenTable(
            "region",
            "part",
            "kind",
            "revision",
            "choice",
            "text_nl",
            "text_en",
            "source",
            "line",
            "source_in_words",
            "licence");
    for (ProfileView profile : all()) {
      for (PassageView passage : profile.passages()) {
        if (passage.statements().isEmpty()) {
          add(table, profile, passage, null);
        }
        passage.statements().forEach(one -> add(table, profile, passage, one));
      }
    }
    return table.in(OpenData.answer(OpenTable.CSV), "profiles.csv");
  }

  private static void add(
      OpenTable table, ProfileView profile, PassageView passage, @Nullable StatementView one) {
    table.add(
        profile.region(),
        passage.part(),
        passage.kind(),
        passage.revision(),
        passage.choice(),
        one == null ? null : one.text().nl(),
        one == null ? null : one.text().en(),
        one == null ? null : one.evidence().source(),
        one == null ? null : one.evidence().line(),
        one == null ? null : one.evidence().words(),
        OpenData.LICENCE);
  }
}
