package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.paths.Dispatch;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Classes whose objects have a resource from a superclass and no method left that releases it: they
 * override the one that would, or leave it to other subclasses. Every method that can be called on
 * such an object is taken to be.
 */
final class ForgettingClasses {
  private final Program program;
  private final Calls calls;
  private final Callers callers;
  private final Creations creations;
  private final Dispatch dispatch;
  private final Construction construction;

  /**
   * A class whose objects keep the resource.
   *
   * @param override the first thing done by the method that takes the releasing one's place
   */
  record Forgetting(ClassModel type, Optional<Instruction> override) {}

  ForgettingClasses(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.creations = Creations.of(analyses);
    this.dispatch = Dispatch.of(analyses);
    this.construction = new Construction(analyses);
  }

  /** The first such class, of a resource that stays in view and that some objects release. */
  Optional<Forgetting> first(Acquisition made, Flow flow) {
    Body maker = made.site().block().body();
    ClassModel owner = maker.method().owner();
    List<ClassModel> below = maker.isLambda() ? List.of() : calls.below(owner.name());
    if (below.stream().noneMatch(this::hasObjects) || !staysInOwnObject(made, flow, owner)) {
      return Optional.empty();
    }
    Set<Body> releasing = new LinkedHashSet<>();
    Set<Body> working = new LinkedHashSet<>();
    for (Use use : flow.uses()) {
      boolean releases = use.releases(made.kind());
      if (releases && !isOnOwnField(use.at())) {
        return Optional.empty();
      }
      if (releases || putsToWork(use)) {
        (releases ? releasing : working).add(method(use.at().block().body()));
      }
    }
    return below.stream()
        .filter(this::hasObjects)
        .filter(each -> forgets(each, maker, releasing, working))
        .findFirst()
        .map(each -> new Forgetting(each, override(each, releasing)));
  }

  /** What the class, or one between, does instead of a method that leads to a release. */
  private Optional<Instruction> override(ClassModel type, Set<Body> releasing) {
    Set<Body> leading = new LinkedHashSet<>();
    Deque<Body> work = new ArrayDeque<>(releasing);
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (leading.add(body)) {
        callers.of(body.method()).stream()
            .filter(Construction::isOnThis)
            .forEach(call -> work.add(call.block().body()));
      }
    }
    return leading.stream()
        .flatMap(body -> overriding(body.method(), type))
        .flatMap(method -> method.body().stream())
        .flatMap(body -> body.instructions().stream())
        .filter(each -> each.siteLine() > 0 && !(each instanceof Return))
        .findFirst();
  }

  /**
   * Whether objects of exactly this class are made, in view or elsewhere. One that is made with its
   * class may live as long as the process.
   */
  private boolean hasObjects(ClassModel type) {
    return !type.modifiers().isAbstract()
        && !type.isInterface()
        && (dispatch.isMadeElsewhere(type)
            || creations.of(type.name()).stream()
                .anyMatch(each -> !each.block().body().method().isStaticInitializer()));
  }

  private boolean staysInOwnObject(Acquisition made, Flow flow, ClassModel owner) {
    return construction.isKeptByThis(made.site(), flow)
        && flow.fields().stream()
            .allMatch(
                field ->
                    !field.isStatic() && program.hierarchy().isSubtype(owner.name(), field.owner()))
        && flow.uses().stream().allMatch(use -> use.depth() == 0);
  }

  /** Whether a call or method reference is on what the object itself has in its field. */
  private static boolean isOnOwnField(Instruction at) {
    Optional<Value> receiver =
        at instanceof Invoke call
            ? call.receiver()
            : at instanceof CreateLambda && !at.operands().isEmpty()
                ? Optional.of(at.operand(0))
                : Optional.empty();
    return receiver.filter(value -> value instanceof LoadField load && isOfThis(load)).isPresent();
  }

  private static boolean isOfThis(LoadField load) {
    return load.receiver().filter(value -> Parameter.isThis(value)).isPresent();
  }

  private static boolean putsToWork(Use use) {
    return use.facts().filter(known -> !known.runs().isEmpty()).isPresent();
  }

  private boolean forgets(ClassModel type, Body maker, Set<Body> releasing, Set<Body> working) {
    Set<Body> run = runOn(type);
    return run.contains(maker)
        && releasing.stream().noneMatch(run::contains)
        && working.stream()
            .anyMatch(body -> run.contains(body) || !isMethodOf(type, body.method().owner()));
  }

  private boolean isMethodOf(ClassModel type, ClassModel owner) {
    return program.hierarchy().isSubtype(type.name(), owner.name());
  }

  /** The methods that may run on an object of exactly this class. */
  private Set<Body> runOn(ClassModel type) {
    Set<Body> run = new LinkedHashSet<>();
    Deque<Body> work = new ArrayDeque<>();
    for (String above : program.hierarchy().supertypes(type.name())) {
      program.findClass(above).stream()
          .flatMap(each -> each.methods().stream())
          .filter(each -> each.isConstructor() || isCalledByName(each, type))
          .forEach(each -> each.body().ifPresent(work::add));
    }
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (run.add(body)) {
        body.lambdas().forEach(lambda -> lambda.body().ifPresent(work::add));
        body.instructions().stream()
            .flatMap(each -> calledOnThis(each).stream())
            .forEach(each -> each.body().ifPresent(work::add));
      }
    }
    return run;
  }

  /** Methods of super, and private ones; what is overridden is called nowhere else. */
  private List<MethodModel> calledOnThis(Instruction instruction) {
    boolean direct =
        instruction instanceof Invoke call
            && (call.kind() == Invoke.Kind.SPECIAL
                || calls.targets(call).stream().allMatch(each -> each.modifiers().isPrivate()));
    return direct ? calls.targets(instruction) : List.of();
  }

  /** Whether a call of a method of this name on such an object runs it, and not another one. */
  private boolean isCalledByName(MethodModel method, ClassModel type) {
    boolean own = method.isStatic() || method.modifiers().isPrivate();
    return !own && !isOverridden(method, type);
  }

  private boolean isOverridden(MethodModel method, ClassModel type) {
    return overriding(method, type).findAny().isPresent();
  }

  /** Methods of the class and of its superclasses that override one of a superclass. */
  private Stream<MethodModel> overriding(MethodModel method, ClassModel type) {
    return program.hierarchy().supertypes(type.name()).stream()
        .filter(name -> !name.equals(method.owner().name()))
        .filter(name -> program.hierarchy().isSubtype(name, method.owner().name()))
        .flatMap(name -> program.findClass(name).stream())
        .flatMap(each -> each.methods().stream())
        .filter(each -> overrides(each, method));
  }

  private static boolean overrides(MethodModel lower, MethodModel upper) {
    return !lower.isStatic()
        && !lower.modifiers().isPrivate()
        && lower.name().equals(upper.name())
        && lower.signature().parameterTypes().equals(upper.signature().parameterTypes());
  }

  /** The method that a lambda stands in, or the body itself. */
  private static Body method(Body body) {
    Body at = body;
    while (at.isLambda() && at.creator().isPresent()) {
      at = at.creator().get().block().body();
    }
    return at;
  }
}
