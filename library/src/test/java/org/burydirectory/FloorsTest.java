package org.burydirectory;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the library and the floors that they are on. */
class FloorsTest {

  private static final String ROOT = "org.burydirectory";

  private static final Map<String, Integer> FLOORS =
      Map.ofEntries(
          Map.entry("model", 0),
          Map.entry("place", 1),
          Map.entry("need", 1),
          Map.entry("time", 1),
          Map.entry("person", 1),
          Map.entry("feed", 1),
          Map.entry("profile", 2),
          Map.entry("search", 2),
          Map.entry("source", 3),
          Map.entry("intake", 4),
          Map.entry("understand", 4),
          Map.entry("index", 5),
          Map.entry("doctor", 6),
          Map.entry("engine", 6),
          Map.entry("", 7));

  private static final Set<String> EXPORTED =
      Set.of("", "model", "place", "need", "person", "time", "search", "feed");

  private static final String[] JSON_AND_YAML = {
    "tools.jackson..", "com.fasterxml..", "org.yaml.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(ServiceDirectory.class.getProtectionDomain().getCodeSource().getLocation());

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
  }

  @Test
  void everyPackageIsARoomOfTheDesign() {
    var rooms =
        CLASSES.stream()
            .filter(FloorsTest::isOurs)
            .map(FloorsTest::room)
            .collect(Collectors.toCollection(TreeSet::new));
    rooms.removeAll(FLOORS.keySet());
    assertEquals(Set.of(), rooms, "packages without a floor");
  }

  @Test
  void aRoomImportsLowerFloorsOnly() {
    classes()
        .that(DescribedPredicate.describe("are the library's", FloorsTest::isOurs))
        .should(
            new ArchCondition<JavaClass>("import lower floors only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency each : type.getDirectDependenciesFromSelf()) {
                  JavaClass target = each.getTargetClass().getBaseComponentType();
                  if (isOurs(target) && !isAllowed(type, target)) {
                    events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                  }
                }
              }
            })
        .check(CLASSES);
  }

  private static boolean isAllowed(JavaClass from, JavaClass to) {
    return room(from).equals(room(to))
        || FLOORS.getOrDefault(room(from), -1) > FLOORS.getOrDefault(room(to), 99);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyImportsTheRoot() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT))
        .check(CLASSES);
  }

  @Test
  void onlySourceReadsJsonAndYaml() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + ".source"))
        .should()
        .dependOnClassesThat(resideInAnyPackage(JSON_AND_YAML))
        .check(CLASSES);
  }

  @Test
  void whatTheDesignExportsIsExported() {
    var exported = new TreeSet<String>();
    for (ModuleDescriptor.Exports each : ModulePath.descriptor().exports()) {
      exported.add(each.source());
    }
    var expected = new TreeSet<String>();
    for (String room : EXPORTED) {
      expected.add(room.isEmpty() ? ROOT : ROOT + "." + room);
    }
    assertEquals(expected, exported);
  }

  @Test
  void exportedSignaturesNameNoTypeOfALibraryOrAHiddenRoom() {
    classes()
        .that(
            DescribedPredicate.describe(
                "are exported",
                type ->
                    isOurs(type)
                        && EXPORTED.contains(room(type))
                        && type.getModifiers().contains(JavaModifier.PUBLIC)))
        .should(
            new ArchCondition<JavaClass>("show Java's and the library's own exported types only") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                shown(type)
                    .filter(shown -> !mayBeShown(shown))
                    .forEach(
                        shown ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    type, type.getName() + " shows " + shown.getName())));
              }
            })
        .check(CLASSES);
  }

  private static Stream<JavaClass> shown(JavaClass type) {
    Stream<JavaType> above =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> members =
        type.getMembers().stream()
            .filter(FloorsTest::isVisible)
            .flatMap(
                member ->
                    switch (member) {
                      case JavaField field -> Stream.of(field.getType());
                      case JavaCodeUnit unit ->
                          Stream.of(
                                  unit.getParameterTypes().stream(),
                                  Stream.of(unit.getReturnType()),
                                  unit.getExceptionTypes().stream().map(e -> (JavaType) e))
                              .flatMap(each -> each);
                      default -> Stream.empty();
                    });
    return Stream.concat(above, members)
        .flatMap(each -> each.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType);
  }

  private static boolean isVisible(JavaMember member) {
    return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && (member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static boolean mayBeShown(JavaClass type) {
    return type.isPrimitive()
        || type.getPackageName().startsWith("java.")
        || (isOurs(type) && EXPORTED.contains(room(type)));
  }

  @Test
  void theLibraryHasNoThreadsOfItsOwn() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "start threads",
                type ->
                    Set.of(
                            "java.util.concurrent.Executors",
                            "java.util.concurrent.ThreadPoolExecutor",
                            "java.util.concurrent.ForkJoinPool",
                            "java.util.concurrent.CompletableFuture",
                            "java.util.concurrent.StructuredTaskScope",
                            "java.lang.ProcessBuilder",
                            "java.util.Timer")
                        .contains(type.getName())))
        .orShould()
        .callCodeUnitWhere(
            DescribedPredicate.describe("starts a thread", call -> startsThread(call.getTarget())))
        .check(CLASSES);
  }

  private static boolean startsThread(AccessTarget.CodeUnitCallTarget target) {
    boolean ofThread = target.getOwner().isAssignableTo(Thread.class);
    return (ofThread
            && !List.of("currentThread", "getContextClassLoader").contains(target.getName()))
        || List.of("parallel", "parallelStream").contains(target.getName());
  }

  @Test
  void theLibraryOpensNoSocket() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "open sockets",
                type ->
                    type.getPackageName().startsWith("java.net.http")
                        || type.getPackageName().startsWith("javax.net")
                        || (type.getPackageName().startsWith("java.n")
                            && type.getSimpleName().contains("Socket"))
                        || type.getName().equals("java.net.HttpURLConnection")))
        .check(CLASSES);
  }
}
