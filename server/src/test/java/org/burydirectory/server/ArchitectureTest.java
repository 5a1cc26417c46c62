package org.burydirectory.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SERVER =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.burydirectory.server");

  private static final DescribedPredicate<JavaClass> HIDDEN =
      resideInAPackage("org.burydirectory..")
          .and(
              DescribedPredicate.not(
                  resideInAnyPackage(
                      "org.burydirectory",
                      "org.burydirectory.feed",
                      "org.burydirectory.model",
                      "org.burydirectory.person",
                      "org.burydirectory.place",
                      "org.burydirectory.need",
                      "org.burydirectory.time",
                      "org.burydirectory.search",
                      "org.burydirectory.server..")))
          .as("packages that the library does not export");

  @Test
  void onlyExportedPackagesOfTheLibraryAreUsed() {
    noClasses().should().dependOnClassesThat(HIDDEN).check(SERVER);
  }

  @Test
  void luceneIsNotUsed() {
    noClasses().should().dependOnClassesThat(resideInAPackage("org.apache.lucene..")).check(SERVER);
  }

  @Test
  void undertowStaysInTheHttpPackage() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.burydirectory.server.http", "org.burydirectory.server.config")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.undertow..", "org.xnio.."))
        .check(SERVER);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.burydirectory.server.(*)..").should().beFreeOfCycles().check(SERVER);
  }
}
