package org.vertice.csvw.conformance;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vertice.source.DocumentLoader;
import org.vertice.source.SourceDocument;

/** The folder that stands in for the suite's address on the web; the network is not used. */
final class SuiteFolder {

  static final String BASE = "http://www.w3.org/2013/csvw/tests/";

  private static final String WELL_KNOWN = "http://www.w3.org/.well-known/csvm";

  /** The site's real configuration: the two locations of section 5.3 and two more. */
  private static final String TEMPLATES =
      "{+url}-metadata.json\ncsv-metadata.json\n{+url}.json\ncsvm.json\n";

  private final Path folder;

  SuiteFolder(Path folder) {
    this.folder = folder;
  }

  static URI address(String relative) {
    return URI.create(BASE).resolve(relative);
  }

  /** Opens the suite's files; the test's own file comes with the headers that the test names. */
  DocumentLoader loader(ConformanceTest test) {
    return address -> {
      if (address.toString().equals(WELL_KNOWN)) {
        byte[] body = TEMPLATES.getBytes(StandardCharsets.UTF_8);
        return SourceDocument.plain(address, WELL_KNOWN, new ByteArrayInputStream(body));
      }
      Path file = file(address);
      boolean own = address.equals(test.action());
      return new SourceDocument(
          address,
          folder.relativize(file).toString(),
          Files.newInputStream(file),
          own ? test.contentType() : Optional.empty(),
          Optional.empty(),
          own ? test.links() : List.of());
    };
  }

  String text(URI address) throws IOException {
    return Files.readString(file(address));
  }

  /** A server ignores the query of a static file; a name made by adding to it is another file. */
  private Path file(URI address) throws FileNotFoundException {
    String url = address.toString();
    if (!url.startsWith(BASE)) {
      throw new FileNotFoundException(url);
    }
    try {
      Path file =
          folder.resolve(url.substring(BASE.length()).replaceFirst("\\?[^.]*$", "")).normalize();
      if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // No file has such a name.
    }
    throw new FileNotFoundException(url);
  }
}
