package nl.biotoop.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.biotoop.platform.ContentFault;
import nl.biotoop.platform.ContentFiles;
import nl.biotoop.platform.web.Words;
import nl.biotoop.rules.Language;
import org.springframework.stereotype.Component;

/** The versions that ship with the product, read once from {@code content/indices}. Immutable. */
@Component
class ShippedIndices {
  private final List<IndexSpec> all;

  /**
   * Reads all of them.
   *
   * @throws ContentFault when one has a fault; it names file, place and what to do
   */
  ShippedIndices(ContentFiles files, SpecReader reader) {
    List<IndexSpec> read = new ArrayList<>();
    for (String file : files.below("indices", ".json")) {
      IndexSpec spec = read(files, file, reader);
      if (read.stream().anyMatch(one -> one.key().equals(spec.key()))) {
        throw new ContentFault(file + ": " + spec.key() + " staat er twee keer");
      }
      read.add(spec);
    }
    read.sort(Comparator.comparing(IndexSpec::id).thenComparingInt(IndexSpec::version));
    all = List.copyOf(read);
  }

  private static IndexSpec read(ContentFiles files, String file, SpecReader reader) {
    try (var text = files.open(file)) {
      return reader.read(text.lines().collect(Collectors.joining("\n")));
    } catch (RefusedSpec e) {
      Words words = Words.of(Language.NL);
      throw new ContentFault(
          file
              + ": "
              + e.faults().stream().map(fault -> fault.in(words)).collect(Collectors.joining(" ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By id, the oldest version first. */
  List<IndexSpec> all() {
    return all;
  }
}
