package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.SignaturePattern;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a call means: the facts written for it, and the methods in view it may run. */
public final class Calls {
  /** A call with more targets in view is taken as one out of view: it says nothing either way. */
  private static final int MAX_TARGETS = 24;

  private final Program program;

  private final Map<Instruction, Optional<CallFacts>> facts = new HashMap<>();
  private final Map<Instruction, List<MethodModel>> targets = new HashMap<>();
  private final Map<ClassModel, Map<String, List<MethodModel>>> methods = new HashMap<>();
  private final Map<String, List<ClassModel>> subclasses = new HashMap<>();

  private Calls(Analyses analyses) {
    this.program = analyses.program();
    for (ClassModel each : program.classes()) {
      for (String above : program.hierarchy().supertypes(each.name())) {
        if (!above.equals(each.name())) {
          subclasses.computeIfAbsent(above, k -> new ArrayList<>()).add(each);
        }
      }
    }
  }

  public static Calls of(Analyses analyses) {
    return analyses.get(Calls.class, Calls::new);
  }

  /** Classes in view that extend or implement a class, over however many steps. */
  public List<ClassModel> below(String className) {
    return subclasses.getOrDefault(className, List.of());
  }

  /** Facts of a call or {@code new}; empty for other values and for unknown calls. */
  public Optional<CallFacts> facts(Value call) {
    if (!(call instanceof Invoke || call instanceof NewObject)) {
      return Optional.empty();
    }
    return facts.computeIfAbsent((Instruction) call, this::findFacts);
  }

  /** The same; of a method reference, what whoever runs it calls by it. */
  public Optional<CallFacts> factsOrOfReference(Instruction at) {
    return at instanceof CreateLambda lambda ? lambda.reference().flatMap(this::facts) : facts(at);
  }

  private Optional<CallFacts> findFacts(Instruction instruction) {
    if (instruction instanceof NewObject created) {
      return facts(created.constructor());
    }
    Invoke call = (Invoke) instruction;
    if (!program.facts().describes(call.method().name())) {
      return Optional.empty(); // most calls are answered here
    }
    if (call.kind() == Invoke.Kind.VIRTUAL && isOverriddenInView(call)) {
      return Optional.empty();
    }
    Optional<CallFacts> byReceiver =
        call.receiver()
            .map(Value::type)
            .filter(type -> !type.equals(call.method().owner()))
            .filter(type -> !TypeNames.isUnknown(type) && !type.equals(TypeNames.NULL))
            .flatMap(type -> facts(type, call.method()));
    return byReceiver.isPresent() ? byReceiver : facts(call.method());
  }

  /**
   * Facts of a call on an object of this type, which may end it by whatever supertype it is named:
   * {@code close()} of an AutoCloseable is the object's own.
   */
  public Optional<CallFacts> facts(Invoke call, String type) {
    return endOf(type, call.method()).or(() -> facts(call));
  }

  /** The same, of a method reference. */
  public Optional<CallFacts> facts(MethodRef method, String type) {
    return endOf(type, method).or(() -> facts(method));
  }

  /** What facts say of a method of a library's class, by whatever supertype it is named. */
  public Optional<CallFacts> ownFacts(MethodRef method, String type) {
    return isBelow(type, method) ? facts(type, method) : Optional.empty();
  }

  private Optional<CallFacts> endOf(String type, MethodRef method) {
    return ownFacts(method, type).filter(facts -> !facts.releases().isEmpty());
  }

  private boolean isBelow(String type, MethodRef method) {
    return !method.isStatic()
        && !method.isConstructor()
        && !type.equals(method.owner())
        && program.findClass(type).isEmpty()
        && program.hierarchy().isSubtype(type, method.owner());
  }

  /** A class in view that overrides a library's method is believed, not the library's facts. */
  private boolean isOverriddenInView(Invoke call) {
    String type = moreSpecific(call.receiver().orElseThrow().type(), call.method().owner());
    return program.findClass(type).isPresent()
        && inherited(type, call.method()).filter(m -> m.body().isPresent()).isPresent();
  }

