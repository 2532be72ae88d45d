package org.vertice.csvw.csv2rdf;

import java.util.List;
import org.vertice.csvw.metadata.Annotation;
import org.vertice.csvw.rdf.BlankNodes;
import org.vertice.csvw.rdf.Term;

/** Writes annotations and notes as triples (Generating RDF, section 6 JSON-LD to RDF). */
final class AnnotationWriter {

  private final RowTripleSink sink;
  private final BlankNodes blanks;

  AnnotationWriter(RowTripleSink sink, BlankNodes blanks) {
    this.sink = sink;
    this.blanks = blanks;
  }

  void write(Term subject, List<Annotation> annotations, List<Annotation.Value> notes) {
    for (Annotation one : annotations) {
      write(subject, Term.Iri.constant(one.property()), one.value());
    }
    for (Annotation.Value note : notes) {
      write(subject, RdfTerms.NOTE, note);
    }
  }

  private void write(Term subject, Term property, Annotation.Value value) {
    if (value instanceof Annotation.Text text) {
      sink.annotation(subject, property, RdfTerms.text(text.text(), text.language().orElse("")));
    } else if (value instanceof Annotation.Typed typed) {
      sink.annotation(
          subject,
          property,
          new Term.Literal(typed.lexical(), Term.Iri.constant(typed.datatype()), null));
    } else {
      Annotation.Resource resource = (Annotation.Resource) value;
      Term node =
          resource.id().isPresent() ? Term.Iri.constant(resource.id().get()) : blanks.fresh();
      sink.annotation(subject, property, node);
      for (String type : resource.types()) {
        sink.annotation(node, RdfTerms.TYPE, Term.Iri.constant(type));
      }
      write(node, resource.properties(), List.of());
    }
  }
}
