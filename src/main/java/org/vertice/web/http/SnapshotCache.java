package org.vertice.web.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value computed from a snapshot when it is first needed, and kept until there is another
 * snapshot.
 */
public final class SnapshotCache<T> {

  private final Function<Snapshot, T> maker;
  private volatile @Nullable Made<T> last;

  private record Made<T>(Snapshot of, T value) {}

  /** A value that this makes. */
  public SnapshotCache(Function<Snapshot, T> maker) {
    this.maker = maker;
  }

  /** The value for a snapshot. */
  public T of(Snapshot snapshot) {
    Made<T> made = last;
    if (made == null || !made.of().equals(snapshot)) {
      synchronized (this) {
        made = last;
        if (made == null || !made.of().equals(snapshot)) {
          made = new Made<>(snapshot, maker.apply(snapshot));
          last = made;
        }
      }
    }
    return made.value();
  }
}
