package org.vertice.web.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.vertice.query.result.AnswerHandler;
import org.vertice.web.http.HttpStatusException;
import org.vertice.web.http.Parameters;
import org.vertice.web.http.UrlEncoding;

/**
 * A part of an answer: {@code page} and {@code per_page}, or {@code offset} and {@code limit}.
 *
 * @param offset rows before it
 * @param limit rows in it, from 1
 * @param byPages whether the client counts pages
 */
record Paging(long offset, long limit, boolean byPages) {

  /** The names of the parameters. */
  static final List<String> NAMES = List.of("page", "per_page", "offset", "limit");

  /** Rows of a page where the client does not say. */
  static final int USUAL = 100;

  /** Rows of a page at most; without paging an answer comes whole. */
  static final int MOST = 10_000;

  /**
   * The part that the client requests; empty if it requests everything.
   *
   * @param taken names that the query has for parameters of its own
   */
  static Optional<Paging> of(Parameters parameters, Set<String> taken) {
    Optional<Long> page = number(parameters, "page", taken, 1, Integer.MAX_VALUE);
    Optional<Long> perPage = number(parameters, "per_page", taken, 1, MOST);
    Optional<Long> offset = number(parameters, "offset", taken, 0, Integer.MAX_VALUE);
    Optional<Long> limit = number(parameters, "limit", taken, 1, MOST);
    boolean pages = page.isPresent() || perPage.isPresent();
    boolean rows = offset.isPresent() || limit.isPresent();
    if (pages && rows) {
      throw new HttpStatusException(
          400, "Use page and per_page, or offset and limit, but not both.");
    }
    if (pages) {
      long size = perPage.orElse((long) USUAL);
      return Optional.of(new Paging((page.orElse(1L) - 1) * size, size, true));
    }
    return rows
        ? Optional.of(new Paging(offset.orElse(0L), limit.orElse((long) USUAL), false))
        : Optional.empty();
  }

  private static Optional<Long> number(
      Parameters parameters, String name, Set<String> taken, long least, long most) {
    if (taken.contains(name)) {
      return Optional.empty();
    }
    return parameters
        .one(name)
        .map(
            value -> {
              if (!value.matches("[0-9]{1,10}")
                  || Long.parseLong(value) < least
                  || Long.parseLong(value) > most) {
                throw new HttpStatusException(
                    400, "%s is a number from %d to %d.".formatted(name, least, most));
              }
              return Long.parseLong(value);
            });
  }

  /** The query for this part and one row more, which shows whether another part follows. */
  Query applyTo(Query query) {
    Query part = query.cloneQuery();
    if (part.getOrderBy() == null || part.getOrderBy().isEmpty()) {
      part.getProjectVars().forEach(each -> part.addOrderBy(each, Query.ORDER_DEFAULT));
    }
    long start = query.hasOffset() ? query.getOffset() : 0;
    long all = query.hasLimit() ? query.getLimit() : Long.MAX_VALUE;
    part.setOffset(start + offset);
    part.setLimit(Math.max(0, Math.min(limit + 1, all - offset)));
    return part;
  }

  /**
   * Passes on the rows of this part.
   *
   * @param whetherMore gets, before anything is written, whether another part follows
   */
  AnswerHandler part(AnswerHandler writer, Consumer<Boolean> whetherMore) {
    return new AnswerHandler() {
      @Override
      public void rows(RowSet rows) throws IOException {
        List<Binding> part = new ArrayList<>();
        while (rows.hasNext() && part.size() < limit) {
          part.add(rows.next());
        }
        whetherMore.accept(rows.hasNext());
        writer.rows(RowSetStream.create(rows.getResultVars(), part.iterator()));
      }

      @Override
      public void answer(boolean yes) throws IOException {
        writer.answer(yes);
      }

      @Override
      public void graph(Graph graph) throws IOException {
        writer.graph(graph);
      }
    };
  }

  /** The header {@code Link} (RFC 8288): the first part, the one before and the one after. */
  String links(String path, Parameters parameters, boolean more) {
    List<String> links = new ArrayList<>();
    links.add(link(path, parameters, 0, "first"));
    if (offset > 0) {
      links.add(link(path, parameters, Math.max(0, offset - limit), "prev"));
    }
    if (more) {
      links.add(link(path, parameters, offset + limit, "next"));
    }
    return String.join(", ", links);
  }

  private String link(String path, Parameters parameters, long start, String relation) {
    StringBuilder address = new StringBuilder(path).append('?');
    for (String name : parameters.names()) {
      if (!NAMES.contains(name)) {
        for (String value : parameters.all(name)) {
          address
              .append(UrlEncoding.encoded(name))
              .append('=')
              .append(UrlEncoding.encoded(value))
              .append('&');
        }
      }
    }
    address.append(byPages ? "page=" + (start / limit + 1) : "offset=" + start);
    address.append(byPages ? "&per_page=" : "&limit=").append(limit);
    return "<" + address + ">; rel=\"" + relation + '"';
  }
}
