package org.vertice.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vertice.web.http.Snapshot;

/**
 * Everything is served from a TDB2 database too, which refuses to be read outside a transaction.
 */
class DatabaseTest {

  @RegisterExtension
  static final Served http =
      new Served(() -> GraphServer.start(new ServerSetup().options(), inADatabase()));

  private static Snapshot inADatabase() {
    Snapshot tables = RealTables.snapshot();
    DatasetGraph database = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        database,
        () ->
            Txn.executeRead(
                tables.dataset(),
                () -> {
                  tables.dataset().find().forEachRemaining(database::add);
                  database.prefixes().putAll(tables.dataset().prefixes());
                }));
    return Snapshot.ofLarge(database, tables.queries());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=it",
        "/query",
        "/query?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+3",
        "/query/chronology",
        "/search?q=putin",
        "/sources",
        "/sources/alleanza",
        "/timeline",
        "/network",
        "/map",
        "/disagreements",
        "/ontology",
        "/ontology/terms.json",
        "/page/id/person/kim-jong-un",
        "/page/claim/mtg-001",
        "/page/diplomacy",
        "/data/id/person/kim-jong-un.ttl",
        "/vertice/sparql",
        "/vertice/sparql?query=ASK%7B%3Fs+%3Fp+%3Fo%7D&output=json",
        "/vertice/sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+3&output=html",
        "/vertice/sparql?query=DESCRIBE+%3Chttps%3A%2F%2Fw3id.org%2Fvertice%2Fid%2Fperson%2Fkim-jong-un%3E",
        "/vertice/data?default",
        "/api/openapi.json",
        "/api/chronology",
        "/.well-known/void",
        "/download/vertice.nq.gz",
        "/download/nanopubs.trig.gz",
        "/sitemap.xml",
        "/status",
        "/health"
      })
  void answers(String address) throws Exception {
    Http.Answer answer = http.get(address);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/page/id/person/nobody", "/query/nothing", "/sources/none"})
  void tellsWhatIsNotThere(String address) throws Exception {
    assertThat(http.get(address, "Accept", "text/html").status()).isEqualTo(404);
  }
}
