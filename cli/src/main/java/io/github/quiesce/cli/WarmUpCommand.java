package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.terminal.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Runs commands once, to no effect. The launcher does this after a build, while the JVM records
 * which classes get loaded; later starts map them from that record.
 */
final class WarmUpCommand implements Callable<Integer> {
  private static final String SAMPLE =
      """
      import java.util.concurrent.*;

      class Sample {
        private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

        void run(int n) throws InterruptedException {
          ExecutorService pool = Executors.newCachedThreadPool();
          CountDownLatch latch = new CountDownLatch(n + 1);
          for (int i = 0; i < n; i++) {
            pool.submit(() -> { latch.countDown(); });
          }
          latch.await();
          queue.put("done");
        }
      }
      """;

  private final Tools tools;
  private CommandSpec spec;

  private WarmUpCommand(Tools tools) {
    this.tools = tools;
  }

  static CommandSpec spec(Tools tools) {
    WarmUpCommand command = new WarmUpCommand(tools);
    command.spec = QuiesceCommand.spec("warm-up", "Runs commands once; prints nothing.", command);
    return command.spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("KIND")
            .description("scan, or short for all other commands.")
            .index("0")
            .type(String.class)
            .required(true)
            .build());
  }

  @Override
  public Integer call() throws IOException {
    if (spec.commandLine().getParseResult().matchedPositionalValue(0, "").equals("scan")) {
      warmUpScan();
    } else {
      warmUpOthers();
    }
    return ExitStatus.CLEAN;
  }

  /**
   * Nothing here may set up a scan: one of its options is handled by a lambda of an interface of
   * picocli's, which is of a class file version that the JVM only archives where nothing uses it.
   */
  private void warmUpOthers() throws IOException {
    run("--help");
    run("--version");
    run("rules");
    Optional<RuleInfo> any = tools.catalog().rules().stream().findFirst();
    if (any.isPresent()) {
      run("explain", any.get().name());
    }
  }

  private void warmUpScan() throws IOException {
    Path sample = Files.createTempFile("QuiesceSample", ".java");
    Path compiled = Files.createTempFile("QuiesceSample", ".class");
    try (InputStream self = WarmUpCommand.class.getResourceAsStream("WarmUpCommand.class")) {
      run("scan", "--help");
      Files.writeString(sample, SAMPLE);
      for (ReportFormat format : ReportFormat.values()) {
        run("scan", "--format", format.name(), sample.toString());
      }
      run("scan", "--engine", "javac", sample.toString());
      Files.write(compiled, self.readAllBytes());
      run("scan", compiled.toString());
    } finally {
      Files.deleteIfExists(sample);
      Files.deleteIfExists(compiled);
    }
  }

  /** Into nothing, but encoded, as that takes classes too. */
  private void run(String... args) throws IOException {
    try (Writer nowhere =
        new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
      Terminal terminal = Terminal.plain(nowhere, nowhere);
      QuiesceCommand.run(terminal, tools, args);
      terminal.flush();
    }
  }
}
