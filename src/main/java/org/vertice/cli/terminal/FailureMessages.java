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

/** Puts the JDK's terse input and output errors into sentences. */
public final class FailureMessages {

  private static final String MAKE_ROOM =
      "Make room, and run it again; files of before are as they were.";

  private FailureMessages() {}

  /** What the error means to the user, one sentence. */
  public static String sentence(IOException error) {
    if (error instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist.";
    }
    if (error instanceof AccessDeniedException denied) {
      return denied.getFile() + " may not be read or written by you.";
    }
    if (error instanceof NotDirectoryException file) {
      return file.getFile() + " is not a folder.";
    }
    if (error instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " is in the way.";
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

  /** The failure behind an exception, if it is one of the user's world and not a bug. */
  public static Optional<Failure> failure(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        return Optional.of(failure);
      }
      if (cause instanceof IOException io) {
        return Optional.of(new Failure(sentence(io), isDiskFull(io) ? MAKE_ROOM : ""));
      }
      if (cause instanceof ReadOnlyFileSystemException) {
        return Optional.of(new Failure("The file system can only be read.", ""));
      }
      if (cause instanceof StackOverflowError) {
        return Optional.of(
            new Failure(
                "Something in the project nests too deep: brackets in a query, rule or shape, or"
                    + " things that lie in each other.",
                "Make it flatter, or give Java more: VERTICE_JAVA_OPTS=-Xss64m."));
      }
      if (cause instanceof NoClassDefFoundError) {
        return Optional.of(notLoaded(cause));
      }
      if (cause instanceof OutOfMemoryError) {
        return Optional.of(
            new Failure(
                "There is not enough memory for this graph.",
                "Give Java more, such as VERTICE_JAVA_OPTS=-Xmx4g."));
      }
    }
    return Optional.empty();
  }

  /** A library that cannot be opened looks like one that is not there. */
  static Failure notLoaded(Throwable missing) {
    return new Failure(
        "A part of the program cannot be loaded: " + missing.getMessage() + ".",
        "Let more files be open at once (ulimit -n, 256 or more); if that is so, remove"
            + " target/launcher, and it is built anew.");
  }

  /** What broke something off, in a sentence: also where it is a bug. */
  public static String brief(Throwable error) {
    return failure(error)
        .map(failure -> String.valueOf(failure.getMessage()))
        .orElseGet(
            () ->
                error.getMessage() == null
                    ? error.getClass().getSimpleName() + "."
                    : error.getClass().getSimpleName() + ": " + error.getMessage());
  }

  /** Whether whoever read the output has gone. */
  public static boolean readerGone(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof ReaderGoneException) {
        return true;
      }
    }
    return false;
  }
}
