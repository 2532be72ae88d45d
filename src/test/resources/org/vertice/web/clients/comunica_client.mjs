// Asks an endpoint with Comunica: SELECT, ASK, CONSTRUCT.
import { QueryEngine } from '@comunica/query-sparql';

const [endpoint, select, ask, construct] = process.argv.slice(2);
const engine = new QueryEngine();
const context = { sources: [{ type: 'sparql', value: endpoint }] };
for (const row of await (await engine.queryBindings(select, context)).toArray()) {
  console.log('row', row.get('language').value, row.get('name').value);
}
console.log('ask', await engine.queryBoolean(ask, context));
for (const quad of await (await engine.queryQuads(construct, context)).toArray()) {
  console.log('triple', `"${quad.object.value}"^^<${quad.object.datatype.value}>`);
}
