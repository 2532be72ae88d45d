package org.vertice.cli.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a server that breaks: the first connections end after so many bytes of the client, those
 * after them hold.
 */
final class CuttingProxy implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger cutsLeft;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean stops;
  private final int target;
  private final int bytes;

  /** A proxy that breaks a number of times. */
  CuttingProxy(int target, int bytes, int cuts) throws IOException {
    this.target = target;
    this.bytes = bytes;
    this.cutsLeft = new AtomicInteger(cuts);
    start(
        () -> {
          while (true) {
            Socket client = door.accept();
            start(() -> pass(client));
          }
        });
  }

  /** A proxy that stops passing bytes after a number of them, and stays open. */
  static CuttingProxy thatStops(int target, int bytes) throws IOException {
    CuttingProxy proxy = new CuttingProxy(target, bytes, 1);
    proxy.stops = true;
    return proxy;
  }

  /** Waits until it has stopped passing bytes. */
  void awaitStop() throws InterruptedException {
    if (!stopped.await(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("It has not come so far.");
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** The number of breaks that are still to come. */
  int cutsLeft() {
    return cutsLeft.get();
  }

  private void pass(Socket client) throws IOException {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      start(() -> server.getInputStream().transferTo(client.getOutputStream()));
      InputStream from = client.getInputStream();
      OutputStream to = server.getOutputStream();
      byte[] buffer = new byte[4096];
      int passed = 0;
      for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
        to.write(buffer, 0, count);
        passed += count;
        if (passed >= bytes && cutsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          stopped.countDown();
          if (!stops || from.read() < 0) {
            return;
          }
        }
      }
    }
  }

  private interface Passing {
    void run() throws IOException;
  }

  private static void start(Passing passing) {
    Thread way =
        new Thread(
            () -> {
              try {
                passing.run();
              } catch (IOException e) {
                // one side was quicker to leave; the test looks at what is left there
              }
            },
            "cutting-proxy");
    way.setDaemon(true);
    way.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
