package nl.biotoop.sources.index;

import java.nio.file.Path;
import nl.biotoop.statistics.composite.CompositeIndex;
import nl.biotoop.statistics.composite.IndexData;
import org.jspecify.annotations.Nullable;

/**
 * What an index is made from, held against each other: every code that the specification names is
 * an element of the framework.
 *
 * @param data units, values and framework
 * @param file the choices
 */
public record IndexInput(IndexData data, SpecificationFile file) {

  /** Checks the codes. */
  public IndexInput {
    file.checkAgainst(data.framework());
  }

  /**
   * Reads the files.
   *
   * @param spec the specification; null for the plain index
   * @throws RefusedInput with everything that is wrong in the first that is refused
   */
  public static IndexInput read(Path data, Path meta, @Nullable Path spec) {
    SpecificationFile file = spec == null ? SpecificationFile.none() : SpecificationFile.read(spec);
    return new IndexInput(IndexTables.read(data, meta), file);
  }

  /**
   * The index, nothing varied.
   *
   * @throws nl.biotoop.statistics.composite.NotComputable when the values do not allow a step
   */
  public CompositeIndex index() {
    return CompositeIndex.of(file.specification(), data);
  }
}
