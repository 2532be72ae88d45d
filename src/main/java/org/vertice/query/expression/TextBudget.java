package org.vertice.query.expression;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A budget for the text that one query makes. One long text does no harm; hundreds of them, each in
 * a variable of its own, would fill the memory of the whole server.
 */
public final class TextBudget {

  /** Characters of all long texts together, up to 64 MB; the same for all that is grouped. */
  static final int MOST = 32_000_000;

  /** Shorter texts are not counted: a large answer may have a million of them. */
  private static final int LONG = 1_000;

  private static final Symbol SYMBOL = Symbol.create("https://w3id.org/vertice/text-budget");

  private final AtomicLong used = new AtomicLong();

  private TextBudget() {}

  /** Gives the execution with these settings, and no other, a budget. */
  public static void in(Context settings) {
    settings.set(SYMBOL, new TextBudget());
  }

  /**
   * Notes that a function has made a text.
   *
   * @throws QueryRefused if there were too many before
   */
  static void made(int length, FunctionEnv environment) {
    if (length > LONG) {
      use(length, environment);
    }
  }

  /**
   * Notes that a text is kept until the end, however short.
   *
   * @throws QueryRefused if there were too many before
   */
  static void use(long length, FunctionEnv environment) {
    Object budget = environment.getContext().get(SYMBOL);
    if (budget instanceof TextBudget own && own.used.addAndGet(length) > MOST) {
      throw new QueryRefused(
          String.format(
              Locale.ROOT,
              "The query makes more than %,d characters of text, which is the most.",
              MOST));
    }
  }

  /** Ends the query here if it was cancelled: evaluating one expression may take long. */
  static void checkCancelled(FunctionEnv environment) {
    @Nullable AtomicBoolean cancelled = Context.getCancelSignal(environment.getContext());
    if (cancelled != null && cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
