package org.vertice.server.exec;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may call: those that Jena has. Jena would also load any class that the
 * query names ({@code java:org.example.Class}).
 */
final class KnownFunctions extends FunctionRegistry {

  @Override
  public @Nullable FunctionFactory get(String uri) {
    return uri.startsWith("java:") ? null : FunctionRegistry.get().get(uri);
  }
}
