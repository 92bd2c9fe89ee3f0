package nl.biotoop.support;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The register as it stands now: the content files with what people changed laid over them. Ask it
 * once for a page and use that answer to the end: the next may be another register.
 */
public final class CurrentRegister {
  private final Supplier<Register> source;

  /**
   * @param source gives the register; the same object as long as nothing changed
   */
  public CurrentRegister(Supplier<Register> source) {
    this.source = source;
  }

  /** The register now. Another node's change shows within a few seconds, this node's at once. */
  public Register now() {
    return source.get();
  }

  /** Something made from the register, made again when the register is another. */
  public <T> Supplier<T> derived(Function<Register, T> make) {
    return new Derived<>(this, make);
  }

  private static final class Derived<T> implements Supplier<T> {
    private final CurrentRegister current;
    private final Function<Register, T> make;
    private volatile @Nullable Made<T> made;

    private Derived(CurrentRegister current, Function<Register, T> make) {
      this.current = current;
      this.make = make;
    }

    private record Made<T>(Register of, T it) {}

    @Override
    public T get() {
      Register now = current.now();
      Made<T> last = made;
      if (last == null || last.of() != now) {
        last = new Made<>(now, make.apply(now));
        made = last;
      }
      return last.it();
    }
  }
}
