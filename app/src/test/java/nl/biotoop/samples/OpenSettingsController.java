package nl.biotoop.samples;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/** A public controller, with a field that is injected and changed. */
@Controller
public abstract class OpenSettingsController {
  @Value("${biotoop.data}")
  private String folder = "";

  public void setFolder(String folder) {
    this.folder = folder;
  }

  public String folder() {
    return folder;
  }
}
