package org.vertice.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Opens {@code file:} addresses only. Messages name the files relative to a folder. */
public final class FileDocumentLoader implements DocumentLoader {

  private static final Pattern NON_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

  private final Path shownFrom;

  /**
   * Makes a loader.
   *
   * @param shownFrom the folder to which names in messages are relative; other files have their
   *     full path
   */
  public FileDocumentLoader(Path shownFrom) {
    this.shownFrom = shownFrom.toAbsolutePath().normalize();
  }

  @Override
  public SourceDocument open(URI address) throws IOException {
    if (!"file".equalsIgnoreCase(address.getScheme())) {
      throw new IOException("Only files are read here, not " + address);
    }
    Path file = path(address);
    if (!Files.isRegularFile(file)) {
      throw new FileNotFoundException(shown(file));
    }
    return SourceDocument.plain(address, shown(file), Files.newInputStream(file));
  }

  /** A file of another machine, or without a path, is not found. */
  private static Path path(URI address) throws FileNotFoundException {
    try {
      return Path.of(withoutQueryAndFragment(address)).normalize();
    } catch (IllegalArgumentException e) {
      throw new FileNotFoundException(address.toString());
    }
  }

  private String shown(Path file) {
    return file.startsWith(shownFrom) ? shownFrom.relativize(file).toString() : file.toString();
  }

  /** The address of the file: an IRI may have any letters, a file URI only encoded ones. */
  private static URI withoutQueryAndFragment(URI address) {
    String text = address.toString();
    int end = text.indexOf('#') >= 0 ? text.indexOf('#') : text.length();
    int query = text.lastIndexOf('?', end - 1);
    String path = text.substring(0, query >= 0 ? query : end);
    return URI.create(
        NON_ASCII
            .matcher(path)
            .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8)));
  }
}
