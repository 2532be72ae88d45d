package org.vertice.web.access;

import java.io.IOException;

/** A file of accounts, certificates or keys cannot be used. */
public final class AccessException extends IOException {

  private static final long serialVersionUID = 1;

  private final String fix;

  AccessException(String message, String fix) {
    super(message);
    this.fix = fix;
  }

  /** What to do about it. */
  public String fix() {
    return fix;
  }
}
