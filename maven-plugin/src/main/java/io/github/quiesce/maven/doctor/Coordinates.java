package io.github.quiesce.maven.doctor;

import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Dependency;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * An artifact as a POM names it.
 *
 * @param version empty where the POM leaves it to others
 */
public record Coordinates(String group, String artifact, String version) {

  static Coordinates of(Dependency dependency) {
    return new Coordinates(
        dependency.getGroupId(), dependency.getArtifactId(), text(dependency.getVersion()));
  }

  static Coordinates of(Xpp3Dom element) {
    return new Coordinates(
        child(element, "groupId"), child(element, "artifactId"), child(element, "version"));
  }

  private static String child(Xpp3Dom element, String name) {
    Xpp3Dom child = element.getChild(name);
    return child == null ? "" : text(child.getValue());
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }

  boolean is(String otherGroup, String otherArtifact) {
    return group.equals(otherGroup) && artifact.equals(otherArtifact);
  }

  /** Whether the version is known, and older than that. */
  boolean isOlderThan(String other) {
    return isOlder(version, other);
  }

  /** Whether a version is known, and older than the other. */
  static boolean isOlder(String version, String other) {
    boolean known = version.matches("\\d.*");
    return known && new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
  }

  @Override
  public String toString() {
    return artifact + (version.isEmpty() ? "" : " " + version);
  }
}
