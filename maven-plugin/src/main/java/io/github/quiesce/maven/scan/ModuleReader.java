package io.github.quiesce.maven.scan;

import io.github.quiesce.cli.scan.OtherLanguages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads what there is to scan from a project whose dependencies Maven has resolved. */
public final class ModuleReader {
  private static final String COMPILER_PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";

  private final boolean tests;

  /** Reads modules with their test code or without. */
  public ModuleReader(boolean tests) {
    this.tests = tests;
  }

  /** The code of a module. Sources that the build writes are left out: nobody mends those. */
  public ModuleCode read(MavenProject project) {
    Path build = Path.of(project.getBuild().getDirectory());
    List<String> roots = new ArrayList<>(project.getCompileSourceRoots());
    List<String> outputs = new ArrayList<>(List.of(project.getBuild().getOutputDirectory()));
    if (tests) {
      roots.addAll(project.getTestCompileSourceRoots());
      outputs.add(project.getBuild().getTestOutputDirectory());
    }
    List<Path> written =
        roots.stream().map(Path::of).filter(root -> !root.startsWith(build)).distinct().toList();
    return new ModuleCode(
        project.getArtifactId(),
        project.getBasedir().toPath(),
        build.resolve("quiesce"),
        written.stream().filter(root -> holds(root, ModuleReader::isJava)).toList(),
        otherFolders(written),
        outputs.stream()
            .map(Path::of)
            .filter(each -> holds(each, ModuleReader::isClass))
            .distinct()
            .toList(),
        classPath(project),
        release(project));
  }

  private static List<Path> classPath(MavenProject project) {
    try {
      return project.getTestClasspathElements().stream()
          .map(Path::of)
          .filter(Files::exists)
          .distinct()
          .toList();
    } catch (DependencyResolutionRequiredException e) {
      // Maven resolves what the goals require before they run.
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> otherFolders(List<Path> roots) {
    return roots.stream()
        .flatMap(
            root -> Stream.concat(Stream.of(root), OtherLanguages.foldersBeside(root).stream()))
        .distinct()
        .filter(folder -> holds(folder, OtherLanguages::isSource))
        .toList();
  }

  private static boolean isJava(Path file) {
    return file.getFileName().toString().endsWith(".java");
  }

  private static boolean isClass(Path file) {
    return file.getFileName().toString().endsWith(".class");
  }

  private static boolean holds(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionalInt release(MavenProject project) {
    Properties properties = project.getProperties();
    return Stream.of(
            configured(project, "release"),
            Optional.ofNullable(properties.getProperty("maven.compiler.release")),
            configured(project, "target"),
            Optional.ofNullable(properties.getProperty("maven.compiler.target")))
        .flatMap(Optional::stream)
        .map(each -> each.strip().replaceFirst("^1\\.", ""))
        .filter(each -> each.matches("\\d{1,3}"))
        .mapToInt(Integer::parseInt)
        .findFirst();
  }

  private static Optional<String> configured(MavenProject project, String name) {
    Plugin compiler = project.getPlugin(COMPILER_PLUGIN);
    return Optional.ofNullable(compiler)
        .map(plugin -> (Xpp3Dom) plugin.getConfiguration())
        .map(configuration -> configuration.getChild(name))
        .map(Xpp3Dom::getValue);
  }
}
