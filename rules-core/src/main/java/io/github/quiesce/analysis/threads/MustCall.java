package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Visibility;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code that the users of an object, or a container, are made to run before they drop it: {@code
 * close()} of an AutoCloseable, a method with such an annotation, and all these call.
 */
public final class MustCall {
  private static final String MUST_CALL = "must-call";

  private final Program program;
  private final Calls calls;
  private final Callers callers;
  private final Map<Body, Set<ClassModel>> rootsOf = new HashMap<>();

  private MustCall(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      boolean root =
          body.isLambda()
              ? body.creator().filter(lambda -> isMustCallType(lambda.type())).isPresent()
              : isMustCall(body.method());
      if (root) {
        add(body, body.method().owner());
      }
      references(body)
          .filter(reference -> isMustCallType(reference.type()))
          .forEach(reference -> add(body, user(reference)));
    }
  }

  private Stream<CreateLambda> references(Body body) {
    return body.isLambda() ? Stream.of() : callers.referencesTo(body.method()).stream();
  }

  private static ClassModel user(CreateLambda reference) {
    return reference.block().body().method().owner();
  }

  public static MustCall of(Analyses analyses) {
    return analyses.get(MustCall.class, MustCall::new);
  }

  /**
   * Whether something that stops a thing at {@code stop} is, or may be, run without its user's
   * thinking of it: in code that must be called, in a lambda, an anonymous class or a method by
   * reference that was handed to somebody, or in a method that a library, or code out of view, may
   * call for the user.
   *
   * <p>A stop in public API is judged by its own file and its superclasses: that somebody else's
   * close() calls it makes nobody else call it.
   */
  public boolean mayReach(Instruction stop) {
    Body body = stop.block().body();
    MethodModel method = body.method();
    Set<ClassModel> roots = rootsOf.getOrDefault(body, Set.of());
    return body.isLambda()
        || stop instanceof CreateLambda
        || isHandedOut(body)
        || method.owner().header().anonymous()
        || roots.stream().anyMatch(root -> isOfItsOwn(root, method.owner()))
        || overridesOutOfView(method)
        || (isForOthersInView(method) && (program.view() == Program.View.UNIT || !roots.isEmpty()));
  }

  /** Whether its own file refers to the method; as with calls, each file is judged by itself. */
  private boolean isHandedOut(Body body) {
    String file = path(body.method().owner());
    return references(body).anyMatch(reference -> path(user(reference)).equals(file));
  }

  /**
   * Whether a body runs at the end of its object only: it must be called, or only such code calls
   * it.
   */
  public boolean isEnd(Body body) {
    return rootsOf.containsKey(body)
        && (body.isLambda()
            || isMustCall(body.method())
            || callers.areCompleteInUnit(body.method()));
  }

  private boolean isOfItsOwn(ClassModel root, ClassModel owner) {
    return path(root).equals(path(owner))
        || program.hierarchy().supertypes(owner.name()).contains(root.name());
  }

  private static String path(ClassModel owner) {
    return owner.file().path();
  }

  /** Whether other files of the program, but nobody outside, can call the method or its callers. */
  private boolean isForOthersInView(MethodModel method) {
    Set<MethodModel> seen = new LinkedHashSet<>(List.of(method));
    Deque<MethodModel> work = new ArrayDeque<>(seen);
    while (!work.isEmpty()) {
      MethodModel next = work.poll();
      if (!isEnclosed(next) && !isPublicApi(next)) {
        return true;
      }
      for (Instruction call : callers.of(next)) {
        MethodModel caller = call.block().body().method();
        if (path(caller.owner()).equals(path(method.owner())) && seen.add(caller)) {
          work.add(caller);
        }
      }
    }
    return false;
  }

  private static boolean isEnclosed(MethodModel method) {
    return method.modifiers().isPrivate()
        || method.owner().modifiers().isPrivate()
        || method.owner().header().local();
  }

  private boolean isPublicApi(MethodModel method) {
    return (method.modifiers().isPublic() || method.modifiers().isProtected())
        && Visibility.isExported(method.owner(), program);
  }

  private boolean isMustCall(MethodModel method) {
    return method.annotations().stream().map(AnnotationModel::type).anyMatch(this::isMustCallType)
        || program.hierarchy().supertypes(method.owner().name()).stream()
            .flatMap(type -> mustCall(type).stream())
            .anyMatch(type -> declares(type, method));
  }

  private static boolean declares(TypeFacts type, MethodModel method) {
    return type.functionalMethod().filter(method.name()::equals).isPresent()
        && type.functionalArity() == method.arity();
  }

  private boolean isMustCallType(String name) {
    return program.hierarchy().supertypes(name).stream().anyMatch(t -> mustCall(t).isPresent());
  }

  private Optional<TypeFacts> mustCall(String type) {
    return program
        .facts()
        .type(type)
        .filter(facts -> facts.kind().filter(MUST_CALL::equals).isPresent());
  }

  private void add(Body body, ClassModel root) {
    if (!rootsOf.computeIfAbsent(body, k -> new LinkedHashSet<>()).add(root)) {
      return;
    }
    for (Instruction instruction : body.instructions()) {
      for (MethodModel target : calls.targets(instruction)) {
        target.body().ifPresent(callee -> add(callee, root));
      }
      if (instruction instanceof CreateLambda lambda) {
        lambda.body().ifPresent(inner -> add(inner, root));
        for (MethodModel target : calls.targets(lambda)) {
          target.body().ifPresent(callee -> add(callee, root));
        }
      }
    }
  }

  /** A hook such as doStop(): the library's own stop calls it. */
  private boolean overridesOutOfView(MethodModel method) {
    if (method.isStatic() || method.isConstructor() || method.modifiers().isPrivate()) {
      return false;
    }
    return program.hierarchy().supertypes(method.owner().name()).stream()
        .filter(type -> !type.equals(TypeNames.OBJECT) && program.findClass(type).isEmpty())
        .anyMatch(type -> mayDeclare(type, method));
  }

  private boolean mayDeclare(String type, MethodModel method) {
    return program.facts().type(type).isEmpty()
        || program.facts().calls(type, method.name()).stream()
            .anyMatch(facts -> facts.signature().arity() == method.arity());
  }
}
