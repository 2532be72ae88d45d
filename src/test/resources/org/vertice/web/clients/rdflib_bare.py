"""Reads addresses with rdflib, which asks for what it can parse: one line for each, how much there is."""
import sys

import rdflib

for address in sys.argv[1:]:
    print(len(rdflib.Dataset(default_union=True).parse(address)) > 0, address)
