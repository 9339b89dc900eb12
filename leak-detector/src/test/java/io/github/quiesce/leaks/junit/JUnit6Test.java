package io.github.quiesce.leaks.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension under JUnit 6, in a JVM of its own. */
class JUnit6Test {
  @TempDir Path folder;

  @Test
  void aLeakFailsItsTestAndNotTheNext() throws Exception {
    Path output = folder.resolve("output.txt");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--select-class=" + Samples.FirstLeaks.class.getName(),
                "--config=" + NoThreadLeaks.PATIENCE + "=100",
                "--disable-ansi-colors")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(run.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(output))
          .contains("FirstLeaks a_leaks left a thread behind", "started by")
          .containsPattern("\\[ +1 tests successful +]")
          .containsPattern("\\[ +1 tests failed +]")
          .containsPattern("\\[ +0 containers failed +]");
      assertThat(run.exitValue()).isEqualTo(1);
    } finally {
      run.destroyForcibly();
    }
  }

  private static String classPath() throws IOException, URISyntaxException {
    Path junit = Path.of("target", "junit6", "junit-platform-console-standalone.jar");
    assertThat(junit).exists();
    return String.join(
        File.pathSeparator,
        List.of(
            junit.toString(),
            place(NoThreadLeaks.class),
            place(Samples.class),
            place(JsonFactory.class)));
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
