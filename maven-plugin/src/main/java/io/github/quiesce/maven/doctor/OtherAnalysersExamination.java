package io.github.quiesce.maven.doctor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Whether SpotBugs and Checkstyle are given our plugins where they look for them, and are new
 * enough.
 */
final class OtherAnalysersExamination implements Examination {
  private static final String SPOTBUGS = "com.github.spotbugs:spotbugs-maven-plugin";
  private static final String CHECKSTYLE = "org.apache.maven.plugins:maven-checkstyle-plugin";
  private static final String DETECTOR = "quiesce-spotbugs-plugin";
  private static final String CHECKS = "quiesce-checkstyle-checks";

  @Override
  public void examine(SetUp setUp, Consumer<Mistake> mistakes) {
    setUp.plugin(SPOTBUGS).ifPresent(plugin -> examineSpotBugs(plugin, mistakes));
    setUp.plugin(CHECKSTYLE).ifPresent(plugin -> examineCheckstyle(plugin, mistakes));
    for (String artifact : List.of(DETECTOR, CHECKS)) {
      if (setUp.dependency(Known.QUIESCE, artifact).isPresent()) {
        mistakes.accept(
            new Mistake(
                artifact + " is on the program's class path, where no analyser looks for it",
                "move it to "
                    + (artifact.equals(CHECKS)
                        ? "the <dependencies> of maven-checkstyle-plugin"
                        : "the <plugins> in the <configuration> of spotbugs-maven-plugin")));
      }
    }
    examineVersions(setUp, mistakes);
  }

  private static void examineSpotBugs(Plugin plugin, Consumer<Mistake> mistakes) {
    List<Coordinates> dependencies =
        plugin.getDependencies().stream().map(Coordinates::of).toList();
    boolean loaded = detectors(plugin).anyMatch(each -> each.is(Known.QUIESCE, DETECTOR));
    if (dependencies.stream().anyMatch(each -> each.is(Known.QUIESCE, DETECTOR)) && !loaded) {
      mistakes.accept(
          new Mistake(
              DETECTOR + " is a <dependency> of spotbugs-maven-plugin, which does not load it",
              "name it in the <plugins> of its <configuration>"));
    }
    String version =
        dependencies.stream()
            .filter(each -> each.is("com.github.spotbugs", "spotbugs"))
            .map(Coordinates::version)
            .findFirst()
            .orElse(Optional.ofNullable(plugin.getVersion()).orElse(""));
    if (loaded && Coordinates.isOlder(version, Known.OLDEST_SPOTBUGS)) {
      mistakes.accept(
          new Mistake(
              "SpotBugs " + version + " is older than any that " + DETECTOR + " is tested with",
              "take spotbugs-maven-plugin " + Known.OLDEST_SPOTBUGS + ".0 or later"));
    }
  }

  private static Stream<Coordinates> detectors(Plugin plugin) {
    return SetUp.configurations(plugin).stream()
        .map(each -> each.getChild("plugins"))
        .filter(each -> each != null)
        .flatMap(each -> Stream.of(each.getChildren()))
        .map((Xpp3Dom each) -> Coordinates.of(each));
  }

  private static void examineCheckstyle(Plugin plugin, Consumer<Mistake> mistakes) {
    List<Coordinates> dependencies =
        plugin.getDependencies().stream().map(Coordinates::of).toList();
    boolean used = dependencies.stream().anyMatch(each -> each.is(Known.QUIESCE, CHECKS));
    dependencies.stream()
        .filter(each -> used && each.is("com.puppycrawl.tools", "checkstyle"))
        .filter(each -> each.isOlderThan(Known.OLDEST_CHECKSTYLE))
        .forEach(
            each ->
                mistakes.accept(
                    new Mistake(
                        each + " is older than any that " + CHECKS + " is tested with",
                        "take " + Known.OLDEST_CHECKSTYLE + " or later")));
  }

  /** Findings of different releases differ, and a baseline of one does not fit another. */
  private static void examineVersions(SetUp setUp, Consumer<Mistake> mistakes) {
    Set<String> versions = new TreeSet<>();
    Stream.of(
            setUp.processorPaths().orElse(List.of()).stream(),
            setUp.dependencies().stream(),
            setUp.plugin(SPOTBUGS).stream().flatMap(OtherAnalysersExamination::detectors),
            setUp.plugin(CHECKSTYLE).stream()
                .flatMap(each -> each.getDependencies().stream())
                .map(Coordinates::of))
        .flatMap(each -> each)
        .filter(each -> each.group().equals(Known.QUIESCE) && !each.version().isEmpty())
        .map(Coordinates::version)
        .forEach(versions::add);
    if (versions.size() > 1) {
      mistakes.accept(
          new Mistake(
              "several releases of Quiesce are mixed (" + String.join(", ", versions) + ")",
              "name one version for all, by a property"));
    }
  }
}
