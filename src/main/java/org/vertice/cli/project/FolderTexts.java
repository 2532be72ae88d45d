package org.vertice.cli.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.vertice.source.Sha256;
import org.vertice.web.pages.DocumentTexts;

/** Reads documents in a folder. A file that has changed since the graph was built is left out. */
public final class FolderTexts implements DocumentTexts {

  private final Path folder;

  FolderTexts(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The documents in a folder; none without one. */
  public static DocumentTexts of(Optional<Path> folder) {
    return folder.<DocumentTexts>map(FolderTexts::new).orElse(DocumentTexts.NONE);
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
    } catch (InvalidPathException | IOException notAvailable) {
      return Optional.empty();
    }
  }
}
