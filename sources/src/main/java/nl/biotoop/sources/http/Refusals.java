package nl.biotoop.sources.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import nl.biotoop.sources.table.Remark;

/** What is told of a source that gave no answer that can be used. */
final class Refusals {
  private Refusals() {}

  static Remark trouble(IOException failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
        ? new Remark("geen verbinding", "no connection")
        : new Remark("de verbinding brak af", "the connection broke off");
  }

  /** No answer that is one. */
  static SourceRefused away(String host, Remark trouble, int attempts) {
    return new SourceRefused(
        SourceRefused.Why.AWAY,
        host
            + " geeft na "
            + attempts
            + " keer vragen geen antwoord ("
            + trouble.nl()
            + "); probeer het later opnieuw.",
        host
            + " gives no answer after "
            + attempts
            + " attempts ("
            + trouble.en()
            + "); try again later.");
  }

  /**
   * An answer that will not get better.
   *
   * @param address host and path
   * @param said what the source said, in brackets; {@code ""} for nothing
   */
  static SourceRefused refused(String address, int status, String said) {
    String what = address + " (HTTP " + status + ")";
    return switch (status) {
      case 404, 410 ->
          new SourceRefused(
              SourceRefused.Why.ABSENT,
              what + ": dit is er niet; controleer de code, ook hoofdletters en kleine letters.",
              what + ": there is no such thing; check the code, capitals and small letters too.");
      case 413, 414 ->
          new SourceRefused(
              SourceRefused.Why.TOO_LARGE,
              what + ": dit is te veel in één keer; vraag minder met --select of --filter.",
              what + ": this is too much at once; ask for less with --select or --filter.");
      default ->
          new SourceRefused(
              SourceRefused.Why.QUESTION,
              what + ": de bron weigert deze vraag" + said + "; controleer de keuze.",
              what + ": the source refuses this question" + said + "; check the selection.");
    };
  }

  /** A wait that is left to the person. */
  static SourceRefused tooLong(String host, Duration asked, Remark trouble) {
    String minutes = Long.toString(asked.toMinutes() + 1);
    return new SourceRefused(
        SourceRefused.Why.AWAY,
        host
            + " vraagt om "
            + minutes
            + " minuten te wachten ("
            + trouble.nl()
            + "); probeer het daarna opnieuw.",
        host
            + " asks to wait "
            + minutes
            + " minutes ("
            + trouble.en()
            + "); try again after that.");
  }
}
