package nl.biotoop.sources.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Lets so many bytes through; a small file that unpacks without end is refused, not read. */
final class LimitedStream extends FilterInputStream {
  private final long most;
  private final AtomicLong passed = new AtomicLong();

  LimitedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    count(Math.max(0, count));
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    if (passed.addAndGet(bytes) > most) {
      throw Payload.tooLarge(most);
    }
  }
}
