package org.vertice.server.access;

import java.io.IOException;

/** A file that says who may come in cannot be used. */
public final class AccessException extends IOException {

  private static final long serialVersionUID = 1;

  private final String mend;

  AccessException(String message, String mend) {
    super(message);
    this.mend = mend;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}
