package io.github.quiesce.corpus;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** Compiles files of the corpus in process. */
final class Compilation {
  private static final String SCHEME = "string:///";

  /** One for all compilations: it keeps the jars of the class path open. */
  private static final StandardJavaFileManager FILES = fileManager();

  private Compilation() {}

  private static StandardJavaFileManager fileManager() {
    StandardJavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** What cases' imports need besides the JDK: some are tests, some use libraries. */
  static List<Path> classPath() {
    return Stream.concat(Stream.of(Test.class, API.class), Libraries.classes())
        .map(Compilation::jar)
        .distinct()
        .toList();
  }

  /**
   * Compiles.
   *
   * @return what the compiler said
   * @throws AssertionError if the code does not compile
   */
  static List<Diagnostic<? extends JavaFileObject>> run(
      JavaCompiler compiler, List<CorpusFile> files, Path output, List<String> options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter rest = new StringWriter();
    List<String> all = new ArrayList<>(List.of("-d", output.toString(), "-proc:none", "-g"));
    all.addAll(options);
    List<JavaFileObject> units = files.stream().<JavaFileObject>map(InMemory::new).toList();
    boolean done = compiler.getTask(rest, FILES, diagnostics, all, null, units).call();
    if (!done) {
      throw new AssertionError(
          Stream.concat(
                  diagnostics.getDiagnostics().stream()
                      .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                      .map(Object::toString),
                  Stream.of(rest.toString()))
              .collect(Collectors.joining("\n")));
    }
    return diagnostics.getDiagnostics();
  }

  /** The corpus' name of a file the compiler speaks of. */
  static String path(JavaFileObject file) {
    return file.toUri().toString().substring(SCHEME.length());
  }

  /** Deletes a folder of class files. */
  static void delete(Path output) throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(CorpusFile file) {
      super(URI.create(SCHEME + file.path()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
