package org.vertice.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.UsageException;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.ServerOptions;
import org.vertice.web.access.Loopback;
import org.vertice.web.pages.DocumentTexts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who may reach a server, as what it is known, and what a request may cost. */
final class ServeLimits {

  private static final String STDERR = "-";

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (default: this machine only); 0.0.0.0 is all of them.")
  private String host = ServerOptions.LOOPBACK;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "The address under which others know the server, where it stands behind a proxy.")
  private @Nullable String publicUrl;

  @Option(
      names = "--base-iri",
      paramLabel = "IRI",
      description = "What the IRIs of the data begin with (default: found from the data).")
  private @Nullable String baseIri;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long a query may take (default: 30).")
  private int timeout = 30;

  @Option(
      names = "--max-queries",
      paramLabel = "N",
      description =
          "How many given queries may run at once (default: twice as many as processors, at least"
              + " 4); one more waits a second, and is then asked to come back.")
  private @Nullable Integer queries;

  @Option(
      names = "--max-request",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "How long a posted query may be (default: 1M).")
  private @Nullable Long request;

  @Option(
      names = "--max-answer",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "How long an answer may be (default: 512M).")
  private @Nullable Long answer;

  @Option(
      names = "--allow-service",
      paramLabel = "HOST",
      description =
          "A host, or HOST:PORT, that a query's SERVICE may ask (default: none); may be repeated.")
  private List<String> services = new ArrayList<>();

  @Option(
      names = "--access-log",
      arity = "0..1",
      fallbackValue = STDERR,
      paramLabel = "FILE",
      description = "Write a line for each request to FILE, or to stderr.")
  private @Nullable String accessLog;

  @Option(
      names = "--show-texts",
      description =
          "Show the texts of the cited documents to whoever reaches the server (default: only where"
              + " it listens on this machine and has no --public-url). See that you may: they are"
              + " other people's.")
  private boolean showTexts;

  /** Whether pages may show the cited documents whole. */
  boolean showsTexts() {
    return showTexts || (Loopback.isBound(host) && publicUrl == null);
  }

  @Mixin private ServeAccess access = new ServeAccess();

  /** The address of the server as a person on this machine types it. */
  String home(int port) {
    boolean reachedAsLocalhost =
        Set.of(ServerOptions.LOOPBACK, "127.0.0.1", "::1", "0.0.0.0", "::").contains(host);
    String name = reachedAsLocalhost ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return (access.isSecure() ? "https" : "http") + "://" + name + ":" + port;
  }

  /** What curl has to be told to come in. */
  String curl() {
    return access.wantsLogin() ? "curl -u NAME" : "curl";
  }

  ServerOptions options(int port, ProcessContext surroundings) throws IOException, UsageException {
    if (!Loopback.isBound(host)) {
      boolean proxyWithTls = publicUrl != null && publicUrl.startsWith("https:");
      access.warning(host, proxyWithTls).ifPresent(surroundings.err().messages()::println);
    }
    return new ServerOptions(
        port,
        host,
        limits(),
        Set.copyOf(services),
        web("--base-iri", baseIri),
        web("--public-url", publicUrl),
        log(surroundings),
        DocumentTexts.NONE,
        access.access(surroundings));
  }

  private QueryLimits limits() throws UsageException {
    if (timeout < 1) {
      throw new UsageException(
          "--timeout is " + timeout + ".", "It is a number of seconds from 1.");
    }
    QueryLimits limits = QueryLimits.usual().withTime(Duration.ofSeconds(timeout));
    if (queries != null) {
      if (queries < 1) {
        throw new UsageException("--max-queries is " + queries + ".", "It is a number from 1.");
      }
      limits = limits.withAtOnce(queries);
    }
    if (request != null) {
      limits = limits.withRequestBytes((int) Math.min(request, Integer.MAX_VALUE - 8));
    }
    return answer == null ? limits : limits.withResultBytes(answer);
  }

  /** What the IRIs of the data begin with, where that is said. */
  Optional<String> base() {
    return Optional.ofNullable(baseIri);
  }

  private static Optional<String> web(String option, @Nullable String address)
      throws UsageException {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return Optional.of(address);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new UsageException(
        option + " is " + address + ".", "It begins with http:// or https:// and a host.");
  }

  private Consumer<String> log(ProcessContext surroundings) throws IOException {
    if (accessLog == null) {
      return line -> {};
    }
    PrintWriter writer =
        accessLog.equals(STDERR)
            ? surroundings.err().messages()
            : new PrintWriter(
                Files.newBufferedWriter(
                    surroundings.resolve(Path.of(accessLog)),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND),
                true);
    return writer::println;
  }
}
