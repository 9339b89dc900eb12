package io.github.quiesce.engine;

import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodModel;

/**
 * Test code is a path with {@code src/test} or {@code test-classes}, or a class with JUnit or
 * TestNG annotations on it or on its methods.
 */
public final class TestCode {
  private TestCode() {}

  public static boolean isTest(Finding.Location location) {
    String path = "/" + location.path();
    return path.contains("/src/test/")
        || path.contains("/test-classes/")
        || isTestClass(location.owner());
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
