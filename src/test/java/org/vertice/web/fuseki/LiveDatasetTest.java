package org.vertice.web.fuseki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;

class LiveDatasetTest {

  private final AtomicReference<DatasetGraph> served = new AtomicReference<>(of("May"));
  private final LiveDataset<DatasetGraph> live = new LiveDataset<>(served::get, each -> each);

  private static DatasetGraph of(String month) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.add(SSE.parseQuad("(_ <urn:rose> <urn:blooms> '" + month + "')"));
    return dataset;
  }

  private String month() {
    return live.stream().findFirst().orElseThrow().getObject().getLiteralLexicalForm();
  }

  @Test
  void aTransactionKeepsTheDatasetWithWhichItBegan() {
    live.begin(TxnType.READ);
    served.set(of("June"));
    assertThat(month()).isEqualTo("May");
    assertThat(live.getDefaultGraph().contains(SSE.parseTriple("(<urn:rose> ?p 'May')"))).isTrue();
    live.end();
    assertThat(Txn.calculateRead(live, this::month)).isEqualTo("June");
  }

  @Test
  void theOldDatasetsTransactionEnds() {
    DatasetGraph old = of("May");
    served.set(old);
    live.begin();
    served.set(of("June"));
    assertThat(old.isInTransaction()).isTrue();
    live.end();
    assertThat(old.isInTransaction()).isFalse();
    assertThat(live.isInTransaction()).isFalse();
    live.end();
  }

  @Test
  void aTransactionOfAnotherThreadHasItsOwnDataset() throws Exception {
    live.begin();
    served.set(of("June"));
    AtomicReference<String> seen = new AtomicReference<>("");
    Thread other = new Thread(() -> seen.set(Txn.calculateRead(live, this::month)));
    other.start();
    other.join();
    assertThat(seen.get()).isEqualTo("June");
    assertThat(month()).isEqualTo("May");
    live.end();
  }

  @Test
  void nothingIsWritten() {
    assertThatThrownBy(() -> live.begin(TxnType.WRITE)).hasMessageContaining("read");
    assertThatThrownBy(() -> live.add(SSE.parseQuad("(_ <urn:a> <urn:b> 1)")))
        .hasMessageContaining("read");
    assertThatThrownBy(() -> Txn.executeWrite(live, live::clear)).hasMessageContaining("read");
    live.begin(TxnType.READ_PROMOTE);
    assertThat(live.promote()).isFalse();
    live.end();
  }

  @Test
  void closingItLeavesTheDatasetOpen() {
    live.close();
    assertThat(Txn.calculateRead(live, this::month)).isEqualTo("May");
  }
}
