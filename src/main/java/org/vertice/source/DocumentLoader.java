package org.vertice.source;

import java.io.IOException;
import java.net.URI;

/** Opens documents by their address. */
public interface DocumentLoader {

  /**
   * Opens the document at an absolute address. The caller closes it.
   *
   * @throws java.io.FileNotFoundException if there is none
   * @throws IOException if it cannot be read, or this loader may not read it
   */
  SourceDocument open(URI address) throws IOException;
}
