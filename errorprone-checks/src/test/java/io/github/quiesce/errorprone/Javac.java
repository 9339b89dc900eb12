package io.github.quiesce.errorprone;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import io.github.quiesce.errorprone.checks.ExecutorNeverShutDown;
import io.github.quiesce.errorprone.checks.InterruptSwallowed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles with two of the checkers and gives what the compiler says. */
final class Javac {
  private Javac() {}

  static List<String> compile(String text, String... options) {
    return diagnostics(text, options).stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
        .toList();
  }

  static List<Diagnostic<?>> diagnostics(String text, String... options) {
    List<Diagnostic<?>> messages = new ArrayList<>();
    task(List.of(source("A", text)), messages::add, options).call();
    return messages;
  }

  static JavaFileObject source(String name, String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** A compile without Error Prone; what the compiler says is not heard. */
  static JavacTask plainTask(List<JavaFileObject> sources, String... options) {
    List<String> all = Stream.concat(Stream.of("-proc:none"), Stream.of(options)).toList();
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler().getTask(null, null, problem -> {}, all, null, sources);
  }

  /** Units of these texts, in files A0, A1, and so on. */
  static List<JavaFileObject> sources(String... texts) {
    return IntStream.range(0, texts.length).mapToObj(i -> source("A" + i, texts[i])).toList();
  }

  static JavacTask task(
      List<JavaFileObject> sources,
      DiagnosticListener<JavaFileObject> messages,
      String... options) {
    return (JavacTask)
        new BaseErrorProneJavaCompiler(
                ScannerSupplier.fromBugCheckerClasses(
                    ExecutorNeverShutDown.class, InterruptSwallowed.class))
            .getTask(
                null,
                null,
                messages,
                Stream.concat(
                        Stream.of(
                            "-proc:none",
                            "-XDcompilePolicy=simple",
                            "--should-stop=ifError=FLOW",
                            "--should-stop=ifNoError=FLOW"),
                        Stream.of(options))
                    .toList(),
                null,
                sources);
  }
}
