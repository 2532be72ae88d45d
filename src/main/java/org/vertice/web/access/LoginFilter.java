package org.vertice.web.access;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vertice.web.http.ErrorPage;
import org.vertice.web.http.ErrorResponse;
import org.vertice.web.http.HttpStatusException;

/**
 * Requires a name and a password (HTTP Basic, RFC 7617, in UTF-8) for all paths but that of the
 * health check.
 */
public final class LoginFilter implements Filter {

  /** Request attribute: the name of the user who has logged in. */
  public static final String USER = LoginFilter.class.getName() + ".user";

  private static final String SCHEME = "basic ";

  /** Seconds in which the passwords that wait will have been checked. */
  private static final String COME_BACK = "5";

  private final Supplier<Accounts> accounts;
  private final String openPath;

  /** A filter for all paths but one. */
  LoginFilter(Supplier<Accounts> accounts, String openPath) {
    this.accounts = accounts;
    this.openPath = openPath;
  }

  private record Credentials(String name, String password) {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (openPath.equals(asked.getRequestURI())) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Credentials> shown = credentials(asked.getHeader("Authorization"));
    Accounts.Verdict verdict =
        shown
            .map(who -> accounts.get().admit(who.name(), who.password()))
            .orElse(Accounts.Verdict.WRONG);
    if (verdict == Accounts.Verdict.RIGHT) {
      asked.setAttribute(USER, shown.orElseThrow().name());
      chain.doFilter(request, response);
      return;
    }
    asked.removeAttribute(ErrorPage.ATTRIBUTE); // a page of the site would show what is in it
    ErrorResponse.send(
        asked,
        (HttpServletResponse) response,
        verdict == Accounts.Verdict.BUSY ? busy() : refused(shown.isPresent()));
  }

  private static HttpStatusException refused(boolean shown) {
    return new HttpStatusException(
            401,
            shown
                ? "Name or password is wrong."
                : "This server requires a name and a password (HTTP Basic).")
        .with("WWW-Authenticate", "Basic realm=\"Vertice\", charset=\"UTF-8\"");
  }

  private static HttpStatusException busy() {
    return new HttpStatusException(
            429, "Too many passwords are being checked just now. Please try again in a moment.")
        .with("Retry-After", COME_BACK);
  }

  private static Optional<Credentials> credentials(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      String text = new String(decoded, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
