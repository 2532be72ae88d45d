package org.vertice.csvw.conformance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Outcomes in the Evaluation and Report Language (EARL 1.0), as the W3C collects them. */
public final class EarlReport {

  private static final String EARL = "http://www.w3.org/ns/earl#";
  private static final String DOAP = "http://usefulinc.com/ns/doap#";

  private EarlReport() {}

  /**
   * Writes a report.
   *
   * @param at when the run was
   */
  public static Model of(List<Outcome> outcomes, Instant at) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("earl", EARL).setNsPrefix("doap", DOAP).setNsPrefix("dcterms", DCTerms.NS);
    model.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    Resource program =
        model
            .createResource("https://w3id.org/vertice")
            .addProperty(RDF.type, model.createResource(DOAP + "Project"))
            .addProperty(RDF.type, model.createResource(EARL + "TestSubject"))
            .addProperty(RDF.type, model.createResource(EARL + "Software"))
            .addProperty(model.createProperty(DOAP, "name"), "Vertice")
            .addProperty(model.createProperty(DOAP, "programming-language"), "Java");
    String instant = at.truncatedTo(ChronoUnit.SECONDS).toString();
    for (Outcome outcome : outcomes) {
      Resource result =
          model
              .createResource()
              .addProperty(RDF.type, earl(model, "TestResult"))
              .addProperty(
                  property(model, "outcome"), earl(model, outcome.passed() ? "passed" : "failed"))
              .addProperty(
                  DCTerms.date, model.createTypedLiteral(instant, XSDDatatype.XSDdateTime));
      model
          .createResource()
          .addProperty(RDF.type, earl(model, "Assertion"))
          .addProperty(property(model, "assertedBy"), program)
          .addProperty(property(model, "subject"), program)
          .addProperty(property(model, "test"), model.createResource(address(outcome.test())))
          .addProperty(property(model, "mode"), earl(model, "automatic"))
          .addProperty(property(model, "result"), result);
    }
    return model;
  }

  private static String address(ConformanceTest test) {
    return SuiteFolder.BASE + "manifest-" + test.manifest().kind() + "#" + test.id();
  }

  private static Resource earl(Model model, String name) {
    return model.createResource(EARL + name);
  }

  private static Property property(Model model, String name) {
    return model.createProperty(EARL, name);
  }
}
