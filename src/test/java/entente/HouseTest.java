package entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the map of the house true: which package may know which. */
@AnalyzeClasses(packages = "entente", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
  @ArchTest
  static final ArchRule coreNeedsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage("entente.core")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("entente.core", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule stepsDoNotKnowEachOther =
      slices()
          .matching("entente.(read|annotate|link|extract|graph)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyTheRootSeesEveryStep =
      noClasses()
          .that()
          .resideOutsideOfPackage("entente")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("entente");

  @ArchTest
  static final ArchRule onlyAnnotateKnowsTheModels =
      noClasses()
          .that()
          .resideOutsideOfPackage("entente.annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("opennlp..", "ai.onnxruntime..");

  @ArchTest
  static final ArchRule stepsBeforeTheGraphDoNotKnowJena =
      noClasses()
          .that()
          .resideInAnyPackage(
              "entente.core..",
              "entente.read..",
              "entente.annotate..",
              "entente.link..",
              "entente.extract..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsTdb =
      noClasses()
          .that()
          .resideOutsideOfPackage("entente.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena.tdb2..", "org.apache.jena.dboe..");
}
