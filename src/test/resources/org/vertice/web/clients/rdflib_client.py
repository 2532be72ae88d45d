"""Asks an endpoint as a store of rdflib's, and reads a thing from its address."""
import sys

import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore

endpoint, select, ask, construct, thing = sys.argv[1:6]
for method in "GET", "POST", "POST_FORM":
    graph = rdflib.Graph(SPARQLStore(endpoint, method=method))
    for row in graph.query(select):
        print("row", row.language, row.name)
    print("ask", graph.query(ask).askAnswer)
    for _, _, when in graph.query(construct):
        print("triple", when.n3())
read = rdflib.Graph().parse(thing)
names = read.objects(predicate=rdflib.RDFS.label)
print("parsed", sorted(str(name) for name in names if name.language in ("en", "ko")))
