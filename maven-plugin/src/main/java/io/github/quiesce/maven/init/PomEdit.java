package io.github.quiesce.maven.init;

import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.maven.PomEditor;
import io.github.quiesce.maven.doctor.Coordinates;
import io.github.quiesce.maven.doctor.Known;
import io.github.quiesce.maven.doctor.SetUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * Writes Error Prone with our checks into a POM. Only what is missing is added, what is inherited
 * counts as there, and the rest of the text stays as it is, comments and blanks too.
 */
public final class PomEdit {
  private static final String MAVEN_PLUGINS = "org.apache.maven.plugins";
  private static final String COMPILER = "maven-compiler-plugin";
  private static final String PROCESSOR_PATHS = "annotationProcessorPaths";
  private static final String ARGUMENTS = "compilerArgs";
  private static final int FIRST_JDK_FOR_NEWER = 21;

  private final PomEditor pom;
  private final SetUp setUp;
  private final String checksVersion;

  private PomEdit(Document document, SetUp setUp, String checksVersion) {
    this.pom = new PomEditor(document);
    this.setUp = setUp;
    this.checksVersion = checksVersion;
  }

  /**
   * The text of a POM with what is missing.
   *
   * @param setUp the same POM, with all that it inherits
   * @param checksVersion the release of our checks to name
   */
  public static String written(String text, SetUp setUp, String checksVersion) {
    PomEdit edit = new PomEdit(Document.of(text), setUp, checksVersion);
    List<String> arguments = edit.missingArguments();
    List<Coordinates> paths = edit.missingPaths();
    if (arguments.isEmpty() && paths.isEmpty()) {
      return text;
    }
    edit.write(arguments, paths);
    return edit.pom.toXml();
  }

  private List<String> missingArguments() {
    List<String> missing = new ArrayList<>();
    List<String> there = setUp.javacArguments();
    if (!there.contains(Known.SIMPLE_POLICY)) {
      missing.add(Known.SIMPLE_POLICY);
    }
    if (there.stream()
        .noneMatch(
            each ->
                each.endsWith("should-stop=ifError=FLOW")
                    || each.endsWith("should-stop.ifError=FLOW"))) {
      missing.add(Known.STOP_POLICY);
    }
    int release = setUp.surroundings().javaRelease();
    if (release == FIRST_JDK_FOR_NEWER && !there.contains(Known.TYPE_ANNOTATIONS)) {
      missing.add(Known.TYPE_ANNOTATIONS);
    }
    if (setUp.errorPronePlugin().isEmpty()) {
      missing.add("-Xplugin:ErrorProne");
    }
    return missing;
  }

  private List<Coordinates> missingPaths() {
    List<Coordinates> wanted = new ArrayList<>();
    if (setUp.processorPaths().isEmpty()) {
      // From now on only these run: those that came from the class path are named as well.
      setUp.dependencies().stream().filter(PomEdit::holdsProcessor).forEach(wanted::add);
    }
    boolean newer = setUp.surroundings().javaRelease() >= FIRST_JDK_FOR_NEWER;
    wanted.add(
        new Coordinates(
            Known.ERROR_PRONE_GROUP,
            Known.ERROR_PRONE,
            newer ? Known.NEWEST_TESTED : Known.LAST_FOR_17));
    wanted.add(new Coordinates(Known.QUIESCE, Known.CHECKS, checksVersion));
    return wanted.stream()
        .filter(each -> setUp.onProcessorPath(each.group(), each.artifact()).isEmpty())
        .toList();
  }

  private static boolean holdsProcessor(Coordinates dependency) {
    return dependency.artifact().equals("lombok-mapstruct-binding")
        || Known.PROCESSORS.stream()
            .anyMatch(
                each ->
                    each.group().equals(dependency.group())
                        && each.processor().equals(dependency.artifact()));
  }

  private void write(List<String> arguments, List<Coordinates> paths) {
    Element plugin = compilerPlugin();
    giveVersion(plugin);
    Element configuration = child(plugin, "configuration");
    if (!arguments.isEmpty()) {
      Element list = list(configuration, ARGUMENTS, !setUp.javacArguments().isEmpty());
      arguments.forEach(each -> pom.addElement(list, "arg", each));
    }
    if (!paths.isEmpty()) {
      Element list = list(configuration, PROCESSOR_PATHS, setUp.processorPaths().isPresent());
      paths.forEach(each -> addPath(list, each));
    }
  }

  /** Where the project configures the compiler already, else a place among its plugins. */
  private Element compilerPlugin() {
    Element build = child(pom.root(), "build");
    Optional<Element> own = build.path("plugins").flatMap(PomEdit::findCompiler);
    Optional<Element> managed =
        build.path("pluginManagement", "plugins").flatMap(PomEdit::findCompiler);
    Optional<Element> configured =
        Stream.of(own, managed)
            .flatMap(Optional::stream)
            .filter(each -> each.childElement("configuration").isPresent())
            .findFirst();
    return configured.or(() -> own).or(() -> managed).orElseGet(() -> newPlugin(build));
  }

  private static Optional<Element> findCompiler(Element plugins) {
    return plugins
        .childElements("plugin")
        .filter(each -> COMPILER.equals(each.childTextTrimmed("artifactId")))
        .filter(each -> each.childTextOr("groupId", MAVEN_PLUGINS).strip().equals(MAVEN_PLUGINS))
        .findFirst();
  }

  private Element newPlugin(Element build) {
    Element plugin = pom.addElement(child(build, "plugins"), "plugin");
    pom.insertMavenElement(plugin, "groupId", MAVEN_PLUGINS);
    pom.insertMavenElement(plugin, "artifactId", COMPILER);
    return plugin;
  }

  /** An old compiler plugin passes a processor path over. */
  private void giveVersion(Element plugin) {
    String version = setUp.compiler().map(each -> each.getVersion()).orElse(null);
    boolean suits =
        version != null
            && new ComparableVersion(version)
                    .compareTo(new ComparableVersion(Known.FIRST_WITH_PROCESSOR_PATHS))
                >= 0;
    if (!suits && plugin.childElement("version").isEmpty()) {
      pom.insertMavenElement(plugin, "version", Known.COMPILER_PLUGIN);
    }
  }

  private Element child(Element parent, String name) {
    return parent.childElement(name).orElseGet(() -> pom.insertMavenElement(parent, name));
  }

  /** A list in the configuration; one that would hide an inherited list is added to that. */
  private Element list(Element configuration, String name, boolean inherited) {
    Optional<Element> there = configuration.childElement(name);
    if (there.isPresent()) {
      return there.get();
    }
    Element list = pom.addElement(configuration, name);
    if (inherited) {
      list.attribute("combine.children", "append");
    }
    return list;
  }

  private void addPath(Element list, Coordinates path) {
    Element element = pom.addElement(list, "path");
    pom.addElement(element, "groupId", path.group());
    pom.addElement(element, "artifactId", path.artifact());
    String version = writtenVersion(path).orElse(path.version());
    if (!version.isEmpty()) {
      pom.addElement(element, "version", version);
    }
  }

  /** The version as the POM writes it for the dependency, which may be a property. */
  private Optional<String> writtenVersion(Coordinates path) {
    return Stream.of(
            pom.root().path("dependencies"),
            pom.root().path("dependencyManagement", "dependencies"))
        .flatMap(Optional::stream)
        .flatMap(each -> each.childElements("dependency"))
        .filter(each -> path.artifact().equals(each.childTextTrimmed("artifactId")))
        .map(each -> each.childTextTrimmed("version"))
        .filter(each -> each != null && !each.isEmpty())
        .findFirst();
  }
}
