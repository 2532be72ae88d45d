package org.vertice.report;

import java.util.Optional;

/**
 * A finding: what is wrong, where, and how to fix it.
 *
 * @param severity error, warning or info
 * @param code stable name of the kind of finding, lower case with hyphens ({@code
 *     foreign-key-missing}); scripts and tests rely on it
 * @param message what is wrong and why, one sentence or two, without file name and line
 * @param location where
 * @param fix one fix that the reader can carry out, if one is known
 */
public record Diagnostic(
    Severity severity, String code, String message, Location location, Optional<String> fix) {

  /** A finding of severity error, without a fix. */
  public static Diagnostic error(String code, String message, Location location) {
    return new Diagnostic(Severity.ERROR, code, message, location, Optional.empty());
  }

  /** A finding of severity warning, without a fix. */
  public static Diagnostic warning(String code, String message, Location location) {
    return new Diagnostic(Severity.WARNING, code, message, location, Optional.empty());
  }

  /** A finding of severity info, without a fix. */
  public static Diagnostic info(String code, String message, Location location) {
    return new Diagnostic(Severity.INFO, code, message, location, Optional.empty());
  }

  /** The same finding with a fix. */
  public Diagnostic withFix(String fix) {
    return new Diagnostic(severity, code, message, location, Optional.of(fix));
  }

  /** The same finding at another location, for a stage that knows a more precise one. */
  public Diagnostic at(Location better) {
    return new Diagnostic(severity, code, message, better, fix);
  }

  /** The same finding with another severity. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(other, code, message, location, fix);
  }
}
