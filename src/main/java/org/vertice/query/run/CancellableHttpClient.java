package org.vertice.query.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A client whose requests end when the query that makes them is cancelled: before the answer
 * begins, and while it comes byte by byte.
 */
final class CancellableHttpClient extends HttpClient {

  private final HttpClient client;
  private final CancellableTask task;

  CancellableHttpClient(HttpClient client, CancellableTask task) {
    this.client = client;
    this.task = task;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return watched(client.send(request, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return watched(client.sendAsync(request, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      HttpResponse.BodyHandler<T> handler,
      HttpResponse.PushPromiseHandler<T> pushed) {
    return watched(client.sendAsync(request, handler, pushed));
  }

  private <T> CompletableFuture<HttpResponse<T>> watched(CompletableFuture<HttpResponse<T>> sent) {
    task.onCancel(() -> sent.cancel(true));
    return sent.thenApply(this::watched);
  }

  private <T> HttpResponse<T> watched(HttpResponse<T> response) {
    if (response.body() instanceof InputStream body) {
      task.onCancel(
          () -> {
            try {
              body.close();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return response;
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }
}
