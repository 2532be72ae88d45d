package org.vertice.web.site;

/** The paths of a server that pages link to. */
public final class Paths {

  /** The dataset of Fuseki. */
  public static final String DATASET = "/vertice";

  /** The SPARQL endpoint. */
  public static final String SPARQL = DATASET + "/sparql";

  /** The same under the name that Fuseki's clients expect. */
  public static final String QUERIES = DATASET + "/query";

  /** The graphs. */
  public static final String GRAPHS = DATASET + "/data";

  /** The dataset's description of itself (VoID, 7.2). */
  public static final String DESCRIPTION = "/.well-known/void";

  /** The saved queries, for programs. */
  public static final String API = "/api/";

  /** The editor of queries, and below it the saved ones. */
  public static final String QUERY = "/query";

  /** The search. */
  public static final String SEARCH = "/search";

  /** The cited documents. */
  public static final String SOURCES = "/sources";

  /** Where documents differ. */
  public static final String DISAGREEMENTS = "/disagreements";

  /** Pages of things. */
  public static final String PAGE = "/page";

  /** Data of things. */
  public static final String DATA = "/data";

  private Paths() {}
}
