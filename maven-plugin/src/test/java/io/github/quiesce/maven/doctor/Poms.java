package io.github.quiesce.maven.doctor;

import io.github.quiesce.maven.JavacPackages;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** POMs for tests, and what Maven would make of them. */
public final class Poms {
  /** Where everything is as it should be, on JDK 17. */
  public static final Surroundings FINE = on(17);

  /** A compiler plugin that is set up well. */
  public static final String GOOD_COMPILER =
      compiler(
          "3.14.1",
          arguments("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW", "-Xplugin:ErrorProne"),
          paths(errorProne("2.42.0"), checks("1.0")));

  private Poms() {}

  /** A JDK whose javac is open. */
  public static Surroundings on(int release) {
    return new Surroundings(release, Set.copyOf(JavacPackages.EXPORTED), Path.of("/project"), "");
  }

  static String compiler(String version, String... configuration) {
    return "<plugin><artifactId>maven-compiler-plugin</artifactId><version>"
        + version
        + "</version><configuration>"
        + String.join("", configuration)
        + "</configuration></plugin>";
  }

  static String arguments(String... arguments) {
    return "<compilerArgs><arg>" + String.join("</arg><arg>", arguments) + "</arg></compilerArgs>";
  }

  static String paths(String... paths) {
    return "<annotationProcessorPaths><path>"
        + String.join("</path><path>", paths)
        + "</path></annotationProcessorPaths>";
  }

  static String errorProne(String version) {
    return artifact("com.google.errorprone", "error_prone_core", version);
  }

  static String checks(String version) {
    return artifact("io.github.quiesce", "quiesce-errorprone-checks", version);
  }

  static String artifact(String group, String artifact, String version) {
    return "<groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId><version>"
        + version
        + "</version>";
  }

  static String dependency(String artifact) {
    return "<dependency>" + artifact + "</dependency>";
  }

  /** A project with these plugins. */
  static String project(String... plugins) {
    return projectWith("", plugins);
  }

  /** A project with these dependencies and plugins. */
  static String projectWith(String dependencies, String... plugins) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId>"
        + "<artifactId>app</artifactId><version>1</version><dependencies>"
        + dependencies
        + "</dependencies><build><plugins>"
        + String.join("", plugins)
        + "</plugins></build></project>";
  }

  /** The project of a POM that inherits nothing. */
  public static SetUp read(String pom, Surroundings surroundings) {
    try {
      MavenProject project = new MavenProject(new MavenXpp3Reader().read(new StringReader(pom)));
      return new SetUp(project, surroundings);
    } catch (IOException | XmlPullParserException e) {
      throw new AssertionError(pom, e);
    }
  }
}
