package nl.biotoop.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2, {@code jdbc:h2:small:PATH}, that can be full. Public because H2 makes more of it.
 */
public final class SmallDisk extends FilePathWrapper {
  static final String SCHEME = "small";
  static final AtomicBoolean FULL = new AtomicBoolean();

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new File(getBase().open(mode));
  }

  /** A file on it: everything as usual, but for writing when there is no room. */
  private static final class File extends FileBase {
    private final FileChannel base;

    File(FileChannel base) {
      this.base = base;
    }

    private static void needRoom() throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      needRoom();
      return base.write(bytes);
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      needRoom();
      return base.write(bytes, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
      return base.read(bytes);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return base.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public long position() throws IOException {
      return base.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      base.position(position);
      return this;
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      base.truncate(size);
      return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }
  }
}
