package org.vertice.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.DatasetGraphFilteredView;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.GraphServer;
import org.vertice.web.Http;
import org.vertice.web.Http.Answer;
import org.vertice.web.Served;
import org.vertice.web.ServerSetup;

/** What cannot be stopped holds no place, is counted apart, and keeps others from beginning. */
@Timeout(300)
class OverstayingQueriesTest {

  private static final String GIVEN = "SELECT * { ?s ?p ?o . ?o ?q ?r }";

  private final AtomicBoolean stuck = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);
  private GraphServer server;
  private Http http;

  /** A dataset in which queries get stuck: it looks at no signal, and nothing interrupts it. */
  @BeforeEach
  void start() throws IOException {
    server =
        GraphServer.start(
            new ServerSetup()
                .limits(QueryLimits.usual().withTime(Duration.ofMillis(200)).withAtOnce(2))
                .options(),
            Served.snapshot(
                new DatasetGraphFilteredView(
                    Served.parsed(
                        "<http://ex.org/a> <http://ex.org/p> <http://ex.org/b> .", Lang.TRIG),
                    this::isSeen,
                    List.of())));
    http = new Http(server.port());
  }

  private boolean isSeen(Quad quad) {
    if (stuck.get() && Thread.currentThread().getName().startsWith("query-")) {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return quad != null;
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.close();
  }

  @Test
  void theRequestIsAnsweredAndThePlaceIsFree() throws Exception {
    assertThat(http.ask(GIVEN).status()).isEqualTo(200);
    stuck.set(true);
    Answer answer = http.ask(GIVEN);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text()).contains("longer than 200 ms");
    assertThat(http.metric("vertice_queries_running")).isZero();
    assertThat(http.metric("vertice_queries_overstaying")).isEqualTo(1);
  }

  @Test
  void beyondAFewNoneIsBegunAndShortQuestionsAreAnswered() throws Exception {
    stuck.set(true);
    while (http.metric("vertice_queries_overstaying") < QueryLimits.ABANDONED) {
      assertThat(http.ask(GIVEN).text()).contains("longer than 200 ms");
    }
    Answer refused = http.ask(GIVEN);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text()).contains("Stopped queries are still using the server");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(http.ask("ASK {}").status()).isEqualTo(200);
    assertThat(http.get("/health").status()).isEqualTo(200);
    stuck.set(false);
    end.countDown();
    for (int i = 0; i < 100 && http.metric("vertice_queries_overstaying") > 0; i++) {
      Thread.sleep(20);
    }
    assertThat(http.ask(GIVEN).status()).isEqualTo(200);
  }
}
