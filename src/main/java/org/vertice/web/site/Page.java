package org.vertice.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.vertice.web.http.Resource;

/** A page for people. It loads nothing from other machines. */
public abstract class Page extends Resource {

  private static final long serialVersionUID = 1;

  private final transient Site site;

  /** A page of a site. */
  protected Page(Site site) {
    this.site = site;
  }

  /** Shows what is between header and footer of the page, and returns its title. */
  protected abstract String write(Visit visit) throws IOException;

  @Override
  protected final void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    site.show(request, response, this::write);
  }
}
