package org.vertice.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The arrows of the house: data flows one way, dependencies point downward. */
@AnalyzeClasses(packages = "org.vertice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule arrowsPointDownward =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("cli")
          .definedBy("org.vertice.cli..")
          .layer("server")
          .definedBy("org.vertice.server..")
          .layer("build")
          .definedBy("org.vertice.build..")
          .layer("export")
          .definedBy("org.vertice.export..")
          .layer("query")
          .definedBy("org.vertice.query..")
          .layer("csvw")
          .definedBy("org.vertice.csvw..")
          .layer("evidence")
          .definedBy("org.vertice.evidence..")
          .layer("change")
          .definedBy("org.vertice.change..")
          .layer("inference")
          .definedBy("org.vertice.inference..")
          .layer("claim")
          .definedBy("org.vertice.claim..")
          .layer("source")
          .definedBy("org.vertice.source..")
          .layer("rdf")
          .definedBy("org.vertice.rdf..")
          .layer("report")
          .definedBy("org.vertice.report..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("server")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("build")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("export")
          .mayOnlyBeAccessedByLayers("cli", "server")
          .whereLayer("query")
          .mayOnlyBeAccessedByLayers("cli", "server", "inference", "export")
          .whereLayer("inference")
          .mayOnlyBeAccessedByLayers("cli", "build")
          .whereLayer("change")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("evidence")
          .mayOnlyBeAccessedByLayers("cli", "build")
          .whereLayer("csvw")
          .mayOnlyBeAccessedByLayers("cli", "build")
          .whereLayer("claim")
          .mayOnlyBeAccessedByLayers("cli", "build", "evidence")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "build",
              "csvw",
              "claim",
              "export",
              "query",
              "server",
              "evidence",
              "inference",
              "change")
          .whereLayer("rdf")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "build",
              "csvw",
              "claim",
              "export",
              "query",
              "server",
              "evidence",
              "inference",
              "change")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers(
              "cli",
              "build",
              "csvw",
              "claim",
              "export",
              "query",
              "server",
              "source",
              "rdf",
              "evidence",
              "inference");

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.vertice.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingLivesInTheRoot =
      noClasses().should().resideInAPackage("org.vertice").allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaksToTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.vertice.cli..")
          .should(
              new ArchCondition<JavaClass>("use System.out, System.err or System.exit") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  for (JavaAccess<?> access : item.getAccessesFromSelf()) {
                    boolean system = access.getTargetOwner().isEquivalentTo(System.class);
                    String name = access.getTarget().getName();
                    boolean used =
                        system && (name.equals("out") || name.equals("err") || name.equals("exit"));
                    events.add(new SimpleConditionEvent(access, used, access.getDescription()));
                  }
                }
              });

  @ArchTest
  static final ArchRule onlyTheServerKnowsFusekiAndJetty =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.vertice.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..");

  /**
   * {@code csvw} and what it stands on make a library of their own, with the JDK, Jena and a JSON
   * reader.
   */
  @ArchTest
  static final ArchRule theCsvwEngineCanBeLiftedOut =
      classes()
          .that()
          .resideInAnyPackage(
              "org.vertice.csvw..",
              "org.vertice.rdf..",
              "org.vertice.source..",
              "org.vertice.report..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.vertice.csvw..",
              "org.vertice.rdf..",
              "org.vertice.source..",
              "org.vertice.report..",
              "java..",
              "org.jspecify..",
              "jakarta.json..",
              "org.apache.jena..");

  @ArchTest
  static final ArchRule reportKnowsOnlyTheJdk =
      noClasses()
          .that()
          .resideInAPackage("org.vertice.report..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("org.vertice.report..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).allowEmptyShould(true);

  @ArchTest
  static final ArchRule theEngineIsFreeOfItsOwnCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.vertice.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");
}
