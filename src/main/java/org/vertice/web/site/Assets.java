package org.vertice.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vertice.source.Sha256;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Resource;

/**
 * Style sheets, scripts and data of pages, each under an address that changes when its content
 * does: {@code /assets/HASH/NAME}. So a browser keeps it for a year and never asks again.
 */
public final class Assets extends Resource {

  /** Where they are. */
  public static final String PATH = "/assets/";

  private static final long serialVersionUID = 1;

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "geojson", "application/geo+json",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final transient Map<String, String> libraries;
  private final transient Map<String, Asset> known = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asset(byte[] content, String hash) {}

  /**
   * All files of the folder {@code assets} beside this class, and files of libraries.
   *
   * @param libraries name here → name on the class path, such as {@code
   *     /META-INF/resources/webjars/…}
   */
  public Assets(Map<String, String> libraries) {
    this.libraries = Map.copyOf(libraries);
  }

  /** The address of an asset; an unknown name is a bug. */
  public String address(String name) {
    return PATH
        + find(name).orElseThrow(() -> new IllegalArgumentException("No asset " + name)).hash()
        + "/"
        + name;
  }

  private Optional<Asset> find(String name) {
    Asset kept = known.get(name);
    if (kept != null) {
      return Optional.of(kept);
    }
    Optional<Asset> read = read(name);
    read.ifPresent(asset -> known.put(name, asset));
    return read;
  }

  private Optional<Asset> read(String name) {
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    if (!name.matches("[a-zA-Z0-9_-][a-zA-Z0-9._-]*") || !TYPES.containsKey(suffix)) {
      return Optional.empty();
    }
    try (InputStream file =
        Assets.class.getResourceAsStream(libraries.getOrDefault(name, "assets/" + name))) {
      if (file == null) {
        return Optional.empty();
      }
      byte[] content = file.readAllBytes();
      String hash = Sha256.of(content).substring(0, 16);
      return Optional.of(new Asset(content, hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String[] path = request.getRequestURI().substring(PATH.length()).split("/", -1);
    String name = path[path.length - 1];
    Optional<Asset> found = path.length == 2 ? find(name) : Optional.empty();
    if (found.isEmpty()) {
      throw new HttpStatusException(404, "There is no file at this address.").worded("fault.asset");
    }
    Asset asset = found.get();
    response.setContentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    response.setHeader(
        "Cache-Control",
        asset.hash().equals(path[0]) ? "public, max-age=31536000, immutable" : "no-cache");
    response.getOutputStream().write(asset.content());
  }
}
