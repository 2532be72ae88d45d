package org.vertice.web.access;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Logins and TLS of a running server. It reads its files again when they change, since certificates
 * are renewed and accounts change while a server runs.
 */
public final class AccessControl implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(10);

  /** How long browsers use TLS only (Strict-Transport-Security). */
  private static final Duration STRICT = Duration.ofDays(365);

  private final List<Watched> watched = new ArrayList<>();
  private volatile Optional<Accounts> accounts;
  private final Optional<SslContextFactory.Server> tls;
  private final Access access;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "access-files");
            thread.setDaemon(true);
            return thread;
          });

  private AccessControl(
      Access access, Optional<Accounts> accounts, Optional<SslContextFactory.Server> tls) {
    this.access = access;
    this.accounts = accounts;
    this.tls = tls;
  }

  private interface Reading {
    void run() throws AccessException;
  }

  /**
   * Reads the files.
   *
   * @throws AccessException if one cannot be used
   */
  public static AccessControl of(Access access) throws AccessException {
    Optional<Accounts> accounts = Optional.empty();
    if (access.passwords().isPresent()) {
      accounts = Optional.of(Accounts.read(access.passwords().get(), PasswordQueue.usual()));
    }
    Optional<SslContextFactory.Server> tls = Optional.empty();
    if (access.certificate().isPresent()) {
      SslContextFactory.Server factory = new SslContextFactory.Server();
      use(PemFile.read(access.certificate().get()), factory, access);
      tls = Optional.of(factory);
    }
    return new AccessControl(access, accounts, tls);
  }

  /** Whether a name and a password are required. */
  public boolean asksForLogin() {
    return accounts.isPresent();
  }

  /** The filter that requires a login, if there are accounts; otherwise all requests pass. */
  public Filter filter(String openPath) {
    return accounts.isPresent()
        ? new LoginFilter(() -> accounts.orElseThrow(), openPath)
        : (request, response, chain) -> chain.doFilter(request, response);
  }

  /**
   * Sets up TLS, if there is a certificate, on a server that has not started; watches the files.
   */
  public void install(Server server) {
    tls.ifPresent(factory -> server.setConnectors(new Connector[] {connector(server, factory)}));
    access.passwords().ifPresent(file -> watch(this::readPasswords, file));
    access
        .certificate()
        .ifPresent(files -> watch(this::readCertificate, files.chain(), files.key()));
    if (!watched.isEmpty()) {
      var unused =
          clock.scheduleWithFixedDelay(
              this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static ServerConnector connector(Server server, SslContextFactory.Server factory) {
    int port = ((ServerConnector) server.getConnectors()[0]).getPort();
    HttpConfiguration http = new HttpConfiguration();
    SecureRequestCustomizer secure = new SecureRequestCustomizer();
    secure.setSniHostCheck(false); // one certificate, whatever name or address led here
    secure.setStsMaxAge(STRICT.toSeconds());
    http.addCustomizer(secure);
    ServerConnector connector =
        new ServerConnector(
            server, new SslConnectionFactory(factory, "http/1.1"), new HttpConnectionFactory(http));
    connector.setPort(port);
    return connector;
  }

  private static void use(PemFile pem, SslContextFactory.Server factory, Access access) {
    factory.setKeyStore(pem.store());
    factory.setKeyStorePassword(PemFile.IN_MEMORY);
    Instant end = pem.certificate().getNotAfter().toInstant();
    if (end.isBefore(Instant.now())) {
      access.warnings().accept("The certificate ended on " + end + ": browsers will refuse it.");
    }
  }

  private void readPasswords() throws AccessException {
    Accounts before = accounts.orElseThrow();
    accounts =
        Optional.of(Accounts.read(access.passwords().orElseThrow(), before.queue()).after(before));
  }

  private void readCertificate() throws AccessException {
    PemFile pem = PemFile.read(access.certificate().orElseThrow());
    try {
      tls.orElseThrow().reload(factory -> use(pem, tls.orElseThrow(), access));
    } catch (Exception e) { // what Jetty declares
      throw new AccessException("The new certificate cannot be used: " + e.getMessage() + ".", "");
    }
  }

  private void watch(Reading reading, Path... files) {
    watched.add(new Watched(List.of(files), reading));
  }

  /** Whether a login would be accepted now. */
  boolean admits(String name, String password) {
    return accounts
        .map(known -> known.admit(name, password) == Accounts.Verdict.RIGHT)
        .orElse(true);
  }

  /** Reads again what has changed. */
  void look() {
    watched.forEach(each -> each.look(access));
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private static final class Watched {

    private final List<Path> files;
    private final Reading reading;
    private String seen;
    private String said = "";

    Watched(List<Path> files, Reading reading) {
      this.files = files;
      this.reading = reading;
      this.seen = state();
    }

    /** Reports each failure once; reading is tried again until it succeeds. */
    void look(Access access) {
      String now = state();
      if (now.equals(seen)) {
        return;
      }
      try {
        reading.run();
        seen = now;
        said = "";
      } catch (AccessException e) {
        String message = e.getMessage() + " What was read before stays in use. " + e.fix();
        if (!message.equals(said)) {
          access.warnings().accept(message.strip());
          said = message;
        }
      }
    }

    private String state() {
      StringBuilder state = new StringBuilder();
      for (Path file : files) {
        try {
          state.append(Files.getLastModifiedTime(file)).append(' ').append(Files.size(file));
        } catch (IOException gone) {
          state.append('-');
        }
        state.append('\n');
      }
      return state.toString();
    }
  }
}
