package nl.biotoop.desk.web;

import java.util.List;
import nl.biotoop.desk.Afterwards;
import nl.biotoop.platform.web.Words;
import nl.biotoop.support.Instruments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What askers said afterwards, for the page of an instrument. */
@Component
class AskersAfterwards implements Instruments.AskersSay {
  private static final Logger LOG = LoggerFactory.getLogger(AskersAfterwards.class);

  private final Afterwards afterwards;

  AskersAfterwards(Afterwards afterwards) {
    this.afterwards = afterwards;
  }

  @Override
  public List<String> of(String instrument, Words words) {
    try {
      Afterwards.Summary summary = afterwards.ofInstrument(instrument);
      return summary.answered() == 0 ? List.of() : QuestionWords.summary(summary, words);
    } catch (DataAccessException e) {
      // The page of the instrument tells the rest.
      LOG.error("What askers say of an instrument cannot be read: {}", e.getMessage());
      return List.of();
    }
  }
}
