package io.github.quiesce.maven.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What a module's POM, with all that it inherits, says of compiling and of other analysers. */
public final class SetUp {
  private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

  private final MavenProject project;
  private final Surroundings surroundings;
  private final List<Xpp3Dom> compilerConfigurations;

  /** Reads a module. */
  public SetUp(MavenProject project, Surroundings surroundings) {
    this.project = project;
    this.surroundings = surroundings;
    this.compilerConfigurations = plugin(COMPILER).map(SetUp::configurations).orElse(List.of());
  }

  /** What the build runs in. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** A plugin that the module uses, or that it manages for its own modules. */
  Optional<Plugin> plugin(String key) {
    return Optional.ofNullable(project.getPlugin(key))
        .or(
            () ->
                Optional.ofNullable(project.getPluginManagement())
                    .map(managed -> managed.getPluginsAsMap().get(key)));
  }

  /** The compiler plugin with all that the POM inherits for it. */
  public Optional<Plugin> compiler() {
    return plugin(COMPILER);
  }

  /** The configurations of a plugin and of its executions. */
  static List<Xpp3Dom> configurations(Plugin plugin) {
    return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
        .map(ConfigurationContainer::getConfiguration)
        .filter(Xpp3Dom.class::isInstance)
        .map(Xpp3Dom.class::cast)
        .toList();
  }

  /** A setting of the compiler plugin, or the property that Maven takes it from. */
  String compilerSetting(String name, String property) {
    return compilerConfigurations.stream()
        .map(each -> each.getChild(name))
        .filter(child -> child != null && child.getValue() != null)
        .map(Xpp3Dom::getValue)
        .findFirst()
        .orElse(project.getProperties().getProperty(property, ""))
        .strip();
  }

  /** The arguments given to javac by hand. */
  public List<String> javacArguments() {
    List<String> arguments = new ArrayList<>();
    for (Xpp3Dom configuration : compilerConfigurations) {
      Xpp3Dom several = configuration.getChild("compilerArgs");
      if (several != null) {
        Stream.of(several.getChildren())
            .map(Xpp3Dom::getValue)
            .filter(value -> value != null && !value.isBlank())
            .map(String::strip)
            .forEach(arguments::add);
      }
      Xpp3Dom one = configuration.getChild("compilerArgument");
      if (one != null && one.getValue() != null) {
        arguments.add(one.getValue().strip());
      }
    }
    return arguments;
  }

  /** The argument that starts Error Prone, if there is one. */
  public Optional<String> errorPronePlugin() {
    return javacArguments().stream()
        .filter(each -> each.matches("(?s)-Xplugin:\\s*ErrorProne\\b.*"))
        .findFirst();
  }

  /**
   * Where javac looks for processors and plugins; empty where the POM leaves it at the class path.
   */
  public Optional<List<Coordinates>> processorPaths() {
    List<Coordinates> paths = new ArrayList<>();
    boolean set = false;
    for (Xpp3Dom configuration : compilerConfigurations) {
      Xpp3Dom element = configuration.getChild("annotationProcessorPaths");
      set |= element != null;
      if (element != null) {
        Stream.of(element.getChildren()).map(Coordinates::of).forEach(paths::add);
      }
    }
    return set ? Optional.of(paths) : Optional.empty();
  }

  /** What the processor path names of that. */
  public Optional<Coordinates> onProcessorPath(String group, String artifact) {
    return processorPaths().orElse(List.of()).stream()
        .filter(each -> each.is(group, artifact))
        .findFirst();
  }

  /** What the module itself depends on. */
  public List<Coordinates> dependencies() {
    return project.getDependencies().stream().map(Coordinates::of).toList();
  }

  Optional<Coordinates> dependency(String group, String artifact) {
    return dependencies().stream().filter(each -> each.is(group, artifact)).findFirst();
  }

  /** The Error Prone that javac is given: from the processor path, else from the class path. */
  Optional<Coordinates> errorProne() {
    return onProcessorPath(Known.ERROR_PRONE_GROUP, Known.ERROR_PRONE)
        .or(
            () ->
                processorPaths().isPresent()
                    ? Optional.empty()
                    : dependency(Known.ERROR_PRONE_GROUP, Known.ERROR_PRONE));
  }
}
