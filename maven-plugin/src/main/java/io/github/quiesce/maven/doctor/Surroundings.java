package io.github.quiesce.maven.doctor;

import java.nio.file.Path;
import java.util.Set;

/**
 * What a build runs in.
 *
 * @param javaRelease the feature release of Maven's JDK
 * @param open the packages of javac that plugins in Maven's JVM may use
 * @param root where {@code .mvn} is looked for
 * @param jvmConfig what {@code .mvn/jvm.config} says; empty where there is none
 */
public record Surroundings(int javaRelease, Set<String> open, Path root, String jvmConfig) {
  public Surroundings {
    open = Set.copyOf(open);
  }
}
