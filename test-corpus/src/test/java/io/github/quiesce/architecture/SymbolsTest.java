package io.github.quiesce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.errorprone.QuiesceChecker;
import io.github.quiesce.source.SourceProgram;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapters use nothing of Error Prone and Checkstyle that some release they run in lacks. */
class SymbolsTest {
  private static final Path RELEASES = Path.of("target/releases");

  /**
   * A release of a host.
   *
   * @param prefix how the names of its classes begin
   * @param module a class of the module that runs in it, which loads without it
   * @param adapter the package that uses it
   * @param fewest references there are at least: a test that reads none must not pass
   */
  record Host(String jars, String prefix, Class<?> module, String adapter, int fewest) {
    @Override
    public String toString() {
      return jars;
    }
  }

  static Stream<Host> hosts() throws IOException {
    List<Host> hosts = new ArrayList<>();
    for (String version : versions("error_prone_check_api-")) {
      hosts.add(
          new Host(
              "error_prone_*-" + version + ".jar",
              "com/google/errorprone/",
              QuiesceChecker.class,
              "io.github.quiesce.errorprone",
              20));
    }
    for (String version : versions("checkstyle-")) {
      hosts.add(
          new Host(
              "checkstyle-" + version + ".jar",
              "com/puppycrawl/",
              SourceProgram.class,
              "io.github.quiesce.checkstyle",
              4));
    }
    assertThat(hosts).hasSize(5);
    return hosts.stream();
  }

  private static Set<String> versions(String name) throws IOException {
    Set<String> versions = new TreeSet<>();
    try (var jars = Files.newDirectoryStream(RELEASES, name + "*.jar")) {
      for (Path jar : jars) {
        String file = jar.getFileName().toString();
        versions.add(file.substring(name.length(), file.length() - ".jar".length()));
      }
    }
    return versions;
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void everySymbolUsedIsThere(Host host) throws IOException, URISyntaxException {
    List<byte[]> adapter = classesOf(host);
    Set<References.Symbol> used = new TreeSet<>();
    adapter.forEach(type -> used.addAll(References.in(type)));
    assertThat(used)
        .filteredOn(each -> each.owner().startsWith(host.prefix()))
        .hasSizeGreaterThanOrEqualTo(host.fewest());
    try (Release release = Release.of(RELEASES, host.jars(), host.prefix(), adapter)) {
      assertThat(used).filteredOn(each -> !release.has(each)).isEmpty();
    }
  }

  @Test
  void whatOneReleaseLacksIsSeen() throws IOException {
    References.Symbol dropped =
        new References.Symbol(
            "com/google/errorprone/matchers/Matchers",
            "packageMatches(Ljava/util/regex/Pattern;)Lcom/google/errorprone/matchers/Matcher;");
    assertThat(has("2.42.0", dropped)).isTrue();
    assertThat(has("2.52.0", dropped)).isFalse();
  }

  private static boolean has(String version, References.Symbol symbol) throws IOException {
    String jars = "error_prone_*-" + version + ".jar";
    try (Release release = Release.of(RELEASES, jars, "com/google/errorprone/", List.of())) {
      return release.has(symbol);
    }
  }

  /** The class files of the packages of an adapter, wherever this build has put them. */
  private static List<byte[]> classesOf(Host host) throws IOException, URISyntaxException {
    URL source = host.module().getProtectionDomain().getCodeSource().getLocation();
    Path place = Path.of(source.toURI());
    String folder = host.adapter().replace('.', '/');
    if (Files.isDirectory(place)) {
      return read(place.resolve(folder));
    }
    try (FileSystem jar =
        FileSystems.newFileSystem(URI.create("jar:" + source), java.util.Map.of())) {
      return read(jar.getPath("/", folder));
    }
  }

  private static List<byte[]> read(Path folder) throws IOException {
    List<byte[]> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          classes.add(in.readAllBytes());
        }
      }
    }
    return classes;
  }
}
