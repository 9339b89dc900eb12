package io.github.quiesce.maven.builds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A copy of a sample project, and Maven to build it with. Our artifacts come from a repository that
 * this build has made; others from the one that this build has filled, so that nothing is fetched
 * where it has what is needed.
 */
final class SampleBuild {
  private static final long MOST_MINUTES = 10;

  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>filled</id>
            <repositories>
              <repository>
                <id>filled</id>
                <url>%1$s</url>
                <releases><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
              </repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository>
                <id>filled</id>
                <url>%1$s</url>
                <releases><updatePolicy>never</updatePolicy><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
              </pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>filled</activeProfile></activeProfiles>
      </settings>
      """;

  private final Path folder;
  private String jdk = property("jdk");

  private SampleBuild(Path folder) {
    this.folder = folder;
  }

  /** Has Maven run on another JDK. */
  SampleBuild on(String home) {
    jdk = home;
    return this;
  }

  /**
   * What a run of Maven, or of Java, gave.
   *
   * @param status its exit status
   * @param log what it printed
   */
  record Run(int status, String log) {
    Run fails() {
      assertThat(status).as(log).isNotZero();
      return this;
    }

    Run succeeds() {
      assertThat(status).as(log).isZero();
      return this;
    }

    /** Each text must be in one line of the log. */
    Run says(String... texts) {
      for (String text : texts) {
        assertThat(log.lines()).as(log).anyMatch(line -> line.contains(text));
      }
      return this;
    }
  }

  /** A fresh copy of a sample. */
  static SampleBuild of(String name) throws IOException {
    Path from = Path.of(property("samples"), name);
    Path folder = Files.createTempDirectory(work("builds"), name + "-");
    // Maven takes the folder with this one for a project's root, and looks for it above as well.
    Files.createDirectory(folder.resolve(".mvn"));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path relative = from.relativize(file);
        if (Files.isDirectory(file)) {
          Files.createDirectories(folder.resolve(relative.toString()));
        } else if (!relative.startsWith("target")) {
          Files.copy(file, folder.resolve(relative.toString()));
        }
      }
    }
    return new SampleBuild(folder);
  }

  /** How the goals of our plugin are called where the POM knows nothing of it. */
  static String goal(String name) {
    return "io.github.quiesce:quiesce-maven-plugin:" + property("quiesce.version") + ":" + name;
  }

  static String property(String name) {
    String value = System.getProperty("builds." + name, "");
    return value.startsWith("${") ? "" : value;
  }

  private static Path work(String name) throws IOException {
    return Files.createDirectories(Path.of(property("work"), name));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(file(name).toFile());
  }

  SampleBuild with(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
    return this;
  }

  SampleBuild without(String name) throws IOException {
    Files.delete(file(name));
    return this;
  }

  SampleBuild replacing(String name, String old, String replacement) throws IOException {
    String text = text(name);
    assertThat(text).contains(old);
    return with(name, text.replace(old, replacement));
  }

  /** Runs Maven in the project. */
  Run maven(String... arguments) throws IOException, InterruptedException {
    Path settings = work("builds").resolve("settings.xml");
    Path filled = Path.of(property("repository"));
    Files.writeString(settings, SETTINGS.formatted(filled.toUri()));
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("maven"), "bin", "mvn").toString());
    command.addAll(List.of("-B", "-Dstyle.color=never", "-gs", settings.toString()));
    command.add("-Dmaven.repo.local=" + work("local-repo"));
    if (property("offline").endsWith("true")) {
      command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
    }
    command.add("-Dquiesce.version=" + property("quiesce.version"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** Runs a program of the project from source, in a JVM that has nothing on its class path. */
  Run java(String... arguments) throws IOException, InterruptedException {
    Path home = Path.of(jdk.isEmpty() ? System.getProperty("java.home") : jdk);
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(work("builds"), "build", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    if (!jdk.isEmpty()) {
      builder.environment().put("JAVA_HOME", jdk);
    }
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
      assertThat(ended).as("ended: " + command).isTrue();
    } finally {
      process.destroy();
    }
    return new Run(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
