package io.github.quiesce.engine;

import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import java.util.Optional;

/**
 * Test code is a path with {@code src/test} or {@code test-classes}, or a class with JUnit or
 * TestNG annotations on it or on its methods, or one of JUnit 3, and all that stands in one.
 */
public final class TestCode {
  private static final String JUNIT_3 = "junit.framework.TestCase";

  private TestCode() {}

  /** Whether a place is in test code, as far as the program in view shows. */
  public static boolean isTest(Finding.Location location, Program program) {
    String path = "/" + location.path();
    return path.contains("/src/test/")
        || path.contains("/test-classes/")
        || isInTestClass(location.owner(), program);
  }

  private static boolean isInTestClass(ClassModel owner, Program program) {
    Optional<ClassModel> at = Optional.of(owner);
    while (at.isPresent()
        && !isTestClass(at.get())
        && !program.hierarchy().isSubtype(at.get().name(), JUNIT_3)) {
      at = at.get().header().outerName().flatMap(program::findClass);
    }
    return at.isPresent();
  }

  private static boolean isTestClass(ClassModel owner) {
    return owner.header().annotations().stream().anyMatch(TestCode::isTestAnnotation)
        || owner.methods().stream()
            .map(MethodModel::annotations)
            .anyMatch(list -> list.stream().anyMatch(TestCode::isTestAnnotation));
  }

  private static boolean isTestAnnotation(AnnotationModel annotation) {
    return annotation.type().startsWith("org.junit.")
        || annotation.type().startsWith("org.testng.");
  }
}
