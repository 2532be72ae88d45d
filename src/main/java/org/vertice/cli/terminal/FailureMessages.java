package org.vertice.cli.terminal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Optional;

/** Says in sentences what exceptions mean to the user. */
public final class FailureMessages {

  private static final String MAKE_ROOM =
      "Free some space and run it again. Earlier files are unchanged.";

  private FailureMessages() {}

  /** The error in one sentence. */
  public static String sentence(IOException error) {
    if (error instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist.";
    }
    if (error instanceof AccessDeniedException denied) {
      return "You have no permission to read or write " + denied.getFile() + ".";
    }
    if (error instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder.";
    }
    if (error instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " exists already.";
    }
    if (error instanceof DirectoryNotEmptyException full) {
      return full.getFile() + " is not empty.";
    }
    if (error instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason() + ".";
    }
    if (error instanceof FileNotFoundException) {
      return error.getMessage() + " cannot be opened.";
    }
    String message = Optional.ofNullable(error.getMessage()).orElse(error.getClass().getName());
    return message.endsWith(".") ? message : message + ".";
  }

  private static boolean isDiskFull(IOException error) {
    return String.valueOf(error.getMessage()).matches(".*(No space left|File too large|quota).*");
  }

  /** The failure behind an exception; empty if it is a bug. */
  public static Optional<Failure> failure(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        return Optional.of(failure);
      }
      if (cause instanceof IOException io) {
        return Optional.of(new Failure(sentence(io), isDiskFull(io) ? MAKE_ROOM : ""));
      }
      if (cause instanceof ReadOnlyFileSystemException) {
        return Optional.of(new Failure("The file system is read-only.", ""));
      }
      if (cause instanceof StackOverflowError) {
        return Optional.of(
            new Failure(
                "Something in the project is nested too deeply: a query, rule or shape, or things that"
                    + " contain each other.",
                "Make it flatter, or give Java a larger stack: VERTICE_JAVA_OPTS=-Xss64m."));
      }
      if (cause instanceof NoClassDefFoundError) {
        return Optional.of(notLoaded(cause));
      }
      if (cause instanceof OutOfMemoryError) {
        return Optional.of(
            new Failure(
                "There is not enough memory for this graph.",
                "Give Java more memory, for example VERTICE_JAVA_OPTS=-Xmx4g."));
      }
    }
    return Optional.empty();
  }

  /** A class is also missing if its library cannot be opened. */
  private static Failure notLoaded(Throwable missing) {
    return new Failure(
        "A part of the program cannot be loaded: " + missing.getMessage() + ".",
        "Allow at least 256 open files (ulimit -n 256). If they are allowed, remove"
            + " target/launcher: the next start builds it again.");
  }

  /** Why something ended, in one sentence, even if it is a bug. */
  public static String brief(Throwable error) {
    return failure(error)
        .map(failure -> String.valueOf(failure.getMessage()))
        .orElseGet(
            () ->
                error.getMessage() == null
                    ? error.getClass().getSimpleName() + "."
                    : error.getClass().getSimpleName() + ": " + error.getMessage());
  }

  /** Whether the reader of the output has stopped reading. */
  public static boolean isBrokenPipe(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof StandardStream.BrokenPipeException) {
        return true;
      }
    }
    return false;
  }
}
