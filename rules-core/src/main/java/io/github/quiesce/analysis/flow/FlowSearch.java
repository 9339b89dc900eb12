package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The search behind one {@link Flow}: a worklist of values that are the object or contain it. It
 * goes as far as it is asked to.
 */
final class FlowSearch {
  /** Steps after which the object counts as escaped; real flows take some dozens. */
  private static final int LIMIT = 4000;

  /** Containers in containers beyond this depth are out of view. */
  static final int MAX_DEPTH = 3;

  /** Facts kind of annotations that release the local variable they stand on. */
  private static final String CLEANUP = "cleanup";

  private final Analyses analyses;
  private final Calls calls;
  private final Instruction created;
  private final Optional<Body> end;
  private final Set<Held> seen = new LinkedHashSet<>();
  private final Deque<Held> work = new ArrayDeque<>();
  private final Set<Value> aliases = new LinkedHashSet<>();
  private final Set<Value> carriers = new LinkedHashSet<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<Escape> escapes = new ArrayList<>();
  private final Set<FieldRef> fields = new LinkedHashSet<>();
  private final List<Instruction> returns = new ArrayList<>();
  private final CallFlow callFlow;
  private final FieldFlow fieldFlow;
  private int steps;
  private boolean running;

  /**
   * A value that is the object (depth 0) or contains it.
   *
   * @param shared whether it was read back from a field of an object that goes on using it, so that
   *     returning it hands nothing over
   * @param type the narrowest type by which the object was named on the way here
   */
  record Held(Value value, int depth, boolean shared, String type) {
    Held as(Value other) {
      return new Held(other, depth, shared, type);
    }

    Held in(Value container) {
      return new Held(container, depth + 1, shared, type);
    }

    Held out(Value element) {
      return new Held(element, depth - 1, shared, type);
    }
  }

  /**
   * @param end the body by whose returns the search ends
   */
  FlowSearch(Analyses analyses, Instruction created, Optional<Body> end) {
    this.analyses = analyses;
    this.end = end;
    this.calls = Calls.of(analyses);
    this.created = created;
    this.callFlow = new CallFlow(analyses, this);
    this.fieldFlow = new FieldFlow(analyses, this);
    push(new Held(created, 0, false, created.type()));
    hooks().forEach(self -> push(new Held(self, 0, false, created.type())));
  }

  /** Goes on to the first escape, or to the end. */
  boolean findEscape() {
    if (running) {
      return true; // a holder of itself
    }
    while (escapes.isEmpty() && hasNext()) {
      step();
    }
    return !escapes.isEmpty() || !isComplete();
  }

  /** Goes on to the end. */
  FlowSearch finish() {
    while (hasNext()) {
      step();
    }
    return this;
  }

  private boolean hasNext() {
    return !work.isEmpty() && steps < LIMIT;
  }

  private void step() {
    steps++;
    running = true;
    visit(work.poll());
    running = false;
  }

  /** Whether nothing is left to look at. */
  boolean isComplete() {
    return work.isEmpty();
  }

  Set<Value> aliases() {
    return Collections.unmodifiableSet(aliases);
  }

  Set<Value> carriers() {
    return Collections.unmodifiableSet(carriers);
  }

  List<Use> uses() {
    return Collections.unmodifiableList(uses);
  }

  List<Escape> escapes() {
    return Collections.unmodifiableList(escapes);
  }

  Set<FieldRef> fields() {
    return Collections.unmodifiableSet(fields);
  }

  List<Instruction> returns() {
    return Collections.unmodifiableList(returns);
  }

  /**
   * {@code this} of the object's own methods in view: hooks that its library superclass calls, and
   * stop methods under another name. Overrides of releasing methods are not among them: somebody
   * must call those.
   */
  private List<Value> hooks() {
    if (!(created instanceof NewObject made)) {
      return List.of();
    }
    List<Value> found = new ArrayList<>();
    for (String type : analyses.program().hierarchy().supertypes(made.type())) {
      analyses.program().findClass(type).ifPresent(owner -> addHooks(owner, made.type(), found));
    }
    return found;
  }

  private void addHooks(ClassModel owner, String className, List<Value> found) {
    Set<String> above = analyses.program().hierarchy().supertypes(className);
    for (MethodModel method : owner.methods()) {
      boolean releases =
          above.stream()
              .flatMap(type -> analyses.program().facts().calls(type, method.name()).stream())
              .anyMatch(facts -> !facts.releases().isEmpty());
      if (!releases && !method.isConstructor()) {
        method.body().flatMap(Body::self).ifPresent(found::add);
      }
    }
  }

  Analyses analyses() {
    return analyses;
  }

  Instruction created() {
    return created;
  }

  void push(Held held) {
    if (held.depth() > MAX_DEPTH) {
      escape(held.value(), Escape.Why.UNKNOWN);
    } else if (held.depth() >= 0) {
      Held next = held.depth() == 0 ? named(held) : held;
      if (seen.add(next)) {
        work.add(next);
      }
    }
  }

