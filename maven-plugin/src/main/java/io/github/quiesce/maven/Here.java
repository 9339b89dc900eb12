package io.github.quiesce.maven;

import io.github.quiesce.maven.doctor.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The surroundings that this very build runs in. */
final class Here {
  private Here() {}

  /** Reads them; the root is where {@code .mvn} is. */
  static Surroundings surroundings(Path root) throws IOException {
    Path file = jvmConfig(root);
    return new Surroundings(
        Runtime.version().feature(),
        open(),
        root,
        Files.isRegularFile(file) ? Files.readString(file) : "");
  }

  static Path jvmConfig(Path root) {
    return root.resolve(".mvn").resolve("jvm.config");
  }

  /** Plugins are in unnamed modules, all alike to javac's. */
  private static Set<String> open() {
    Module plugins = Here.class.getModule();
    return ModuleLayer.boot()
        .findModule("jdk.compiler")
        .map(
            javac ->
                JavacPackages.EXPORTED.stream()
                    .filter(each -> javac.isExported(each, plugins))
                    .collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
  }
}
