package nl.biotoop.library;

import java.util.stream.Stream;
import nl.biotoop.support.links.LinkedPages;
import org.springframework.stereotype.Component;

/** The addresses of the sources, for the visits to all addresses of the site. */
@Component
final class LibraryLinks implements LinkedPages {
  private final SourceLibrary library;

  LibraryLinks(SourceLibrary library) {
    this.library = library;
  }

  @Override
  public Stream<String> addresses() {
    return library.addresses();
  }
}
