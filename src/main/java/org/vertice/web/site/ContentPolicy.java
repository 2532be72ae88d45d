package org.vertice.web.site;

/** What a browser may do with an answer (Content Security Policy, level 3). */
public enum ContentPolicy {
  /** Show it: no script runs, nothing comes from elsewhere. */
  PLAIN(""),
  /** Run this server's own scripts, which may ask this server alone. */
  SCRIPTS(" script-src 'self'; connect-src 'self';");

  /** The header's name. */
  public static final String HEADER = "Content-Security-Policy";

  private final String more;

  ContentPolicy(String more) {
    this.more = more;
  }

  /** The header's value. */
  public String text() {
    return "default-src 'none'; style-src 'self'; img-src 'self' data:;"
        + more
        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }
}
