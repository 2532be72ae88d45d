// Converts tables with rdf-parser-csvw to N-Triples. It takes metadata as RDF, which is made here of
// the JSON; what it is handed otherwise than the JSON has it, and why, is said in
// InteroperationTest.
// node convert.mjs METADATA FOLDER-OF-THE-TABLES FOLDER-FOR-THE-TRIPLES
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import rdf from '@rdfjs/data-model'
import CsvwParser from 'rdf-parser-csvw'

const [metadata, tables, results] = process.argv.slice(2)
const CSVW = 'http://www.w3.org/ns/csvw#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

class Dataset {
  constructor (quads) { this.quads = quads }
  [Symbol.iterator] () { return this.quads[Symbol.iterator]() }
  match (s, p, o) {
    return new Dataset(this.quads.filter(quad =>
      (!s || quad.subject.equals(s)) && (!p || quad.predicate.equals(p)) && (!o || quad.object.equals(o))))
  }
}

function described (json, base) {
  const quads = []
  const say = (subject, term, object) => quads.push(rdf.quad(subject, rdf.namedNode(term), object))
  const column = json => {
    const node = rdf.blankNode()
    for (const name of ['name', 'aboutUrl', 'propertyUrl', 'valueUrl', 'lang', 'null', 'default']) {
      if (json[name] !== undefined) say(node, CSVW + name, rdf.literal(json[name]))
    }
    for (const name of ['virtual', 'suppressOutput']) {
      if (json[name]) say(node, CSVW + name, rdf.literal('true'))
    }
    if (json.titles) say(node, CSVW + 'title', rdf.literal(json.titles))
    if (json.datatype) {
      const datatype = rdf.blankNode()
      say(node, CSVW + 'datatype', datatype)
      say(datatype, CSVW + 'base', rdf.literal(json.datatype.base ?? json.datatype))
    }
    return node
  }
  const list = nodes => nodes.reduceRight((rest, node) => {
    const cell = rdf.blankNode()
    say(cell, RDF + 'first', node)
    say(cell, RDF + 'rest', rest)
    return cell
  }, rdf.namedNode(RDF + 'nil'))
  const [table, schema, dialect] = [rdf.blankNode(), rdf.blankNode(), rdf.blankNode()]
  say(table, CSVW + 'url', rdf.namedNode(base))
  say(table, CSVW + 'tableSchema', schema)
  say(table, CSVW + 'dialect', dialect)
  say(dialect, CSVW + 'trim', rdf.literal('false'))
  if (json.tableSchema.aboutUrl) say(schema, CSVW + 'aboutUrl', rdf.literal(json.tableSchema.aboutUrl))
  say(schema, CSVW + 'column', list(json.tableSchema.columns.map(column)))
  return new Dataset(quads)
}

const signs = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' }
const escaped = text => text.replace(/[\\"\n\r]/g, sign => signs[sign])
const iri = value => '<' + (value.value ?? value) + '>'
function shown (term) {
  if (term.termType === 'NamedNode') return iri(term)
  if (term.termType === 'BlankNode') return '_:' + term.value
  return '"' + escaped(term.value) + '"' + (term.language ? '@' + term.language : '^^' + iri(term.datatype.value))
}

JSON.parse(readFileSync(metadata, 'utf8')).tables.forEach((json, index) => {
  const csv = join(tables, json.url)
  const base = pathToFileURL(csv).toString()
  const out = createWriteStream(join(results, index + '.nt'))
  const quads = new CsvwParser().import(createReadStream(csv, 'utf8'), { metadata: described(json, base), baseIRI: base })
  quads.on('data', quad => out.write([quad.subject, quad.predicate, quad.object].map(shown).join(' ') + ' .\n'))
  quads.on('end', () => out.end())
  quads.on('error', error => { console.error(csv, error); process.exitCode = 1 })
})
