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
import org.vertice.cli.project.FolderTexts;
import org.vertice.cli.project.RootCommand;
import org.vertice.cli.project.Seconds;
import org.vertice.cli.terminal.ProcessContext;
import org.vertice.cli.terminal.UsageException;
import org.vertice.query.run.QueryLimits;
import org.vertice.web.ServerOptions;
import org.vertice.web.access.Loopback;
import org.vertice.web.pages.DocumentTexts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the server: its address, its limits and its log. */
final class ServeOptions {

  private static final String STDERR = "-";

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (default: this machine only); 0.0.0.0 is every address.")
  private String host = ServerOptions.LOOPBACK;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "The address that clients use, if the server is behind a proxy.")
  private @Nullable String publicUrl;

  @Option(
      names = "--base-iri",
      paramLabel = "IRI",
      description = "The beginning of the IRIs of the data (default: found in the data).")
  private @Nullable String baseIri;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "The time limit of a query (default: 30).")
  private Duration timeout = Duration.ofSeconds(30);

  @Option(
      names = "--max-queries",
      paramLabel = "N",
      description =
          "The number of queries that may run at the same time, saved ones not counted (default:"
              + " two for each processor, at least 4). Another query waits a second and then gets"
              + " 503 with Retry-After.")
  private @Nullable Integer queries;

  @Option(
      names = "--max-request",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "The largest request (default: 1M).")
  private @Nullable Long request;

  @Option(
      names = "--max-answer",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description = "The largest answer (default: 512M).")
  private @Nullable Long answer;

  @Option(
      names = "--allow-service",
      paramLabel = "HOST",
      description =
          "A host, or HOST:PORT, that SERVICE in a query may ask (default: none); may be repeated.")
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
          "Show the texts of the cited documents to every client (default: only if the server"
              + " listens on this machine and has no --public-url). Check that their licences allow"
              + " it.")
  private boolean showTexts;

  @Mixin private ServeAccess access = new ServeAccess();

  /** The address of the server for a user of this machine. */
  String home(int port) {
    boolean local =
        Set.of(ServerOptions.LOOPBACK, "127.0.0.1", "::1", "0.0.0.0", "::").contains(host);
    String name = local ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return (access.isSecure() ? "https" : "http") + "://" + name + ":" + port;
  }

  /** curl with the options that this server needs. */
  String curl() {
    return access.needsLogin() ? "curl -u NAME" : "curl";
  }

  /** The options in the form that the server takes. */
  ServerOptions forServer(int port, RootCommand root) throws IOException, UsageException {
    ProcessContext context = root.context();
    boolean local = Loopback.isBound(host) && publicUrl == null;
    if (!Loopback.isBound(host)) {
      boolean proxyWithTls = publicUrl != null && publicUrl.startsWith("https:");
      access.warning(host, proxyWithTls).ifPresent(context.err().messages()::println);
    }
    return new ServerOptions(
        port,
        host,
        limits(),
        Set.copyOf(services),
        web("--base-iri", baseIri),
        web("--public-url", publicUrl),
        log(context),
        showTexts || local ? FolderTexts.of(root.documentsFolder()) : DocumentTexts.NONE,
        access.access(context));
  }

  private QueryLimits limits() throws UsageException {
    QueryLimits limits = QueryLimits.usual().withTime(timeout);
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

  /** The beginning of the IRIs of the data, if it is given. */
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
      // reported below
    }
    throw new UsageException(
        option + " is " + address + ".", "Write http:// or https:// and a host.");
  }

  private Consumer<String> log(ProcessContext context) throws IOException {
    if (accessLog == null) {
      return line -> {};
    }
    PrintWriter writer =
        accessLog.equals(STDERR)
            ? context.err().messages()
            : new PrintWriter(
                Files.newBufferedWriter(
                    context.resolve(Path.of(accessLog)),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND),
                true);
    return writer::println;
  }
}
