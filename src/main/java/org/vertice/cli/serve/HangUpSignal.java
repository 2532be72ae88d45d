package org.vertice.cli.serve;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The signal SIGHUP, which asks services to read their files again. {@code sun.misc.Signal} is not
 * part of the Java standard, so it is used by reflection: without it nothing happens.
 */
final class HangUpSignal {

  private HangUpSignal() {}

  /** Runs an action at each SIGHUP, instead of ending the process. */
  static void onEach(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      MethodHandle run =
          MethodHandles.lookup()
              .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
              .bindTo(action);
      Object hangUp = signal.getConstructor(String.class).newInstance("HUP");
      Object proxy =
          MethodHandleProxies.asInterfaceInstance(
              handler, MethodHandles.dropArguments(run, 0, signal));
      signal.getMethod("handle", signal, handler).invoke(null, hangUp, proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // No such signal, as on Windows.
    }
  }
}
