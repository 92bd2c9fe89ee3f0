package nl.biotoop.support.embedding;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.biotoop.platform.NotFound;
import nl.biotoop.platform.web.Paths;
import nl.biotoop.platform.web.Shell;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Component;

/** Gives the page that answers a request the look of a house. */
@Component
public final class HouseLooks implements Shell.House.Keeper {
  private final Houses houses;

  HouseLooks(Houses houses) {
    this.houses = houses;
  }

  /**
   * The house the address names, in whose frame the page will stand; empty when it names none, and
   * then nobody may frame the page.
   *
   * @throws NotFound when there is no such house
   */
  public Optional<House> framed(HttpServletRequest request, Language language) {
    String code = request.getParameter(Shell.House.PARAMETER);
    if (code == null || code.isBlank()) {
      return Optional.empty();
    }
    House house = houses.find(code).orElseThrow(() -> new NotFound("house"));
    give(request, house, house.frameAncestors(), language);
    return Optional.of(house);
  }

  @Override
  public void frame(HttpServletRequest request, Language language) {
    framed(request, language);
  }

  @Override
  public boolean has(String code) {
    return houses.find(code).isPresent();
  }

  /** The look without a frame. */
  public void whole(HttpServletRequest request, House house, Language language) {
    give(request, house, "", language);
  }

  private static void give(
      HttpServletRequest request, House house, String frameAncestors, Language language) {
    String files = "/huis/" + house.code() + "/";
    String version = "?v=" + house.changedAt().toEpochMilli();
    request.setAttribute(
        Shell.House.ATTRIBUTE,
        new Shell.House(
            house.name(),
            Paths.of(language, "huis", house.code()),
            files + "stijl.css" + version,
            house.hasLogo() ? files + "logo.png" + version : null,
            frameAncestors));
  }
}