  /** Facts of a method by how a call or method reference names it. */
  public Optional<CallFacts> facts(MethodRef method) {
    return facts(method.owner(), method);
  }

  private Optional<CallFacts> facts(String receiverType, MethodRef method) {
    if (method.isConstructor()) {
      return best(program.facts().calls(receiverType, method.name()), method);
    }
    if (method.isStatic() && inherited(receiverType, method).isPresent()) {
      return Optional.empty(); // a class in view has its own
    }
    for (String type : program.hierarchy().supertypes(receiverType)) {
      Optional<CallFacts> found = best(program.facts().calls(type, method.name()), method);
      if (found.isPresent()) {
        return found;
      }
    }
    // An interface has the methods of Object, too, though it does not inherit from it.
    return TypeNames.isUnknown(receiverType)
        ? Optional.empty()
        : best(program.facts().calls(TypeNames.OBJECT, method.name()), method);
  }

  /** What facts say of a method in view, for those who have it out of view. */
  public Optional<CallFacts> described(MethodModel method) {
    List<CallFacts> candidates = program.facts().calls(method.owner().name(), method.name());
    return best(candidates, method.name(), method.signature().parameterTypes());
  }

  private static Optional<CallFacts> best(List<CallFacts> candidates, MethodRef method) {
    return best(candidates, method.name(), method.parameterTypes());
  }

