package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values as polynomials. A value that is not computed from others is a symbol of its own: in SSA
 * form it does not change. Fields and sizes are symbols by name, for as long as nothing in view
 * changes them; whoever compares has to ask {@link Stability}.
 */
public final class SymbolicValues {
  /** Nesting of expressions and getters beyond which a value is a symbol. */
  private static final int MAX_DEPTH = 12;

  private static final Set<String> INTEGERS = Set.of("int", "long", "short", "byte", "char");

  /** The method every enum has that gives its elements. */
  private static final String VALUES = "values";

  /** What an enum's elements go by in symbols, as if they were a field. */
  static final String ALL_VALUES = VALUES + "()";

  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final Fields fields;
  private final Roots roots;

  private SymbolicValues(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.roots = Roots.of(analyses);
  }

  public static SymbolicValues of(Analyses analyses) {
    return analyses.get(SymbolicValues.class, SymbolicValues::new);
  }

  /** The number a value is; empty where the code that makes it is not understood. */
  public Optional<Polynomial> of(Value value) {
    try {
      return of(value, 0);
    } catch (ArithmeticException overflow) {
      return Optional.empty();
    }
  }

  /** The number of elements of an array, collection, map or stream. */
  public Optional<Polynomial> sizeOf(Value container) {
    return sizeOf(container, 0);
  }

  private Optional<Polynomial> of(Value given, int depth) {
    Value value = roots.of(given);
    if (value instanceof UnknownValue || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (value instanceof Constant constant) {
      return constant.value() instanceof Integer || constant.value() instanceof Long
          ? Optional.of(Polynomial.constant(((Number) constant.value()).longValue()))
          : Optional.empty();
    }
    if (value instanceof Binary binary) {
      return binary(binary, depth);
    }
    if (value instanceof Unary unary && unary.operator() == Unary.Operator.NEGATE) {
      return of(unary.value(), depth + 1).map(Polynomial.ZERO::minus);
    }
    if (value instanceof ArrayLength length) {
      return sizeOf(length.array(), depth + 1);
    }
    if (value.type().equals(TypeNames.BOOLEAN)) { // with ? 1 : 0, as class files have it
      return Optional.of(orZero(Polynomial.of(Symbol.value(value))));
    }
    if (value instanceof LoadField load) {
      return Optional.of(field(Symbol.Kind.VALUE, load, depth));
    }
    if (value instanceof Invoke call) {
      return call(call, depth);
    }
    Polynomial number = Polynomial.of(symbol(Symbol.Kind.VALUE, value));
    return Optional.of(value instanceof Phi phi && mayBeZero(phi) ? orZero(number) : number);
  }

  /** {@code with ? 1 : 0}. */
  private static boolean mayBeZero(Phi phi) {
    return phi.inputs().stream()
        .anyMatch(input -> input instanceof Constant constant && constant.isInteger(0));
  }

  /** Symbols are compared for all numbers from 1 on; this one is from 0 on. */
  private static Polynomial orZero(Polynomial number) {
    return number.minus(Polynomial.ONE);
  }

  private Optional<Polynomial> binary(Binary binary, int depth) {
    Optional<Polynomial> left = of(binary.left(), depth + 1);
    Optional<Polynomial> right = of(binary.right(), depth + 1);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (binary.operator()) {
          case ADD -> left.get().plus(right.get());
          case SUBTRACT -> left.get().minus(right.get());
          case MULTIPLY -> left.get().times(right.get());
          case DIVIDE ->
              quotient(left.get(), right.get())
                  .orElseGet(() -> orZero(Polynomial.of(Symbol.value(binary)))); // n / 2
          default -> orZero(Polynomial.of(Symbol.value(binary))); // n % 2, a == b
        });
  }

  /** Of two constants; division by 0 is none. */
  private static Optional<Polynomial> quotient(Polynomial left, Polynomial right) {
    Optional<Long> divisor = right.asConstant().filter(number -> number != 0);
    return left.asConstant()
        .flatMap(dividend -> divisor.map(by -> Polynomial.constant(dividend / by)));
  }

