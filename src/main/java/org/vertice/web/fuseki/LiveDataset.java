package org.vertice.web.fuseki;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.JenaTransactionException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A read-only dataset that can be exchanged for another while a server runs. A transaction keeps to
 * its end the dataset that was served when it began, so no request sees two datasets; the next
 * request sees the new one.
 *
 * @param <S> what is exchanged: the dataset with what belongs to it
 */
public final class LiveDataset<S> extends DatasetGraphWrapper {

  private final Supplier<S> live;
  private final Function<S, DatasetGraph> dataset;

  @SuppressWarnings("ThreadLocalUsage") // two datasets on one thread hold different states
  private final ThreadLocal<@Nullable S> held = new ThreadLocal<>();

  /**
   * A dataset.
   *
   * @param live gives what is served at the moment
   * @param dataset the dataset of it
   */
  public LiveDataset(Supplier<S> live, Function<S, DatasetGraph> dataset) {
    super(null, null);
    this.live = live;
    this.dataset = dataset;
  }

  /** What this thread's transaction reads; outside of one, what is served at the moment. */
  public S state() {
    S state = held.get();
    return state == null ? live.get() : state;
  }

  @Override
  protected DatasetGraph get() {
    return dataset.apply(state());
  }

  /** Changes fail. */
  @Override
  protected DatasetGraph getW() {
    throw new UnsupportedOperationException("The dataset can only be read.");
  }

  @Override
  public Context getContext() {
    return get().getContext();
  }

  @Override
  public void begin(TxnType type) {
    if (type == TxnType.WRITE) {
      throw new JenaTransactionException("The dataset can only be read.");
    }
    if (isInTransaction()) {
      throw new JenaTransactionException("A transaction has begun already.");
    }
    S state = live.get();
    dataset.apply(state).begin(TxnType.READ);
    held.set(state);
  }

  @Override
  public void begin() {
    begin(TxnType.READ);
  }

  @Override
  public void begin(ReadWrite readWrite) {
    begin(TxnType.convert(readWrite));
  }

  @Override
  public boolean promote() {
    return false;
  }

  @Override
  public boolean promote(Promote type) {
    return false;
  }

  @Override
  public boolean isInTransaction() {
    return held.get() != null && get().isInTransaction();
  }

  @Override
  public void end() {
    if (held.get() != null) {
      try {
        get().end();
      } finally {
        held.remove();
      }
    }
  }

  /** The dataset belongs to the code that exchanges it. */
  @Override
  public void close() {}

  @Override
  public void sync() {}
}