  private static Optional<CallFacts> best(
      List<CallFacts> candidates, String name, List<String> parameterTypes) {
    CallFacts best = null;
    for (CallFacts candidate : candidates) {
      if (candidate.signature().matches(name, parameterTypes)
          && (best == null || specificity(candidate) > specificity(best))) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int specificity(CallFacts facts) {
    SignaturePattern signature = facts.signature();
    return signature.types().isPresent() ? 2 : signature.arity() >= 0 ? 1 : 0;
  }

  /** Methods in view that the call or {@code new} may run; empty if none is known. */
  public List<MethodModel> targets(Instruction instruction) {
    if (!(instruction instanceof NewObject) && !(instruction instanceof Invoke)) {
      return List.of();
    }
    return targets.computeIfAbsent(instruction, this::findTargets);
  }

  private List<MethodModel> findTargets(Instruction instruction) {
    if (instruction instanceof NewObject created) {
      return targets(created.constructor(), Invoke.Kind.SPECIAL, created.type());
    }
    if (instruction instanceof Invoke call) {
      if (isOfLibraryType(call) && facts(call).filter(known -> isAsTold(call, known)).isPresent()) {
        return List.of();
      }
      return targets(
          call.method(), call.kind(), call.receiver().map(Value::type).orElse(TypeNames.UNKNOWN));
    }
    return List.of();
  }

  /**
   * Whether a call of a library's type does as its contract says, whatever classes below it happen
   * to be in view: all but those of functional interfaces, which run what they are.
   */
  private boolean isAsTold(Invoke call, CallFacts facts) {
    return handsOver(facts) || !runsPassedCode(call);
  }

  /** Whether the call gives a task to others to run. */
  public static boolean handsOver(CallFacts facts) {
    return facts.runs().stream().anyMatch(runs -> runs.where() != CallFacts.Where.CALLER);
  }

  /** Methods in view that a method reference may run; empty for a lambda with a body. */
  public List<MethodModel> targets(CreateLambda reference) {
    if (reference.reference().isEmpty()) {
      return List.of();
    }
    MethodRef method = reference.reference().get();
    if (program.findClass(method.owner()).isEmpty()
        && facts(method).filter(Calls::handsOver).isPresent()) {
      return List.of();
    }
    Invoke.Kind kind = method.isStatic() ? Invoke.Kind.STATIC : Invoke.Kind.VIRTUAL;
    String receiver = reference.operands().isEmpty() ? method.owner() : reference.operand(0).type();
    return targets(method, kind, receiver);
  }

  /**
   * Methods in view that running {@code method} may run.
   *
   * @param receiverType static type of the receiver where it is more precise than the owner
   */
  private List<MethodModel> targets(MethodRef method, Invoke.Kind kind, String receiverType) {
    Set<MethodModel> found = new LinkedHashSet<>();
    String start =
        kind == Invoke.Kind.VIRTUAL ? moreSpecific(receiverType, method.owner()) : method.owner();
    inherited(start, method).ifPresent(found::add);
    if (kind == Invoke.Kind.VIRTUAL) {
      for (ClassModel below : below(start)) {
        declared(below, method).ifPresent(found::add);
        if (found.size() > MAX_TARGETS) {
          return List.of();
        }
      }
    }
    return List.copyOf(found);
  }

  private String moreSpecific(String receiverType, String owner) {
    return !TypeNames.isUnknown(receiverType)
            && !receiverType.equals(owner)
            && program.hierarchy().isSubtype(receiverType, owner)
        ? receiverType
        : owner;
  }

  /** The method as declared in the class or inherited from a superclass in view. */
  public Optional<MethodModel> inherited(String className, MethodRef method) {
    for (String type : program.hierarchy().supertypes(className)) {
      Optional<MethodModel> found =
          program.findClass(type).flatMap(model -> declared(model, method));
      if (found.isPresent() || method.isConstructor()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The method that a call on its own object runs where that object is of exactly this class: what
   * a class calls of itself means what the class at the bottom has. Empty if a class between them
   * is not known.
   */
  public Optional<MethodModel> ownTarget(Invoke call, String exactly) {
    if (!call.isOnSelf() || call.kind() != Invoke.Kind.VIRTUAL || facts(call).isPresent()) {
      return Optional.empty();
    }
    return inherited(call.method().owner(), call.method())
        .filter(method -> method.modifiers().isPrivate()) // which nothing below it overrides
        .or(() -> inherited(exactly, call.method()))
        .filter(method -> method.body().isPresent())
        .filter(method -> isKnownUpTo(method.owner().name(), exactly));
  }

  private boolean isKnownUpTo(String above, String className) {
    return program.hierarchy().supertypes(className).stream()
        .takeWhile(type -> !type.equals(above))
        .allMatch(
            type -> program.findClass(type).isPresent() || program.facts().type(type).isPresent());
  }

  private Optional<MethodModel> declared(ClassModel owner, MethodRef method) {
    MethodModel only = null;
    for (MethodModel each : named(owner, method.name())) {
      if (accepts(each, method.parameterTypes())) {
        if (each.signature().parameterTypes().equals(method.parameterTypes())) {
          return Optional.of(each);
        }
        only = only == null ? each : only;
      }
    }
    return Optional.ofNullable(only);
  }

  private List<MethodModel> named(ClassModel owner, String name) {
    return methods
        .computeIfAbsent(
            owner,
            each -> each.methods().stream().collect(Collectors.groupingBy(MethodModel::name)))
        .getOrDefault(name, List.of());
  }

  /** Erasure may differ along overrides of generic methods, so types are compared loosely. */
  private static boolean accepts(MethodModel method, List<String> types) {
    List<String> declared = method.signature().parameterTypes();
    if (declared.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      boolean bothPrimitive =
          TypeNames.isPrimitive(declared.get(i)) || TypeNames.isPrimitive(types.get(i));
      if (bothPrimitive
          && !TypeNames.isUnknown(types.get(i))
          && !declared.get(i).equals(types.get(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a call with facts runs code the facts do not speak of: the one method of a functional
   * interface is whatever somebody passed in.
   */
  public boolean runsPassedCode(Value call) {
    return call instanceof Invoke invoke
        && program
            .facts()
            .type(invoke.method().owner())
            .flatMap(TypeFacts::functionalMethod)
            .filter(invoke.method().name()::equals)
            .isPresent();
  }

  /**
   * Whether the call is of the one method of a functional interface, so that it runs whatever
   * lambda its receiver is.
   */
  public boolean runsItsReceiver(Value call) {
    return runsPassedCode(call)
        || (call instanceof Invoke invoke
            && program
                .findClass(invoke.method().owner())
                .flatMap(Calls::onlyAbstractMethod)
                .filter(method -> method.name().equals(invoke.method().name()))
                .isPresent());
  }

  private static Optional<MethodModel> onlyAbstractMethod(ClassModel type) {
    if (!type.isInterface()) {
      return Optional.empty();
    }
    List<MethodModel> open =
        type.methods().stream()
            .filter(method -> method.modifiers().has(Modifier.ABSTRACT) || !method.isStatic())
            .filter(method -> method.body().isEmpty())
            .toList();
    return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
  }

  /**
   * Whether {@link #targets} are all methods the call can run. With one compilation unit in view an
   * overridable method may be overridden elsewhere, so only closed ones count; with everything in
   * view, every method that has a body counts.
   */
  public boolean targetsComplete(Instruction instruction) {
    List<MethodModel> targets = targets(instruction);
    if (targets.stream().allMatch(target -> target.body().isEmpty())) {
      return false;
    }
    if (instruction instanceof NewObject) {
      return true;
    }
    Invoke call = (Invoke) instruction;
    return call.kind() != Invoke.Kind.VIRTUAL
        || (areImplementationsInView(call)
            && targets.stream().noneMatch(this::mayBeOverriddenOutOfView));
  }

  /**
   * A library's interface has implementations out of view, and one with a single method may be
   * implemented by lambdas, which are no classes.
   */
  private boolean areImplementationsInView(Invoke call) {
    Optional<ClassModel> type = receiverClass(call);
    if (type.isEmpty() || !type.get().isInterface()) {
      return type.isPresent();
    }
    return onlyAbstractMethod(type.get()).isEmpty();
  }

  /**
   * Whether what the call may run is known as far as implementations in view go: a method declared
   * in view, without a body there, stands for those in view that have one. Others that are handed
   * in from outside are taken to do with their arguments as these do.
   */
  public boolean isImplementedInView(Instruction instruction) {
    if (targetsComplete(instruction)) {
      return true;
    }
    return program.view() == Program.View.WHOLE
        && instruction instanceof Invoke call
        && targets(call).stream().anyMatch(target -> target.body().isPresent())
        && areImplementationsInView(call);
  }

  /**
   * Whether the call's receiver is only known to be of a type out of view, such as {@code
   * Runnable}: what happens to be in view of it says nothing of what is called.
   */
  public boolean isOfLibraryType(Instruction instruction) {
    return instruction instanceof Invoke call
        && call.kind() == Invoke.Kind.VIRTUAL
        && receiverClass(call).isEmpty();
  }

  private Optional<ClassModel> receiverClass(Invoke call) {
    return call.receiver()
        .flatMap(
            receiver -> program.findClass(moreSpecific(receiver.type(), call.method().owner())));
  }

  private boolean mayBeOverriddenOutOfView(MethodModel method) {
    if (method.isStatic() || method.isConstructor()) {
      return false;
    }
    if (program.view() == Program.View.WHOLE) {
      return method.body().isEmpty() && Visibility.isExported(method.owner(), program);
    }
    return !method.modifiers().isPrivate()
        && !method.modifiers().isFinal()
        && isOpen(method.owner());
  }

  private boolean isOpen(ClassModel owner) {
    boolean constructible =
        owner.methods().stream()
            .anyMatch(method -> method.isConstructor() && !method.modifiers().isPrivate());
    return (constructible || owner.isInterface())
        && !owner.header().local()
        && !owner.modifiers().has(Modifier.FINAL)
        && !owner.modifiers().isPrivate()
        && (owner.isInterface() || owner.header().kind() == ClassModel.Kind.CLASS);
  }
}
