package nl.biotoop.sources.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One answer on its way into a file. Written by the thread of the connection, watched by ours. */
final class Receiving implements Consumer<Optional<byte[]>>, AutoCloseable {
  private final OutputStream out;
  private final long most;
  private final AtomicLong count = new AtomicLong();
  private final AtomicBoolean unwritable = new AtomicBoolean();

  Receiving(Path file, long most) {
    this.most = most;
    try {
      out = Files.newOutputStream(file);
    } catch (IOException e) {
      throw Downloads.unwritable();
    }
  }

  @Override
  public void accept(Optional<byte[]> bytes) {
    if (bytes.isEmpty() || count.addAndGet(bytes.get().length) > most || unwritable.get()) {
      return;
    }
    try {
      out.write(bytes.get());
    } catch (IOException e) {
      unwritable.set(true);
    }
  }

  /** Bytes so far. */
  long count() {
    return count.get();
  }

  void refuseWhatFailed() {
    if (count.get() > most) {
      throw Payload.tooLarge(most);
    }
    if (unwritable.get()) {
      throw Downloads.unwritable();
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      unwritable.set(true);
    }
  }
}
