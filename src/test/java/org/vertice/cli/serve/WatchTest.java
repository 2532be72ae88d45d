package org.vertice.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vertice.cli.HarbourProject;
import org.vertice.cli.Program;
import org.vertice.cli.terminal.Channel;
import org.vertice.cli.terminal.Channel.Target;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.Prompt;

/** {@code vertice serve --watch}: when the tables change, so does the served graph. */
@Timeout(120)
class WatchTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String get(String path) throws Exception {
    Matcher address = Pattern.compile("http://localhost:\\d+").matcher(text(out));
    assertThat(address.find()).isTrue();
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address.group() + path)).build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    for (int i = 0; i < 600 && !condition.holds(); i++) {
      Thread.sleep(100);
    }
    assertThat(condition.holds()).isTrue();
  }

  @Test
  void servesAGoodChangeAndKeepsTheLastGoodGraphAfterABadOne() throws Exception {
    HarbourProject project = HarbourProject.in(folder);
    ProcessContext context =
        new ProcessContext(
            new ByteArrayInputStream(new byte[0]),
            new Channel(out, Target.TERMINAL, 80),
            new Channel(err, Target.FILE, 0),
            Map.of(),
            folder,
            folder,
            Prompt.nobody());
    Thread server =
        new Thread(() -> new Program(context).run(List.of("serve", "--watch", "--port", "0")));
    server.setDaemon(true);
    server.start();
    await(() -> text(out).contains("Ctrl-C"));
    String names = "/vertice/data?default&format=nt";
    assertThat(get(names)).contains("\"Alma\"").doesNotContain("Almira");

    project.replace("seeds/ships.csv", "alma,Alma", "alma,Almira");
    await(() -> get(names).contains("\"Almira\""));
    assertThat(get("/status")).contains("\"number\":2", "\"served\":true");

    project.append("seeds/ships.csv", "alma,Twice\n");
    await(() -> get("/status").contains("\"served\":false"));
    assertThat(get("/status")).contains("ships.csv");
    assertThat(text(err)).contains("ships.csv", "The last good one is still served");
    assertThat(get(names)).contains("\"Almira\"").doesNotContain("Twice");

    project.replace("seeds/ships.csv", "alma,Twice\n", "bora,Bora\n");
    await(() -> get(names).contains("\"Bora\""));
    assertThat(get("/status")).contains("\"served\":true");
  }
}
