package org.vertice.query.result;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.vertice.report.Printable;

/** A term as people read it: IRIs by prefix, literals without quotes and datatypes. */
public final class TermText {

  /** Namespace → prefix, the longest namespace first. */
  private final Map<String, String> prefixes =
      new TreeMap<>(
          (left, right) -> {
            int longer = Integer.compare(right.length(), left.length());
            return longer != 0 ? longer : left.compareTo(right);
          });

  /** Terms shortened by these prefixes. */
  public TermText(PrefixMapping mapping) {
    mapping.getNsPrefixMap().forEach((prefix, namespace) -> prefixes.put(namespace, prefix));
  }

  /** The term in words: never quoted, never cut. */
  public String of(Node term) {
    if (term.isURI()) {
      return iri(term.getURI());
    }
    if (term.isLiteral()) {
      return Printable.of(term.getLiteralLexicalForm().replaceAll("\\s+", " "));
    }
    return term.toString();
  }

  private String iri(String iri) {
    for (Map.Entry<String, String> each : prefixes.entrySet()) {
      if (iri.startsWith(each.getKey()) && iri.length() > each.getKey().length()) {
        return each.getValue() + ":" + iri.substring(each.getKey().length());
      }
    }
    return iri;
  }
}
