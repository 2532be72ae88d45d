package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GraphServerTest {

  @RegisterExtension static final Served http = Served.graph(DatasetGraphFactory::createTxnMem);

  @Test
  void saysThatAPortIsInUse() {
    assertThatThrownBy(
            () ->
                GraphServer.start(
                    new ServerSetup().port(http.port()).options(),
                    Served.snapshot(DatasetGraphFactory.createTxnMem())))
        .isInstanceOf(BindException.class);
  }
}
