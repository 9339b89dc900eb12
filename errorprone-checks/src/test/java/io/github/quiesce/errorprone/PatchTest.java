package io.github.quiesce.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler with Error Prone as a plugin, as a build runs it, patching files. */
final class PatchTest {
  private static final String BEFORE =
      """
      import java.util.concurrent.*;

      class A {
        void once(Runnable task) {
          ExecutorService pool = Executors.newCachedThreadPool();
          pool.execute(task);
        }

        void again(Runnable task) {
          ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
          pool.scheduleAtFixedRate(task, 1, 1, TimeUnit.DAYS);
        }
      }
      """;
  private static final String SAFE =
      """
      import java.util.concurrent.*;

      class A {
        void once(Runnable task) {
          ExecutorService pool = Executors.newCachedThreadPool();
          try {
            pool.execute(task);
          } finally {
            pool.shutdown();
          }
        }

        void again(Runnable task) {
          ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
          pool.scheduleAtFixedRate(task, 1, 1, TimeUnit.DAYS);
        }
      }
      """;
  private static final String REVIEWED =
      """
      import java.util.concurrent.*;

      class A {
        void once(Runnable task) {
          ExecutorService pool = Executors.newCachedThreadPool();
          try {
            pool.execute(task);
          } finally {
            pool.shutdown();
          }
        }

        void again(Runnable task) {
          ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
          try {
            pool.scheduleAtFixedRate(task, 1, 1, TimeUnit.DAYS);
          } finally {
            pool.shutdown();
          }
        }
      }
      """;

  @TempDir Path folder;

  private String patched(String text, String options) throws IOException {
    Path source = Files.writeString(folder.resolve("A.java"), text);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", folder.toString(), "--release", "17"));
    arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-XDcompilePolicy=simple", "--should-stop=ifError=FLOW"));
    arguments.add(
        "-Xplugin:ErrorProne -XepDisableAllChecks -Xep:ExecutorPerCall:WARN"
            + " -XepPatchChecks:ExecutorPerCall -XepPatchLocation:IN_PLACE "
            + options);
    if (Runtime.version().feature() >= 21) {
      arguments.add("-XDaddTypeAnnotationsToSymbol=true");
    }
    arguments.add(source.toString());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(new String[0]));
    assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    return Files.readString(source);
  }

  @Test
  void patchesSafeFixesInPlaceAndOnlyOnce() throws IOException {
    assertThat(patched(BEFORE, "")).isEqualTo(SAFE);
    assertThat(patched(SAFE, "")).isEqualTo(SAFE);
  }

  @Test
  void patchesReviewFixesOnRequest() throws IOException {
    assertThat(patched(BEFORE, "-XepOpt:Quiesce:ReviewFixes")).isEqualTo(REVIEWED);
  }
}
