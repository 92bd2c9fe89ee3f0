package nl.biotoop.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.biotoop.sources.table.CsvTable;
import nl.biotoop.sources.table.Row;
import nl.biotoop.sources.table.TableUnreadable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The content a region ships with Biotoop: the files under {@code content/} in the product, with
 * those in {@code DATA/content} laid over them. An operator changes a theme or an instrument by
 * putting a file of the same name there.
 */
@Component
public final class ContentFiles {
  private static final String ROOT = "content/";
  private final Path overlay;

  ContentFiles(@Value("${biotoop.data}") String data) {
    this.overlay = Path.of(data).resolve("content");
  }

  /** Opens one file, UTF-8, such as {@code territory/provinces.csv}. */
  public BufferedReader open(String name) {
    try {
      return new BufferedReader(
          new InputStreamReader(stream(name), StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new ContentFault(name + " ontbreekt of is niet te lezen");
    }
  }

  /**
   * One value for each row of a CSV file, in order; at least one.
   *
   * @param required the columns that the file must have
   * @throws ContentFault when the file or a cell cannot be used; it names file, line and column
   */
  public <T> List<T> rows(String name, Function<Row, T> read, String... required) {
    try (BufferedReader text = open(name)) {
      List<T> values = new ArrayList<>();
      for (Row row : CsvTable.read(name, text, required).rows()) {
        values.add(read.apply(row));
      }
      if (values.isEmpty()) {
        throw new ContentFault(name + " heeft geen enkele regel met gegevens");
      }
      return values;
    } catch (TableUnreadable e) {
      throw fault(String.valueOf(e.getMessage()), e);
    } catch (IOException | UncheckedIOException e) {
      throw fault(name + " is niet te lezen; is het bestand UTF-8?", e);
    }
  }

  private static ContentFault fault(String message, Throwable cause) {
    ContentFault fault = new ContentFault(message);
    fault.initCause(cause);
    return fault;
  }

  /** The names of all files below a folder with an ending such as {@code .yaml}, sorted. */
  public List<String> below(String folder, String ending) {
    try {
      TreeMap<String, String> names = new TreeMap<>();
      for (Resource resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + ROOT + folder + "/**/*" + ending)) {
        String address = resource.getURL().toString();
        String name = address.substring(address.lastIndexOf("/" + ROOT) + 1 + ROOT.length());
        names.put(name, name);
      }
      Path local = overlay.resolve(folder);
      if (Files.isDirectory(local)) {
        try (var files = Files.walk(local)) {
          files
              .filter(file -> file.toString().endsWith(ending))
              .map(file -> overlay.relativize(file).toString().replace('\\', '/'))
              .forEach(name -> names.put(name, name));
        }
      }
      List<String> sorted = new ArrayList<>(names.values());
      sorted.sort(Comparator.naturalOrder());
      return sorted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream stream(String name) throws IOException {
    Path local = overlay.resolve(name);
    if (Files.isRegularFile(local)) {
      return Files.newInputStream(local);
    }
    return Optional.ofNullable(ContentFiles.class.getClassLoader().getResourceAsStream(ROOT + name))
        .orElseThrow(() -> new IOException(name));
  }
}
