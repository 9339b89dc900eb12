package io.github.quiesce.classfile;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyPrinter;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Source compiled in memory, and read back. */
public final class Compiled {
  private final Map<String, byte[]> classes = new TreeMap<>();

  private Compiled() {}

  /** Compiles one file with debug information, for the running JDK. */
  public static Compiled of(String source) {
    return with(List.of("-g"), source);
  }

  public static Compiled with(List<String> options, String source) {
    Compiled result = new Compiled();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaFileManager files =
        result.collecting(compiler.getStandardFileManager(diagnostics, null, null));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-nowarn"));
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Test.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    if (!compiler.getTask(null, files, diagnostics, all, null, List.of(file)).call()) {
      throw new AssertionError(diagnostics.getDiagnostics().toString());
    }
    return result;
  }

  private JavaFileManager collecting(JavaFileManager files) {
    return new ForwardingJavaFileManager<>(files) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
        return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
          @Override
          public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
              @Override
              public void close() {
                classes.put(name, toByteArray());
              }
            };
          }
        };
      }
    };
  }

  /** Class files by binary name. */
  public Map<String, byte[]> classes() {
    return classes;
  }

  ClassFileProgram read() {
    ClassFileProgram.Builder builder = ClassFileProgram.builder(FactsLibrary.builtIn());
    classes.forEach(builder::add);
    return builder.build();
  }

  Program program() {
    return read().program();
  }

  /** The body of the only method of this name, in whatever class it is. */
  Body body(String name) {
    return method(name).body().orElseThrow();
  }

  MethodModel method(String name) {
    List<MethodModel> found = new ArrayList<>();
    for (ClassModel each : program().classes()) {
      each.methods().stream().filter(method -> method.name().equals(name)).forEach(found::add);
    }
    if (found.size() != 1) {
      throw new AssertionError(name + ": " + found);
    }
    return found.get(0);
  }

  /** The body as text. */
  String print(String name) {
    return BodyPrinter.print(body(name));
  }
}
