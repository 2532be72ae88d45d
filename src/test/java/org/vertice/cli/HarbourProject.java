package org.vertice.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small project about an invented harbour: the engine knows no topic. */
public final class HarbourProject {

  private static final Path ORIGINAL =
      Path.of("src/test/resources/org/vertice/cli/harbour").toAbsolutePath();

  private final Path folder;

  private HarbourProject(Path folder) {
    this.folder = folder;
  }

  /** A copy of the project in a folder of the test. */
  public static HarbourProject in(Path folder) throws IOException {
    Shell.copyProject(ORIGINAL, folder);
    return new HarbourProject(folder);
  }

  public Path folder() {
    return folder;
  }

  public Path file(String path) {
    return folder.resolve(path);
  }

  /** Replaces a text that the file must contain. */
  public HarbourProject replace(String path, String old, String replacement) throws IOException {
    String text = Files.readString(file(path));
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " does not have " + old);
    }
    Files.writeString(file(path), text.replace(old, replacement));
    return this;
  }

  /** Adds lines to a file. */
  public HarbourProject append(String path, String text) throws IOException {
    Files.writeString(file(path), Files.readString(file(path)) + text);
    return this;
  }

  /** Replaces the content of a file. */
  HarbourProject write(String path, byte[] bytes) throws IOException {
    Files.write(file(path), bytes);
    return this;
  }

  /** Removes a file. */
  HarbourProject remove(String path) throws IOException {
    Files.delete(file(path));
    return this;
  }

  /** Runs the program on the project. */
  public Run run(String... arguments) {
    return Run.in(folder, arguments);
  }
}
