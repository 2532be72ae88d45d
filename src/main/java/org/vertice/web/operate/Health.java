package org.vertice.web.operate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.jena.system.Txn;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Resource;
import org.vertice.web.http.Snapshot;

/** Whether the graph can be read, for health checks. */
public final class Health extends Resource {

  /** Where it is. */
  public static final String PATH = "/health";

  private static final long serialVersionUID = 1;

  private final transient Supplier<Snapshot> live;

  /** The health of the live snapshot. */
  public Health(Supplier<Snapshot> live) {
    this.live = live;
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Snapshot snapshot = live.get();
    boolean empty =
        Txn.calculateRead(snapshot.dataset(), () -> snapshot.dataset().getDefaultGraph().isEmpty());
    if (empty) {
      throw new HttpStatusException(503, "The graph is empty.");
    }
    response.setContentType("text/plain; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write("ok\n".getBytes(StandardCharsets.UTF_8));
  }
}
