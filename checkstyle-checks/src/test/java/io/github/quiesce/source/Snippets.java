package io.github.quiesce.source;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import java.util.ArrayList;
import java.util.List;

/** Source text to models, and models to lines that tests can compare. */
final class Snippets {
  private Snippets() {}

  static SourceProgram unit(String... texts) {
    List<SourceText> sources = new ArrayList<>();
    for (String each : texts) {
      sources.add(new SourceText("T" + sources.size() + ".java", each));
    }
    return SourceProgram.of(sources, FactsLibrary.builtIn(), Program.View.WHOLE);
  }

  /** A method's text in a class with the imports tests need. */
  static SourceProgram member(String... members) {
    return unit(
        """
        package p;
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.function.*;
        import java.util.stream.*;
        class C {
        """
            + String.join("\n", members)
            + "\n}\n");
  }

  static ClassModel type(SourceProgram source, String name) {
    return source.program().findClass(name).orElseThrow();
  }

  static MethodModel method(SourceProgram source, String type, String name) {
    return type(source, type).methods().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** All instructions of a method, those of its lambdas after the lambda's own. */
  static List<Instruction> instructions(MethodModel method) {
    List<Instruction> all = new ArrayList<>();
    method.body().ifPresent(body -> add(body, all));
    return all;
  }

  private static void add(Body body, List<Instruction> all) {
    for (Instruction each : body.instructions()) {
      all.add(each);
      if (each instanceof CreateLambda lambda) {
        lambda.body().ifPresent(inner -> add(inner, all));
      }
    }
  }

  static List<Instruction> all(SourceProgram source) {
    List<Instruction> all = new ArrayList<>();
    for (ClassModel type : source.program().classes()) {
      type.methods().forEach(m -> all.addAll(instructions(m)));
    }
    return all;
  }

  /** {@code owner#name(parameters) -> result} of the calls in method {@code m} of {@code p.C}. */
  static List<String> calls(String... members) {
    List<String> result = new ArrayList<>();
    for (Instruction each : instructions(method(member(members), "p.C", "m"))) {
      if (each instanceof Invoke call) {
        result.add(text(call.method()));
      }
    }
    return result;
  }

  /** Constructors called by {@code new} in method {@code m} of {@code p.C}. */
  static List<String> creations(String... members) {
    return instructions(method(member(members), "p.C", "m")).stream()
        .filter(i -> i instanceof NewObject)
        .map(i -> ((NewObject) i).constructor().toString())
        .toList();
  }

  /** {@code interface.method} of the lambdas and method references in {@code m}. */
  static List<String> functions(String... members) {
    List<String> result = new ArrayList<>();
    for (Instruction each : instructions(method(member(members), "p.C", "m"))) {
      if (each instanceof CreateLambda lambda) {
        String target = lambda.reference().map(r -> " " + text(r)).orElse("");
        result.add(lambda.type() + "." + lambda.interfaceMethod() + target);
      }
    }
    return result;
  }

  static String text(MethodRef method) {
    return method + " -> " + method.returnType();
  }
}
