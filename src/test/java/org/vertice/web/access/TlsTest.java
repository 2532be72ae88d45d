package org.vertice.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vertice.query.saved.QueryLibrary;
import org.vertice.testing.Tags;
import org.vertice.web.GraphServer;
import org.vertice.web.ServerSetup;
import org.vertice.web.http.Snapshot;

/** HTTPS with certificates that openssl makes, asked by Java's client and by curl. */
class TlsTest {

  private static final String RSA = "-newkey rsa:2048 -nodes";
  private static final String EC = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  @BeforeEach
  void opensslIsThere() throws Exception {
    assumeTrue(run("openssl version").code() == 0, "openssl is not on this machine");
  }

  private record Said(int code, String text) {}

  private Said run(String command) throws Exception {
    try {
      Path log = folder.resolve("log");
      Process process =
          new ProcessBuilder(command.split(" "))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Said(process.exitValue(), Files.readString(log));
    } catch (IOException notThere) {
      return new Said(127, "");
    }
  }

  private void certify(String key, String name) throws Exception {
    Said made =
        run(
            "openssl req -x509 "
                + key
                + " -keyout %s.key -out %s.crt -days 2 -subj /CN=localhost".formatted(name, name)
                + " -addext subjectAltName=DNS:localhost,IP:127.0.0.1");
    assertThat(made.code()).as(made.text()).isZero();
  }

  private Access access(String chain, String key) {
    return access(chain, key, Optional.empty());
  }

  private Access access(String chain, String key, Optional<String> password) {
    return new Access(
        Optional.empty(),
        Optional.of(new Access.Certificate(folder.resolve(chain), folder.resolve(key), password)),
        AllowedSites.USUAL,
        warnings::add);
  }

