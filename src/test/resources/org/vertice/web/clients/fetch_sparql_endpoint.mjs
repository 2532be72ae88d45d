// Asks an endpoint with fetch-sparql-endpoint: SELECT, ASK, CONSTRUCT.
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';

const [endpoint, select, ask, construct] = process.argv.slice(2);
const fetcher = new SparqlEndpointFetcher();
for await (const row of await fetcher.fetchBindings(endpoint, select)) {
  console.log('row', row.language.value, row.name.value);
}
console.log('ask', await fetcher.fetchAsk(endpoint, ask));
for await (const quad of await fetcher.fetchTriples(endpoint, construct)) {
  console.log('triple', `"${quad.object.value}"^^<${quad.object.datatype.value}>`);
}