  /** A supertype says no more of the object; any other type is that of a view on it. */
  private Held named(Held held) {
    String type = held.value().type();
    boolean wider =
        TypeNames.isUnknown(type)
            || type.equals(TypeNames.NULL)
            || analyses.program().hierarchy().isSubtype(held.type(), type);
    return wider ? held : new Held(held.value(), 0, held.shared(), type);
  }

  void use(Use use) {
    uses.add(use);
  }

  void escape(Value at, Escape.Why why) {
    escapes.add(new Escape(at, why));
  }

  void heldBy(FieldRef field) {
    fields.add(field);
  }

  private void visit(Held held) {
    carriers.add(held.value());
    if (held.depth() == 0) {
      aliases.add(held.value());
    }
    Body body = bodyOf(held.value());
    if (body == null) {
      return;
    }
    for (Value user : body.usersOf(held.value())) {
      follow(held, user);
    }
    if (held.value() instanceof Instruction at) {
      body.annotationsOf(at).forEach(annotation -> cleanedUp(held, at, annotation));
    }
    if (held.value() instanceof Parameter self && self.kind() == Parameter.Kind.SELF) {
      visitSelfInLambdas(held, body);
    }
  }

  /** A local whose annotation has a method called on it at the end of its block. */
  private void cleanedUp(Held held, Instruction at, AnnotationModel annotation) {
    analyses
        .program()
        .facts()
        .type(annotation.type())
        .filter(type -> type.kind().filter(CLEANUP::equals).isPresent())
        .flatMap(
            type ->
                Optional.ofNullable(annotation.values().get("value"))
                    .map(Object::toString)
                    .or(type::functionalMethod))
        .ifPresent(
            name -> {
              MethodRef method =
                  new MethodRef(
                      at.type(), name, List.of(), TypeNames.VOID, false, List.of(), false);
              use(new Use(at, method, Place.RECEIVER, calls.facts(method), held.depth()));
            });
  }

  /** A lambda's {@code this} is its creator's. */
  private void visitSelfInLambdas(Held held, Body body) {
    for (CreateLambda lambda : body.lambdas()) {
      lambda.body().flatMap(Body::self).ifPresent(inner -> push(held.as(inner)));
    }
  }

  private Body bodyOf(Value value) {
    if (value instanceof Instruction instruction) {
      return instruction.block().body();
    }
    if (value instanceof Phi phi) {
      return phi.block().body();
    }
    return value instanceof Parameter parameter ? OwnerOfParameter.find(parameter, analyses) : null;
  }

  private void follow(Held held, Value user) {
    if (user instanceof Phi || user instanceof Cast) {
      push(held.as(user));
    } else if (user instanceof StoreField store) {
      if (store.value() == held.value()) {
        fieldFlow.stored(held, store);
      }
    } else if (user instanceof StoreElement store) {
      if (store.value() == held.value()) {
        storedIn(held, store.array(), store);
      }
    } else if (user instanceof LoadElement load) {
      if (held.depth() > 0) {
        push(held.out(load));
      }
    } else if (user instanceof Invoke || user instanceof NewObject) {
      callFlow.passed(held, (Instruction) user);
    } else if (user instanceof CreateLambda lambda) {
      captured(held, lambda);
    } else if (user instanceof Return returned) {
      if (end.filter(body -> body == returned.block().body()).isEmpty()) {
        callFlow.returned(held, returned);
      }
    } else if (user instanceof Throw || user instanceof Havoc) {
      escape(user, Escape.Why.UNKNOWN);
    }
  }

  /** The held value becomes an element of a container: whoever holds the container holds it. */
  void storedIn(Held held, Value container, Value at) {
    Origins.Result origins = Origins.of(analyses).of(container);
    for (Value origin : origins.values()) {
      push(held.in(origin));
    }
    if (!origins.complete()) {
      escape(at, Escape.Why.HOLDER);
    }
  }

  private void captured(Held held, CreateLambda lambda) {
    lambda
        .body()
        .ifPresent(
            body -> {
              for (int i = 0; i < lambda.operands().size(); i++) {
                if (lambda.operand(i) == held.value()) {
                  push(held.as(body.captures().get(i)));
                }
              }
            });
    lambda.reference().ifPresent(method -> callFlow.bound(held, lambda, method));
  }

  /** A use through a method reference: the call happens wherever the reference is run. */
  void referenceUse(Held held, CreateLambda lambda, MethodRef method, Place place) {
    boolean itself = held.depth() == 0 && place.equals(Place.RECEIVER);
    Optional<CallFacts> facts = itself ? calls.facts(method, held.type()) : calls.facts(method);
    use(new Use(lambda, method, place, facts, held.depth()));
  }

  void getter(Instruction returned) {
    returns.add(returned);
  }
}
