package io.github.quiesce.errorprone;

import com.google.errorprone.BaseErrorProneJavaCompiler;
import com.google.errorprone.scanner.ScannerSupplier;
import io.github.quiesce.errorprone.checks.ExecutorNeverShutDown;
import io.github.quiesce.errorprone.checks.InterruptSwallowed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Compiles a unit with two of the checkers and gives what the compiler says. */
final class Javac {
  private Javac() {}

  static List<String> compile(String text, String... options) {
    return diagnostics(text, options).stream()
        .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
        .toList();
  }

  static List<Diagnostic<?>> diagnostics(String text, String... options) {
    List<Diagnostic<?>> messages = new ArrayList<>();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    new BaseErrorProneJavaCompiler(
            ScannerSupplier.fromBugCheckerClasses(
                ExecutorNeverShutDown.class, InterruptSwallowed.class))
        .getTask(
            null,
            null,
            messages::add,
            Stream.concat(
                    Stream.of(
                        "-proc:none",
                        "-XDcompilePolicy=simple",
                        "--should-stop=ifError=FLOW",
                        "--should-stop=ifNoError=FLOW"),
                    Stream.of(options))
                .toList(),
            null,
            List.of(source))
        .call();
    return messages;
  }
}
