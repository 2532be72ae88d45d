"""Asks an endpoint with SPARQLWrapper: SELECT, ASK, CONSTRUCT; by GET and by POST."""
import sys

from SPARQLWrapper import JSON, POST, GET, RDFXML, TURTLE, XML, SPARQLWrapper

endpoint, select, ask, construct = sys.argv[1:5]
for method in GET, POST:
    client = SPARQLWrapper(endpoint)
    client.setMethod(method)
    client.setQuery(select)
    client.setReturnFormat(JSON)
    for row in client.query().convert()["results"]["bindings"]:
        print("row", row["language"]["value"], row["name"]["value"])
    client.setQuery(ask)
    print("json", client.query().convert()["boolean"])
    client.setReturnFormat(XML)
    print("xml", "<boolean>true</boolean>" in client.query().convert().toxml())
    client.setQuery(construct)
    client.setReturnFormat(RDFXML)
    for _, _, when in client.query().convert():
        print("triple", when.n3())
    client.setReturnFormat(TURTLE)
    print("turtle", b"2024-06" in client.query().convert())
