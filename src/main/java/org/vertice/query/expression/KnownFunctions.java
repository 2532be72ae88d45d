package org.vertice.query.expression;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.library.bnode;
import org.apache.jena.sparql.function.library.date;
import org.apache.jena.sparql.function.library.e;
import org.apache.jena.sparql.function.library.evenInteger;
import org.apache.jena.sparql.function.library.langeq;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.max;
import org.apache.jena.sparql.function.library.min;
import org.apache.jena.sparql.function.library.namespace;
import org.apache.jena.sparql.function.library.now;
import org.apache.jena.sparql.function.library.pi;
import org.apache.jena.sparql.function.library.sha1sum;
import org.apache.jena.sparql.function.library.sqrt;
import org.apache.jena.sparql.function.library.strjoin;
import org.apache.jena.sparql.function.library.strlen;
import org.apache.jena.sparql.function.library.substr;
import org.apache.jena.sparql.function.library.substring;
import org.apache.jena.sparql.function.library.timezone;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions and aggregates that may be called by their IRIs. Jena would load any class of its
 * library or of the class path by its name, among them one that waits and one that writes to the
 * terminal.
 */
final class KnownFunctions {

  /** Calls whatever function its argument names. */
  private static final Set<String> CALLS_OTHERS = Set.of(ARQConstants.fnPrefix + "apply");

  /** Jena's own functions that compute something of their arguments and do nothing else. */
  private static final Map<String, Supplier<Function>> OF_JENA =
      Map.ofEntries(
          Map.entry("bnode", bnode::new),
          Map.entry("date", date::new),
          Map.entry("e", e::new),
          Map.entry("evenInteger", evenInteger::new),
          Map.entry("langeq", langeq::new),
          Map.entry("localname", localname::new),
          Map.entry("max", max::new),
          Map.entry("min", min::new),
          Map.entry("namespace", namespace::new),
          Map.entry("now", now::new),
          Map.entry("pi", pi::new),
          Map.entry("sha1sum", sha1sum::new),
          Map.entry("sqrt", sqrt::new),
          Map.entry("strjoin", strjoin::new),
          Map.entry("strlen", strlen::new),
          Map.entry("substr", substr::new),
          Map.entry("substring", substring::new),
          Map.entry("timezone", timezone::new));

  /** Property functions and whatever else Jena loads by its IRI. */
  private static final Set<String> LOADED =
      Set.of("java:", "http://jena.apache.org/ARQ/", "http://jena.hpl.hp.com/ARQ/");

  private KnownFunctions() {}

  /** The function of that IRI, if it may be called. */
  static Optional<Function> named(String iri) {
    if (iri.startsWith(ARQConstants.ARQFunctionLibraryURI)) {
      String name = iri.substring(ARQConstants.ARQFunctionLibraryURI.length());
      return Optional.ofNullable(OF_JENA.get(name)).map(Supplier::get);
    }
    boolean known =
        iri.startsWith(XSD.getURI())
            || iri.startsWith(ARQConstants.fnPrefix)
            || iri.startsWith(ARQConstants.mathPrefix);
    FunctionRegistry all = FunctionRegistry.get();
    if (!known || CALLS_OTHERS.contains(iri) || !all.isRegistered(iri)) {
      return Optional.empty();
    }
    return Optional.ofNullable(all.get(iri)).map((FunctionFactory each) -> each.create(iri));
  }

  /** Whether a property of this IRI would be a function. */
  static boolean isLoaded(String iri) {
    return LOADED.stream().anyMatch(iri::startsWith);
  }

  /** Whether an aggregate of that IRI may be called: the deviations and variances that Jena has. */
  static boolean aggregates(String iri) {
    return iri.startsWith(ARQConstants.ARQAggregateLibraryURI)
        || iri.startsWith(ARQConstants.ARQFunctionLibraryURI);
  }
}