  private Optional<Polynomial> call(Invoke call, int depth) {
    Optional<CallFacts.Trips> trips = calls.facts(call).flatMap(CallFacts::trips);
    if (trips.isPresent() && INTEGERS.contains(call.type())) {
      return trips(trips.get(), call, depth);
    }
    return Optional.of(getter(call, depth).orElseGet(() -> Polynomial.of(Symbol.value(call))));
  }

  /** {@code int parties() { return workers.size() + 1; }}: what the only target returns. */
  private Optional<Polynomial> getter(Invoke call, int depth) {
    List<MethodModel> targets = calls.targets(call);
    if (targets.size() != 1 || !calls.targetsComplete(call)) {
      return Optional.empty();
    }
    Body body = targets.get(0).body().orElseThrow();
    if (body.blocks().size() > 2 * MAX_DEPTH) {
      return Optional.empty();
    }
    List<Return> returns =
        body.instructions().stream()
            .filter(Return.class::isInstance)
            .map(Return.class::cast)
            .toList();
    if (returns.size() != 1 || returns.get(0).value().isEmpty()) {
      return Optional.empty();
    }
    return of(returns.get(0).value().get(), depth + 1)
        .flatMap(number -> number.substitute(symbol -> lift(symbol, call, call, body)));
  }

  private Optional<Polynomial> sizeOf(Value given, int depth) {
    Value value = roots.of(given);
    if (value instanceof UnknownValue || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (value instanceof NewArray array) {
      return of(array.length(), depth + 1);
    }
    if (value instanceof LoadField load) {
      return Optional.of(field(Symbol.Kind.SIZE, load, depth));
    }
    if (value instanceof Invoke || value instanceof NewObject) {
      Instruction made = (Instruction) value;
      Optional<CallFacts.Trips> trips = calls.facts(made).flatMap(CallFacts::trips);
      if (trips.isPresent() && (value instanceof Invoke || isNeverChanged(made))) {
        return trips(trips.get(), made, depth);
      }
      if (value instanceof Invoke call && isEnumValues(call)) {
        FieldRef all = new FieldRef(call.method().owner(), ALL_VALUES, call.type(), true);
        return Optional.of(Polynomial.of(Symbol.ofField(Symbol.Kind.SIZE, all, null)));
      }
    }
    return Optional.of(Polynomial.of(symbol(Symbol.Kind.SIZE, value)));
  }

  /** A constructor's parameter that is kept in a final field goes by the field's name. */
  private Symbol symbol(Symbol.Kind kind, Value value) {
    Body body = value instanceof Parameter ? roots.bodyOf(value) : null;
    if (body != null && !body.isLambda() && body.method().isConstructor()) {
      for (Instruction each : body.instructions()) {
        if (each instanceof StoreField store && keeps(store, kind, value)) {
          return Symbol.ofField(
              kind, name(fields.declaration(store.field()).get()), body.self().get());
        }
      }
    }
    return new Symbol(kind, value, Optional.empty());
  }

  private boolean keeps(StoreField store, Symbol.Kind kind, Value given) {
    Value stored = roots.of(store.value());
    boolean copies =
        kind == Symbol.Kind.SIZE
            && stored instanceof Invoke copy
            && calls
                .facts(copy)
                .flatMap(CallFacts::trips)
                .flatMap(CallFacts.Trips::container)
                .flatMap(place -> Origins.at(place, copy))
                .filter(container -> roots.of(container) == given)
                .isPresent();
    return (stored == given || copies)
        && store.receiver().isPresent()
        && store.receiver().equals(store.block().body().self().map(Value.class::cast))
        && fields.stores(store.field()).size() == 1
        && fields.declaration(store.field()).filter(f -> f.modifiers().isFinal()).isPresent();
  }

  /** A collection made from another one has its size for as long as nothing is put in or out. */
  private boolean isNeverChanged(Instruction copy) {
    Flow flow = ObjectFlow.of(analyses).of(copy);
    return !flow.hasEscaped()
        && flow.uses().stream()
            .filter(use -> use.depth() == 0)
            .allMatch(SymbolicValues::isUnchanging);
  }

  private static boolean isUnchanging(Use use) {
    if (use.facts().isEmpty()) {
      return !use.place().equals(Place.RECEIVER); // followed into the method
    }
    return use.place().equals(Place.RECEIVER)
        ? Stability.isReading(use.facts().get())
        : use.facts().get().stores().filter(s -> s.container().equals(use.place())).isEmpty()
            && use.facts().get().resizes().filter(use.place()::equals).isEmpty();
  }

  /** The elements of an enum, which are as many each time one asks. */
  private boolean isEnumValues(Invoke call) {
    MethodRef method = call.method();
    boolean names =
        method.isStatic()
            && method.name().equals(VALUES)
            && method.parameterTypes().isEmpty()
            && call.type().equals(method.owner() + "[]");
    return names
        && (program
                .findClass(method.owner())
                .filter(owner -> owner.header().kind() == ClassModel.Kind.ENUM)
                .isPresent()
            || program.hierarchy().isSubtype(method.owner(), "java.lang.Enum"));
  }

  /**
   * With the number of an enum's elements for its symbol, where the enum is in view. Only fewer
   * than that can be told to be too few: a number below it may be a quorum, and is none of ours.
   */
  public Polynomial settled(Polynomial number) {
    return number
        .substitute(symbol -> Optional.of(elements(symbol).orElseGet(() -> Polynomial.of(symbol))))
        .orElse(number);
  }

  private Optional<Polynomial> elements(Symbol symbol) {
    return symbol
        .field()
        .filter(field -> symbol.kind() == Symbol.Kind.SIZE && field.name().equals(ALL_VALUES))
        .flatMap(field -> program.findClass(field.owner()))
        .map(this::elements)
        .filter(elements -> elements > 0)
        .map(Polynomial::constant);
  }

  /** Only its initialiser makes objects of an enum, each for an element. */
  private long elements(ClassModel enumeration) {
    return enumeration.methods().stream()
        .filter(MethodModel::isStaticInitializer)
        .flatMap(method -> method.body().stream())
        .filter(body -> !body.isCutShort())
        .flatMap(body -> body.instructions().stream())
        .filter(StoreField.class::isInstance)
        .map(store -> ((StoreField) store).value())
        .filter(NewObject.class::isInstance)
        .filter(made -> program.hierarchy().isSubtype(made.type(), enumeration.name()))
        .count();
  }

  private Optional<Polynomial> trips(CallFacts.Trips trips, Instruction call, int depth) {
    if (trips.container().isPresent()) {
      return Origins.at(trips.container().get(), call)
          .filter(container -> container != call)
          .flatMap(container -> sizeOf(container, depth + 1));
    }
    Optional<Polynomial> to = trips.to().flatMap(amount -> amount(amount, call, depth));
    Optional<Polynomial> from =
        trips.from().isEmpty()
            ? Optional.of(Polynomial.ZERO)
            : amount(trips.from().get(), call, depth);
    Polynomial last = trips.closed() ? Polynomial.ONE : Polynomial.ZERO;
    return to.flatMap(end -> from.map(start -> end.minus(start).plus(last)));
  }

  /** An amount the facts give for a call, with the call's arguments put in. */
  public Optional<Polynomial> amount(Amount amount, Instruction call) {
    return amount(amount, call, Callers.arguments(call));
  }

  /** An amount of the facts, with arguments put in that are not the call's own. */
  public Optional<Polynomial> amount(Amount amount, Instruction call, List<Value> arguments) {
    return switch (amount.kind()) {
      case CONSTANT -> Optional.of(Polynomial.constant(amount.value()));
      case ARGUMENT ->
          amount.value() < arguments.size() ? of(arguments.get(amount.value())) : Optional.empty();
      case SIZE_OF_ARGUMENT ->
          amount.value() < arguments.size()
              ? sizeOf(arguments.get(amount.value()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Polynomial> amount(Amount amount, Instruction call, int depth) {
    return depth > MAX_DEPTH ? Optional.empty() : amount(amount, call);
  }

  /** A field's number: its constant where it has one, else a symbol by the field's name. */
  private Polynomial field(Symbol.Kind kind, LoadField load, int depth) {
    Value receiver = load.receiver().map(roots::of).orElse(null);
    return field(kind, load.field(), receiver, depth);
  }

  private Polynomial field(Symbol.Kind kind, FieldRef field, Value receiver, int depth) {
    Optional<FieldModel> declared = fields.declaration(field);
    FieldRef name = declared.map(SymbolicValues::name).orElse(field);
    Polynomial symbol = Polynomial.of(Symbol.ofField(kind, name, receiver));
    boolean settled =
        fields.isClosed(field) || declared.map(d -> d.modifiers().isFinal()).orElse(false);
    if (declared.isEmpty() || !settled) {
      return symbol;
    }
    Optional<Object> constant = declared.get().constant();
    if (kind == Symbol.Kind.VALUE && constant.isPresent()) {
      return of(new Constant(TypeNames.INT, constant.get()), depth + 1).orElse(symbol);
    }
    return onlyStored(kind, field, receiver, depth).orElse(symbol);
  }

  /** One reference for all accesses to a field, whatever class they go through. */
  private static FieldRef name(FieldModel field) {
    return new FieldRef(
        field.owner().name(), field.name(), field.type(), field.modifiers().isStatic());
  }

  /**
   * What the field's only store puts in: a number that can be told without looking at the moment,
   * or the constructor's argument where the object is made in view.
   */
  private Optional<Polynomial> onlyStored(
      Symbol.Kind kind, FieldRef field, Value receiver, int depth) {
    List<StoreField> stores = fields.stores(field);
    if (stores.size() != 1) {
      return Optional.empty();
    }
    StoreField store = stores.get(0);
    Value stored = roots.of(store.value());
    if (stored instanceof Parameter parameter
        && parameter.kind() == Parameter.Kind.DECLARED
        && receiver instanceof NewObject created
        && calls.targets(created).contains(store.block().body().method())
        && parameter.index() < created.arguments().size()) {
      Value argument = created.arguments().get(parameter.index());
      return kind == Symbol.Kind.VALUE ? of(argument, depth + 1) : sizeOf(argument, depth + 1);
    }
    Body initial = store.block().body();
    boolean initialised =
        !initial.isLambda()
            && (initial.method().isConstructor() || initial.method().isStaticInitializer());
    Optional<Polynomial> number =
        kind == Symbol.Kind.VALUE ? of(stored, depth + 1) : sizeOf(stored, depth + 1);
    return initialised ? number.filter(each -> settled(each).isConstant()) : Optional.empty();
  }

  /**
   * A symbol of a callee in terms of its caller; itself where it does not depend on the callee's
   * activation; empty where it is the callee's own.
   *
   * @param call where the callee's arguments stand
   * @param self the object the callee runs on: the call's receiver, the task, or the new object
   * @param callee the body called
   */
  public Optional<Polynomial> lift(Symbol symbol, Instruction call, Value self, Body callee) {
    Optional<Value> root = Optional.ofNullable(symbol.root());
    if (root.isEmpty() || roots.bodyOf(root.get()) != callee) {
      return Optional.of(Polynomial.of(symbol));
    }
    return root.filter(Parameter.class::isInstance)
        .map(Parameter.class::cast)
        .flatMap(parameter -> given(parameter, call, self))
        .flatMap(value -> readFrom(symbol, value));
  }

  private Optional<Value> given(Parameter parameter, Instruction call, Value self) {
    if (parameter.kind() == Parameter.Kind.SELF) {
      Value receiver =
          self == call && call instanceof Invoke invoke ? invoke.receiver().orElse(null) : self;
      return Optional.ofNullable(receiver).map(roots::of);
    }
    return parameter.kind() == Parameter.Kind.DECLARED && self == call
        ? Origins.at(Place.argument(parameter.index()), call)
        : Optional.empty();
  }

  private Optional<Polynomial> readFrom(Symbol symbol, Value value) {
    if (symbol.field().isPresent()) {
      return Optional.of(field(symbol.kind(), symbol.field().get(), value, 0));
    }
    return symbol.kind() == Symbol.Kind.SIZE ? sizeOf(value) : of(value);
  }
}