  private GraphServer server(Access access) throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.add(SSE.parseQuad("(_ <http://example.org/a> <http://example.org/p> 'tide')"));
    return GraphServer.start(
        new ServerSetup().access(access).options(), Snapshot.of(data, new QueryLibrary(List.of())));
  }

  private HttpResponse<String> get(int port, String path, String trusted) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(folder.resolve(trusted))) {
      Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(in);
      store.setCertificateEntry("server", certificate);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder()
        .sslContext(context)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create("https://localhost:" + port + path)).build(),
            BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "rsa, " + RSA + ", rsa.key",
    "ec, " + EC + ", ec.key",
    "rsa, " + RSA + ", rsa.pkcs1",
    "ec, " + EC + ", ec.sec1",
    "ed, -newkey ed25519 -nodes, ed.key"
  })
  void answersByTlsWithAKeyOfAnyKind(String name, String key, String file) throws Exception {
    certify(key, name);
    run("openssl rsa -traditional -in %s.key -out %s.pkcs1".formatted(name, name));
    run("openssl ec -in %s.key -out %s.sec1".formatted(name, name));
    try (GraphServer server = server(access(name + ".crt", file))) {
      HttpResponse<String> answer =
          get(server.port(), "/vertice/sparql?query=SELECT%20*%7B?s%20?p%20?o%7D", name + ".crt");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("tide");
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .contains("max-age=31536000");
    }
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "rsa, openssl pkcs8 -topk8 -in rsa.key -out locked.key -passout pass:tide",
    "ec, openssl pkcs8 -topk8 -v2 aes-128-cbc -in ec.key -out locked.key -passout pass:tide",
    "ec, openssl pkcs8 -topk8 -v1 PBE-SHA1-3DES -in ec.key -out locked.key -passout pass:tide",
    "rsa, openssl pkcs8 -topk8 -scrypt -in rsa.key -out locked.key -passout pass:tide",
    "rsa, openssl rsa -traditional -aes256 -in rsa.key -out locked.key -passout pass:tide",
    "ec, openssl ec -aes128 -in ec.key -out locked.key -passout pass:tide"
  })
  void anEncryptedKeyIsReadWithItsPassword(String name, String encryption) throws Exception {
    certify(RSA, "rsa");
    certify(EC, "ec");
    Said encrypted = run(encryption);
    assertThat(encrypted.code()).as(encrypted.text()).isZero();
    try (GraphServer server = server(access(name + ".crt", "locked.key", Optional.of("tide")))) {
      assertThat(get(server.port(), "/health", name + ".crt").statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(
            () -> AccessControl.of(access(name + ".crt", "locked.key", Optional.of("ebb"))))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining(folder.resolve("locked.key") + " cannot be decrypted")
        .hasMessageNotContaining("ebb");
  }

  @Tag(Tags.CLIENTS)
  @Test
  void curlTrustsItAndItsAddressesAreHttps() throws Exception {
    certify(EC, "ec");
    assumeTrue(run("curl --version").code() == 0, "curl is not on this machine");
    try (GraphServer server = server(access("ec.crt", "ec.key"))) {
      String site = "https://127.0.0.1:" + server.port();
      Said said = run("curl -s --cacert ec.crt " + site + "/.well-known/void");
      assertThat(said.text()).contains("<" + site + "/vertice/sparql>");
      assertThat(run("curl -s " + site + "/").code()).as("unknown to the world").isNotZero();
      assertThat(run("curl -s http://127.0.0.1:" + server.port() + "/").text())
          .as("plain HTTP gets nothing of the graph")
          .doesNotContain("tide");
    }
  }

  @Test
  void aRenewedCertificateIsUsedWithoutARestartAndABadOneIsNot() throws Exception {
    certify(EC, "ec");
    certify(RSA, "other");
    try (AccessControl control = AccessControl.of(access("ec.crt", "ec.key"))) {
      var jetty = new org.eclipse.jetty.server.Server(0);
      control.install(jetty);
      jetty.start();
      int port =
          ((org.eclipse.jetty.server.ServerConnector) jetty.getConnectors()[0]).getLocalPort();
      assertThat(get(port, "/", "ec.crt").statusCode()).isEqualTo(404);
      Files.copy(folder.resolve("ec.crt"), folder.resolve("old.crt"));
      replace("ec.crt", "other.crt");
      control.look();
      assertThat(warnings).singleElement().asString().contains("is not that of the certificate");
      assertThat(get(port, "/", "old.crt").statusCode()).isEqualTo(404);
      replace("ec.key", "other.key");
      control.look();
      assertThat(get(port, "/", "other.crt").statusCode()).isEqualTo(404);
      assertThatThrownBy(() -> get(port, "/", "old.crt")).isInstanceOf(IOException.class);
      jetty.stop();
    }
  }

  private void replace(String file, String by) throws IOException {
    Files.write(folder.resolve(file), Files.readAllBytes(folder.resolve(by)));
    Files.setLastModifiedTime(folder.resolve(file), FileTime.from(Instant.now().plusSeconds(10)));
  }

  @Test
  void badFilesAreNamedWithTheFix() throws Exception {
    certify(EC, "ec");
    certify(RSA, "rsa");
    assertThat(run("openssl pkcs8 -topk8 -in ec.key -out locked.key -passout pass:tide").code())
        .isZero();
    Files.writeString(folder.resolve("text"), "not a PEM file");
    Files.writeString(
        folder.resolve("damaged"),
        """
        -----BEGIN CERTIFICATE-----
        AAAA
        -----END CERTIFICATE-----
        -----BEGIN PRIVATE KEY-----
        AAAA
        -----END PRIVATE KEY-----
        """);
    assertBad(
        "none", "ec.key", "There is no certificate " + folder.resolve("none"), "an existing file");
    assertBad("ec.crt", "none", "There is no key " + folder.resolve("none"), "an existing file");
    assertBad("text", "ec.key", "There is no certificate in", "fullchain.pem");
    assertBad("ec.crt", "text", "There is no private key in", "privkey.pem");
    assertBad("ec.crt", "ec.crt", "There is no private key in", "privkey.pem");
    assertBad("ec.crt", "rsa.key", "is not that of the certificate", "made together");
    assertBad("ec.crt", "locked.key", "is encrypted", "VERTICE_TLS_KEY_PASSWORD");
    assertBad("damaged", "ec.key", "is damaged", "Create it again");
    assertBad("ec.crt", "damaged", "is damaged", "RSA");
  }

  private void assertBad(String chain, String key, String message, String fix) {
    assertThatThrownBy(() -> AccessControl.of(access(chain, key)))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining(message)
        .extracting(e -> ((AccessException) e).fix())
        .asString()
        .contains(fix);
  }

  @Test
  void anExpiredCertificateIsReportedAndOneFileMayHoldBoth() throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    run(
        keytool
            + " -genkeypair -keystore old.p12 -storetype PKCS12 -storepass tidetide -alias old"
            + " -keyalg EC -dname CN=localhost -startdate -10d -validity 1");
    Said made = run("openssl pkcs12 -in old.p12 -passin pass:tidetide -nodes -out both.pem");
    assertThat(made.code()).as(made.text()).isZero();
    AccessControl.of(access("both.pem", "both.pem")).close();
    assertThat(warnings).singleElement().asString().contains("The certificate ended on");
  }
}
