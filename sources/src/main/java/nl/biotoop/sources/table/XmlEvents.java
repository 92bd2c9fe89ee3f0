package nl.biotoop.sources.table;

import java.io.InputStream;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a part of a spreadsheet, one after the other. No document type, no entities of
 * its own, nothing from elsewhere: a spreadsheet needs none of it.
 */
final class XmlEvents implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final String part;

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched from elsewhere");
    });
    return factory;
  }

  XmlEvents(InputStream in, String part) throws Unreadable {
    this.part = part;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw refusal(e, part);
    }
  }

  private static Unreadable refusal(XMLStreamException e, String part) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ZipParts.TooLarge) {
        return ZipParts.TooLarge.refusal();
      }
      if (cause instanceof XMLStreamException stream
          && stream.getNestedException() instanceof ZipParts.TooLarge) {
        return ZipParts.TooLarge.refusal();
      }
    }
    return Unreadable.damaged(part);
  }

  /** Goes to the next event; false at the end. */
  boolean next() throws Unreadable {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw Unreadable.damaged(part + ", DOCTYPE");
      }
      return true;
    } catch (XMLStreamException e) {
      throw refusal(e, part);
    }
  }

  boolean starts() {
    return reader.isStartElement();
  }

  boolean starts(String name) {
    return reader.isStartElement() && reader.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return reader.isEndElement() && reader.getLocalName().equals(name);
  }

  String name() {
    return reader.getLocalName();
  }

  /** The text of this event; {@code ""} when it is no text. */
  String text() {
    return reader.isCharacters() ? reader.getText() : "";
  }

  /** An attribute of the element that starts, whatever its namespace. */
  @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  @Nullable String attribute(String namespace, String name) {
    return reader.getAttributeValue(namespace, name);
  }

  /** An attribute that holds a count; empty when it is missing or no such number. */
  OptionalInt count(@Nullable String written) {
    if (written == null || !written.matches("\\d{1,9}")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(written));
  }

  /** Goes to the end of the element that has just started. */
  void skip() throws Unreadable {
    for (int depth = 1; depth > 0; ) {
      if (!next()) {
        throw Unreadable.damaged(part);
      }
      depth += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
    }
  }

  @Override
  public void close() throws Unreadable {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw refusal(e, part);
    }
  }
}
