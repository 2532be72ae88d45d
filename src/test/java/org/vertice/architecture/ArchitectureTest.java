package org.vertice.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
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
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vertice.server.http.Snapshot;

/** The arrows of the house: data flows one way, dependencies point downward. */
@AnalyzeClasses(packages = "org.vertice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The packages, and which of them may use each. */
  private static final Map<String, List<String>> USERS =
      Map.ofEntries(
          Map.entry("cli", List.of()),
          Map.entry("server", List.of("cli")),
          Map.entry("build", List.of("cli")),
          Map.entry("change", List.of("cli")),
          Map.entry("export", List.of("cli", "server")),
          Map.entry("query", List.of("cli", "server", "build", "inference", "export")),
          Map.entry("inference", List.of("cli", "build")),
          Map.entry("evidence", List.of("cli", "build")),
          Map.entry("csvw", List.of("cli", "build")),
          Map.entry("claim", List.of("cli", "build", "evidence")));

  /** What all of these stand on. */
  private static final List<String> GROUND = List.of("source", "rdf");

  @ArchTest static final ArchRule arrowsPointDownward = arrows();

  private static ArchRule arrows() {
    LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : Stream.concat(USERS.keySet().stream(), GROUND.stream()).toList()) {
      layers = layers.layer(name).definedBy("org.vertice." + name + "..");
    }
    for (Map.Entry<String, List<String>> users : USERS.entrySet()) {
      LayeredArchitecture.LayerDependencySpecification one = layers.whereLayer(users.getKey());
      layers =
          users.getValue().isEmpty()
              ? one.mayNotBeAccessedByAnyLayer()
              : one.mayOnlyBeAccessedByLayers(users.getValue().toArray(String[]::new));
    }
    for (String name : GROUND) {
      layers =
          layers.whereLayer(name).mayOnlyBeAccessedByLayers(USERS.keySet().toArray(String[]::new));
    }
    return layers;
  }

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

  /** What Fuseki lacks is written so that it could be offered to Fuseki. */
  @ArchTest
  static final ArchRule whatIsAddedToFusekiKnowsNothingOfClaims =
      noClasses()
          .that()
          .resideInAPackage("org.vertice.server.fuseki..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.vertice..")
                  .and(
                      DescribedPredicate.not(
                          JavaClass.Predicates.resideInAnyPackage(
                              "org.vertice.server.fuseki..", "org.vertice.server.http..")))
                  .or(JavaClass.Predicates.type(Snapshot.class)));

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
