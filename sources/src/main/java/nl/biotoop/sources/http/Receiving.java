package nl.biotoop.sources.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One answer on its way into a file, perhaps behind a part that is there already. Written by the
 * thread of the connection, watched by ours.
 */
final class Receiving implements Consumer<Optional<byte[]>>, AutoCloseable {
  private final Path file;
  private final long most;
  private final Optional<Part> before;
  private final AtomicReference<OutputStream> out =
      new AtomicReference<>(OutputStream.nullOutputStream());
  private final AtomicReference<Optional<HttpHeaders>> whole =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean goesOn = new AtomicBoolean();
  private final AtomicLong count = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean unwritable = new AtomicBoolean();

  Receiving(Path file, long most, Optional<Part> before) {
    this.file = file;
    this.most = most;
    this.before = before;
  }

  private OutputStream out() {
    return Objects.requireNonNull(out.get());
  }

  /** The head of the answer is there: now it is known where its body goes. */
  synchronized Receiving begin(ResponseInfo head) {
    int status = head.statusCode();
    if (closed.get()) {
      // Given up meanwhile; the file is of the next attempt.
      return this;
    }
    try {
      if (status == 206 && before.filter(it -> it.goesOn(head.headers())).isPresent()) {
        count.set(before.get().bytes());
        goesOn.set(true);
        out.set(Files.newOutputStream(file, StandardOpenOption.APPEND));
      } else if (status != 206 && status != 416 && !Downloads.isTrouble(status)) {
        whole.set(status == 200 ? Optional.of(head.headers()) : Optional.empty());
        out.set(Files.newOutputStream(file));
      }
      // Else the words of an error do not take the place of the part that is there.
    } catch (IOException e) {
      unwritable.set(true);
    }
    return this;
  }

  @Override
  public void accept(Optional<byte[]> bytes) {
    if (bytes.isEmpty() || count.addAndGet(bytes.get().length) > most || unwritable.get()) {
      return;
    }
    try {
      out().write(bytes.get());
    } catch (IOException e) {
      unwritable.set(true);
    }
  }

  /** Bytes so far, those of the part before included. */
  long count() {
    return count.get();
  }

  /** Whether it goes on behind the part before. */
  boolean goesOn() {
    return goesOn.get();
  }

  /** What there is of the answer, once it broke off; empty when it cannot be gone on from. */
  Optional<Part> part() throws IOException {
    Optional<HttpHeaders> headers = Objects.requireNonNull(whole.get());
    if (headers.isPresent()) {
      return Part.of(headers.get(), Files.size(file));
    }
    return goesOn() ? Optional.of(before.orElseThrow().upTo(Files.size(file))) : before;
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
  public synchronized void close() {
    closed.set(true);
    try {
      out().close();
    } catch (IOException e) {
      unwritable.set(true);
    }
  }
}
