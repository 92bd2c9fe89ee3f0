package nl.biotoop.sources.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a packed spreadsheet. Counts what is really unpacked, whatever the file says, and
 * stops a file that grows far beyond its size.
 */
final class ZipParts implements AutoCloseable {
  private static final long SMALL = 1L << 20;

  private final ZipFile zip;
  private final SheetLimits limits;
  private long unpacked;

  private ZipParts(ZipFile zip, SheetLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static ZipParts open(Path file, SheetLimits limits) throws Unreadable, IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw Unreadable.damaged("zip");
    }
    if (zip.size() > limits.entries()) {
      zip.close();
      throw new Unreadable(
          "In dit bestand zitten meer dan "
              + limits.entries()
              + " onderdelen. Zet de lijst in een nieuw, leeg bestand.",
          "This file holds more than "
              + limits.entries()
              + " parts. Put the list in a new, empty file.");
    }
    return new ZipParts(zip, limits);
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  boolean hasBelow(String folder) {
    return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
  }

  /** The content of a part, counted while it is read; empty when there is no such part. */
  Optional<InputStream> part(String name) throws IOException, Unreadable {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    } catch (ZipException | IllegalArgumentException e) {
      throw Unreadable.damaged(name);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Thrown while unpacking; says that there is too much. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("unpacked too large");
    }

    static Unreadable refusal() {
      return new Unreadable(
          "Dit bestand wordt bij het uitpakken veel te groot. Dat kan schadelijk zijn. "
              + "Zet alleen uw lijst in een nieuw bestand.",
          "This file grows far too large when unpacked. That can be harmful. "
              + "Put only your list in a new file.");
    }
  }

  private final class Counted extends FilterInputStream {
    private final long packed;
    private long here;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    private int count(int bytes) throws TooLarge {
      if (bytes > 0) {
        here += bytes;
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes() || (here > SMALL && here / limits.ratio() > packed)) {
          throw new TooLarge();
        }
      }
      return bytes;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      return count(in.read(buffer, from, most));
    }

    @Override
    public long skip(long most) throws IOException {
      // By reading, so that it counts.
      return Math.max(0, read(new byte[Math.clamp(most, 0, 8_192)]));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
