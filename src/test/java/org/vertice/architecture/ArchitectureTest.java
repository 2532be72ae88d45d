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
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.vertice.web.http.Snapshot;

/** The arrows of the house: data flows one way, dependencies point downward. */
@AnalyzeClasses(packages = "org.vertice", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

  /** Leaves out the tests, wherever they were compiled to. */
  static final class MainClasses implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  /**
   * A room of the house: a package with those below it.
   *
   * @param name after {@code org.vertice.}
   * @param uses the rooms that it may use; each stands further down in the list
   */
  private record Layer(String name, List<String> uses) {
    static Layer of(String name, String... uses) {
      return new Layer(name, List.of(uses));
    }
  }

  private static final String ALL = "all below";

  /** The house from the top down. */
  private static final List<Layer> LAYERS =
      List.of(
          Layer.of("cli", ALL),
          Layer.of("web", "export", "query", "rdf", "source", "report"),
          Layer.of("export", "query", "rdf", "source", "report"),
          Layer.of("graph.change", "rdf", "report"),
          Layer.of("graph.assembly", ALL),
          Layer.of("graph.inference", "query", "rdf", "report"),
          Layer.of("graph.evidence", "graph.claim", "rdf", "source"),
          Layer.of("graph.claim", "rdf"),
          Layer.of("graph.stream", "csvw"),
          Layer.of("query", "rdf", "report"),
          Layer.of("csvw", "source", "report"),
          Layer.of("rdf", "report"),
          Layer.of("source", "report"),
          Layer.of("report"));

  /** The server from the top down. */
  private static final List<Layer> LAYERS_OF_THE_SERVER =
      List.of(
          Layer.of("web", ALL),
          Layer.of("web.protocol", "web.pages", "web.site", "web.fuseki", "web.limits", "web.http"),
          Layer.of("web.operate", "web.site", "web.access", "web.limits", "web.http"),
          Layer.of("web.search", "web.pages", "web.site", "web.http"),
          Layer.of("web.pages", "web.views", "web.site", "web.limits", "web.http"),
          Layer.of("web.views", "web.site", "web.http"),
          Layer.of("web.site", "web.http"),
          Layer.of("web.fuseki", "web.http"),
          Layer.of("web.access", "web.http"),
          Layer.of("web.limits", "web.http"),
          Layer.of("web.http"));

  /** The command line from the top down. */
  private static final List<Layer> LAYERS_OF_THE_COMMAND_LINE =
      List.of(
          Layer.of("cli", ALL),
          Layer.of("cli.serve", "cli.project", "cli.terminal"),
          Layer.of("cli.share", "cli.project", "cli.terminal"),
          Layer.of("cli.ask", "cli.project", "cli.terminal"),
          Layer.of("cli.tables", "cli.project", "cli.terminal"),
          Layer.of("cli.project", "cli.terminal"),
          Layer.of("cli.terminal"));

  @ArchTest static final ArchRule arrowsPointDownward = arrows(LAYERS);

  @ArchTest
  static final ArchRule arrowsOfTheCommandLinePointDownward = arrows(LAYERS_OF_THE_COMMAND_LINE);

  @ArchTest static final ArchRule arrowsOfTheServerPointDownward = arrows(LAYERS_OF_THE_SERVER);

  private static ArchRule arrows(List<Layer> layers) {
    List<String> names = layers.stream().map(Layer::name).toList();
    LayeredArchitecture house =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String name : names) {
      boolean partsAreLayers = names.stream().anyMatch(other -> other.startsWith(name + "."));
      house = house.layer(name).definedBy("org.vertice." + name + (partsAreLayers ? "" : ".."));
    }
    for (Layer layer : layers) {
      List<String> below = names.subList(names.indexOf(layer.name()) + 1, names.size());
      List<String> uses = layer.uses().contains(ALL) ? below : layer.uses();
      if (!below.containsAll(uses)) {
        throw new IllegalArgumentException(layer.name() + " stands below what it uses");
      }
      house =
          uses.isEmpty()
              ? house.whereLayer(layer.name()).mayNotAccessAnyLayer()
              : house.whereLayer(layer.name()).mayOnlyAccessLayers(uses.toArray(String[]::new));
    }
    return house;
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
          .resideOutsideOfPackage("org.vertice.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena.fuseki..", "org.eclipse.jetty..");

  /** What Fuseki lacks is written so that it could be offered to Fuseki. */
  @ArchTest
  static final ArchRule whatIsAddedToFusekiKnowsNothingOfClaims =
      noClasses()
          .that()
          .resideInAPackage("org.vertice.web.fuseki..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.vertice..")
                  .and(
                      DescribedPredicate.not(
                          JavaClass.Predicates.resideInAnyPackage(
                              "org.vertice.web.fuseki..", "org.vertice.web.http..")))
                  .or(JavaClass.Predicates.type(Snapshot.class)));

  /** {@code vertice-csvw.jar} is of use without Jena. */
  @ArchTest
  static final ArchRule theCsvwLibraryNeedsOnlyTheJdkAndAJsonParser =
      classes()
          .that()
          .resideInAnyPackage("org.vertice.csvw..", "org.vertice.source..", "org.vertice.report..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.vertice.csvw..",
              "org.vertice.source..",
              "org.vertice.report..",
              "java..",
              "org.jspecify..",
              "com.fasterxml.jackson.core..");

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
