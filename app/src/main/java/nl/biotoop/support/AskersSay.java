package nl.biotoop.support;

import java.util.List;
import nl.biotoop.platform.web.Words;

/** What those who asked a question say afterwards; told by whoever asks them. */
public interface AskersSay {

  /**
   * What they say of an instrument that helped them, a sentence each; none while too few have told.
   */
  List<String> of(String instrument, Words words);
}
