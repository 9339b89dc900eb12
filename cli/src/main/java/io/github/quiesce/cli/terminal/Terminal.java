package io.github.quiesce.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where output goes, and how it may look there.
 *
 * @param out standard output
 * @param err standard error
 * @param outStyle how text on standard output is set off
 * @param errStyle how text on standard error is set off
 * @param progress whether someone watches standard error, so that progress helps
 */
public record Terminal(
    PrintWriter out, PrintWriter err, Style outStyle, Style errStyle, boolean progress) {

  /**
   * The property in which the launcher says which of {@code out} and {@code err} is a terminal. The
   * JVM cannot: System.console() speaks of standard input too, and always answers from JDK 22 on.
   */
  private static final String TERMINALS = "quiesce.terminals";

  /** Standard output and standard error of this process, as UTF-8. */
  public static Terminal ofProcess() {
    String terminals = System.getProperty(TERMINALS, "");
    boolean colours = wantsColours(System.getenv());
    return new Terminal(
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Style.of(colours && terminals.contains("out")),
        Style.of(colours && terminals.contains("err")),
        terminals.contains("err"));
  }

  /** Nobody looks: plain text, no progress. */
  public static Terminal plain(Writer out, Writer err) {
    return new Terminal(
        new PrintWriter(out), new PrintWriter(err), Style.PLAIN, Style.PLAIN, false);
  }

  /**
   * NO_COLOR is honoured when set to anything but nothing (no-color.org), and so is a dumb
   * terminal.
   */
  static boolean wantsColours(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Writes out what is still held back. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
