package io.github.quiesce.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Source compiled in memory and translated, with what tests ask of the model. */
final class Snippet {
  private final List<ClassModel> classes;
  private final List<TranslationFailure> failures = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final UnitTranslator translator;
  private final JCCompilationUnit unit;
  private final Context context;

  private Snippet(String text, List<String> options) {
    try {
      JavacTask task =
          JavacTool.create()
              .getTask(
                  null,
                  null,
                  diagnostic -> problems.add(diagnostic.toString()),
                  options,
                  null,
                  List.of(new Source(text)));
      CompilationUnitTree parsed = task.parse().iterator().next();
      task.analyze();
      context = ((BasicJavacTask) task).getContext();
      unit = (JCCompilationUnit) parsed;
      translator = new UnitTranslator(context, failures::add);
      classes = translator.translate(unit, "Test.java");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Snippet of(String... lines) {
    return new Snippet(String.join("\n", lines), List.of("-proc:none", "-parameters"));
  }

  static Snippet ofText(String text) {
    return new Snippet(text, List.of("-proc:none"));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Test.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
      return true;
    }
  }

  List<ClassModel> classes() {
    return classes;
  }

  List<String> names() {
    return classes.stream().map(ClassModel::name).toList();
  }

  List<String> problems() {
    return problems;
  }

  List<TranslationFailure> failures() {
    return failures;
  }

  UnitTranslator translator() {
    return translator;
  }

  JCCompilationUnit unit() {
    return unit;
  }

  Context context() {
    return context;
  }

  /** A class of the JDK's, as the compiler has it. */
  ClassSymbol symbol(String name) {
    return Symtab.instance(context)
        .getClass(Symtab.instance(context).java_base, Names.instance(context).fromString(name));
  }

  ClassModel type(String name) {
    return classes.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + names()));
  }

  MethodModel method(String type, String name) {
    return type(type).methods().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + type(type).methods()));
  }

  /** All bodies of all classes, made now. */
  List<Body> bodies() {
    return classes.stream()
        .flatMap(each -> each.methods().stream())
        .flatMap(each -> each.body().stream())
        .toList();
  }

  Body body(String type, String name) {
    return method(type, name).body().orElseThrow();
  }

  /** Instructions of a kind in a method, in block order, lambdas not included. */
  <I extends Instruction> List<I> all(Class<I> kind, String type, String method) {
    return in(kind, body(type, method));
  }

  static <I extends Instruction> List<I> in(Class<I> kind, Body body) {
    return body.instructions().stream().flatMap(each -> as(kind, each)).toList();
  }

  private static <I> Stream<I> as(Class<I> kind, Object each) {
    return kind.isInstance(each) ? Stream.of(kind.cast(each)) : Stream.empty();
  }
}
