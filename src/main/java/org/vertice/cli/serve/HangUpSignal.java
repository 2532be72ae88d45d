package org.vertice.cli.serve;

import java.lang.reflect.Proxy;

/**
 * The signal SIGHUP, by which services are told to read their files again. The class behind it is
 * not part of Java's standard, so it is looked for by name: where it is missing nothing happens.
 */
final class HangUpSignal {

  private HangUpSignal() {}

  /** Runs an action at each SIGHUP, instead of ending the process. */
  static void onEach(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              HangUpSignal.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                  return null;
                }
                return switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> "reload";
                };
              });
      Object hangUp = signal.getConstructor(String.class).newInstance("HUP");
      signal.getMethod("handle", signal, handler).invoke(null, hangUp, proxy);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      // No such signal here, as on Windows.
    }
  }
}
