package org.vertice.cli.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.vertice.source.Sha256;
import org.vertice.web.pages.DocumentTexts;

/** The documents of a folder; a file that has changed since the graph was built is not given. */
final class FolderTexts implements DocumentTexts {

  private final Path folder;

  FolderTexts(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<String> text(String fileName, String sha256) {
    try {
      Path file = folder.resolve(fileName).normalize();
      if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] content = Files.readAllBytes(file);
      return Sha256.of(content).equalsIgnoreCase(sha256)
          ? Optional.of(new String(content, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (InvalidPathException | IOException notAtHand) {
      return Optional.empty();
    }
  }
}
