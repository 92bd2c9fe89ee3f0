package nl.biotoop.sources.observation;

import java.io.IOException;
import java.io.Reader;
import nl.biotoop.sources.http.Payload;
import nl.biotoop.sources.http.SourceRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON token by token, so that a large answer needs little memory. */
final class JsonText {

  /** A cube has hundreds of thousands of names that stand once: not worth remembering. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build();

  private JsonText() {}

  static JsonParser parser(Reader text) {
    return JSON.createParser(ObjectReadContext.empty(), text);
  }

  /** The text of a scalar; {@code ""} for null. */
  static String scalar(JsonParser json) {
    return json.currentToken() == JsonToken.VALUE_NULL ? "" : json.getString();
  }

  /** Nothing may follow the object that was read. */
  static void end(JsonParser json, Place place) {
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw place.damaged(
          "na het einde staat nog iets; haal het opnieuw.",
          "there is something after the end; fetch it again.");
    }
  }

  static SourceRefused refusal(JacksonException failure, Place place) {
    if (failure.getCause() instanceof IOException cause) {
      return Payload.refusal(cause, place.nl(), place.en());
    }
    if (failure instanceof UnexpectedEndOfInputException) {
      return place.cutOff();
    }
    if (failure instanceof StreamConstraintsException) {
      return place.damaged(
          "dit is te diep genest of heeft een te lange waarde.",
          "this is nested too deep or has a value that is too long.");
    }
    String line = Integer.toString(Math.max(1, failure.getLocation().getLineNr()));
    String column = Integer.toString(Math.max(1, failure.getLocation().getColumnNr()));
    return place.damaged(
        "dit is geen geldige JSON (regel " + line + ", teken " + column + "); haal het opnieuw.",
        "this is no valid JSON (line " + line + ", letter " + column + "); fetch it again.");
  }
}
