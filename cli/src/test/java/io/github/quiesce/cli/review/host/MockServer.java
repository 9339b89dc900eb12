package io.github.quiesce.cli.review.host;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A server from npm that checks requests by GitHub's description of its API, and answers with its
 * examples. It ends with the JVM at the latest.
 */
final class MockServer implements AutoCloseable {
  private static final String PACKAGE = "@stoplight/prism-cli";
  private static final String VERSION = "5.16.0";
  private static final Version OLDEST_NODE = Version.parse("20.19");
  private static final long SECONDS_TO_INSTALL = 300;
  private static final long SECONDS_TO_START = 60;

  private final Process process;
  private final int port;

  private MockServer(Process process, int port) {
    this.process = process;
    this.port = port;
    Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
  }

  /**
   * Installs it where it is not there yet, starts it, and waits until it listens.
   *
   * @param folder where it is installed, and its log is
   */
  static MockServer start(Path folder) throws IOException, InterruptedException {
    checkNode();
    Path installed = installed(folder);
    Path log = folder.resolve("prism.log");
    int port = freePort();
    Process process =
        new ProcessBuilder(
                "node",
                installed.resolve("dist/index.js").toString(),
                "mock",
                "--errors",
                "--multiprocess=false",
                "--host=127.0.0.1",
                "--port=" + port,
                description().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    MockServer server = new MockServer(process, port);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
    while (!Files.readString(log).contains("Prism is listening")) {
      if (!process.isAlive() || System.nanoTime() - end > 0) {
        server.close();
        throw new IOException("the mock server did not start: " + Files.readString(log));
      }
      Thread.sleep(100);
    }
    return server;
  }

  /** What npm says of an older one is a warning among others. */
  private static void checkNode() throws IOException, InterruptedException {
    Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    boolean ended = node.waitFor(SECONDS_TO_START, TimeUnit.SECONDS);
    if (!ended || Version.parse(said.substring(1)).compareTo(OLDEST_NODE) < 0) {
      throw new IOException("the mock server needs node " + OLDEST_NODE + ", and this is " + said);
    }
  }

  private static Path installed(Path folder) throws IOException, InterruptedException {
    Path installed = folder.resolve("node_modules").resolve(PACKAGE);
    Path manifest = installed.resolve("package.json");
    if (!Files.exists(manifest)
        || !Files.readString(manifest).contains("\"version\": \"" + VERSION + "\"")) {
      Files.createDirectories(folder);
      File log = folder.resolve("npm.log").toFile();
      Process npm =
          new ProcessBuilder(
                  "npm",
                  "install",
                  "--prefix=" + folder,
                  "--no-audit",
                  "--no-fund",
                  "--ignore-scripts",
                  PACKAGE + "@" + VERSION)
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
      boolean ended = npm.waitFor(SECONDS_TO_INSTALL, TimeUnit.SECONDS);
      if (!ended || npm.exitValue() != 0) {
        npm.destroyForcibly();
        throw new IOException("npm failed: " + Files.readString(log.toPath()));
      }
    }
    return installed;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static Path description() throws IOException {
    try {
      return Path.of(MockServer.class.getResource("/github-api.json").toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  boolean isRunning() {
    return process.isAlive();
  }

  private void kill() {
    process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    process.onExit().join();
  }
}
