package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From methods to the places in view that call them or refer to them. */
public final class Callers {
  /**
   * Kinds of annotations on methods that a framework calls, the latter one before an object's end.
   */
  private static final Set<String> FRAMEWORK_CALLS = Set.of("framework-call", "must-call");

  private final Program program;
  private final Map<MethodModel, List<Instruction>> callers = new HashMap<>();
  private final Map<MethodModel, List<CreateLambda>> references = new HashMap<>();

  private Callers(Analyses analyses) {
    this.program = analyses.program();
    Calls calls = Calls.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        for (MethodModel target : calls.targets(instruction)) {
          callers.computeIfAbsent(target, k -> new ArrayList<>()).add(instruction);
        }
        if (instruction instanceof CreateLambda lambda) {
          for (MethodModel target : calls.targets(lambda)) {
            references.computeIfAbsent(target, k -> new ArrayList<>()).add(lambda);
          }
        }
      }
    }
  }

  public static Callers of(Analyses analyses) {
    return analyses.get(Callers.class, Callers::new);
  }

  /** Calls and {@code new}s in view that may run the method. */
  public List<Instruction> of(MethodModel method) {
    return callers.getOrDefault(method, List.of());
  }

  /** Whether only methods of the same object call it, as far as is in view, and no reference. */
  public boolean areOnSelf(MethodModel method) {
    return referencesTo(method).isEmpty()
        && of(method).stream().allMatch(each -> each instanceof Invoke call && call.isOnSelf());
  }

  /** Method references in view to the method. */
  public List<CreateLambda> referencesTo(MethodModel method) {
    return references.getOrDefault(method, List.of());
  }

  /**
   * Whether all calls of the method are in view: it is private (or in a private or local class) and
   * overrides nothing a library could call, or everything is in view and it is not public API. A
   * method that nothing in view calls is called by somebody who is not.
   */
  public boolean areComplete(MethodModel method) {
    if (!overridesNothingOutOfView(method)
        || isCalledByNobody(method)
        || isCalledByFramework(method)) {
      return false;
    }
    boolean enclosed = isEnclosed(method);
    if (program.view() == Program.View.UNIT || enclosed) {
      return enclosed;
    }
    return !Visibility.isOpen(method.modifiers(), method.owner(), program);
  }

  /** Whether the method's compilation unit alone shows all its calls, however much is in view. */
  public boolean areCompleteInUnit(MethodModel method) {
    return isEnclosed(method) && overridesNothingOutOfView(method);
  }

  private static boolean isEnclosed(MethodModel method) {
    return method.modifiers().isPrivate()
        || method.owner().header().local()
        || method.owner().modifiers().isPrivate();
  }

  /** Whether code out of view can name the method, however much is in view. */
  public boolean isOpen(MethodModel method) {
    return Visibility.isOpen(method.modifiers(), method.owner(), program);
  }

  /** Whether a framework calls the method and keeps what it returns, by an annotation. */
  public boolean isCalledByFramework(MethodModel method) {
    return method.annotations().stream()
        .flatMap(annotation -> program.facts().type(annotation.type()).stream())
        .anyMatch(type -> type.kind().filter(FRAMEWORK_CALLS::contains).isPresent());
  }

  private boolean isCalledByNobody(MethodModel method) {
    return of(method).isEmpty() && referencesTo(method).isEmpty();
  }

  /** Whether no class out of view has, as far as is known, a method that this one overrides. */
  public boolean overridesNothingOutOfView(MethodModel method) {
    if (method.isStatic() || method.isConstructor() || method.modifiers().isPrivate()) {
      return true;
    }
    for (String above : program.hierarchy().supertypes(method.owner().name())) {
      if (program.findClass(above).isEmpty() && mayDeclare(above, method)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a class out of view has a method that this one overrides; the facts know some. */
  private boolean mayDeclare(String className, MethodModel method) {
    boolean known = program.facts().type(className).isPresent();
    return !known
        || program.facts().calls(className, method.name()).stream()
            .anyMatch(facts -> facts.signature().arity() == method.arity());
  }

  /** Whether the instruction is a call or {@code new} that passes {@code index} arguments on. */
  public static List<io.github.quiesce.model.Value> arguments(Instruction call) {
    if (call instanceof Invoke invoke) {
      return invoke.arguments();
    }
    return call instanceof NewObject created ? created.arguments() : List.of();
  }
}
