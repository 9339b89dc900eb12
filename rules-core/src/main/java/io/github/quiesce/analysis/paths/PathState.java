package io.github.quiesce.analysis.paths;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is known along one path from where an object came to be (an exception was caught, a resource
 * made): what variables (phis) and fields were given on it. Enough to see that {@code interrupted =
 * true}, or {@code first = e}, in a catch leads to the restore or the rethrow after the loop, and
 * that {@code if (pool != null)} is always taken once there is one.
 *
 * @param subject the object the path is about; it is not null
 */
public record PathState(Value subject, Map<Object, Known> known) {

  public PathState {
    known = Map.copyOf(known);
  }

  /** The state right after the subject came to be. */
  public static PathState at(Value subject) {
    return new PathState(subject, Map.of());
  }

  /** Nothing known any more, as in a caller. */
  public PathState forgotten() {
    return at(subject);
  }

  /** Nothing known any more but what a call gives that has just returned. */
  public PathState inCaller(Optional<Value> returned, Instruction call) {
    return forgotten().with(call, returned.flatMap(this::valueOf));
  }

  /** The same, with a value known not to be null. */
  public PathState withNotNull(Value value) {
    return with(value, Optional.of(Known.NOT_NULL));
  }

  /** The same, with a condition known to hold or not. */
  public PathState withTruth(Value condition, boolean holds) {
    return with(condition, Optional.of(new Known(Known.Kind.NUMBER, holds ? 1 : 0)));
  }

  /**
   * A value known on the path: a number, null, not null, the subject, or a constant of an enum.
   *
   * @param constant the field of an enum's constant; null for all else
   */
  record Known(Kind kind, long number, FieldRef constant) {
    Known(Kind kind, long number) {
      this(kind, number, null);
    }

    static final Known NULL = new Known(Kind.NULL, 0);
    static final Known SUBJECT = new Known(Kind.SUBJECT, 0);

    static final Known NOT_NULL = new Known(Kind.NOT_NULL, 0);

    private enum Kind {
      NUMBER,
      NULL,
      NOT_NULL,
      SUBJECT,
      CONSTANT
    }
  }

  /** The state after control went along an edge. */
  public PathState along(Edge edge) {
    Block to = edge.to();
    if (to.phis().isEmpty()) {
      return this;
    }
    int input = to.incoming().indexOf(edge);
    Map<Object, Known> next = new HashMap<>(known);
    for (Phi phi : to.phis()) {
      Optional<Known> value = valueOf(phi.inputs().get(input));
      value.ifPresentOrElse(given -> next.put(phi, given), () -> next.remove(phi));
    }
    return new PathState(subject, next);
  }

  /** The state after an instruction: stores to fields are remembered. */
  public PathState after(Instruction instruction) {
    if (instruction instanceof StoreField store) {
      return with(store.field(), valueOf(store.value()));
    }
    if (instruction instanceof LoadField load && known.containsKey(load.field())) {
      return with(load, Optional.of(known.get(load.field())));
    }
    return this;
  }

  /** Whether the edge can be taken, as far as its block's branch is decided; no type is asked. */
  public boolean admits(Edge edge) {
    return !(edge.from().last().orElse(null) instanceof Branch branch)
        || admits(edge, branch.condition(), type -> Optional.empty());
  }

  /** The state where a block begins, whose instructions give new values. */
  public PathState anew(Block block) {
    return keeping(value -> !block.instructions().contains(value));
  }

  /** The same, without what is known of values for which it does not matter any more. */
  public PathState keeping(Predicate<Value> wanted) {
    Predicate<Object> kept = key -> !(key instanceof Value value) || wanted.test(value);
    if (known.keySet().stream().allMatch(kept)) {
      return this;
    }
    Map<Object, Known> next = new HashMap<>(known);
    next.keySet().removeIf(kept.negate());
    return new PathState(subject, next);
  }

  private PathState with(Object key, Optional<Known> value) {
    Map<Object, Known> next = new HashMap<>(known);
    value.ifPresentOrElse(given -> next.put(key, given), () -> next.remove(key));
    return new PathState(subject, next);
  }

  /**
   * Whether the path may take an edge that leaves a branch on {@code condition}.
   *
   * @param subjectIs whether the subject is of a type; empty if that depends
   */
  public boolean admits(Edge edge, Value condition, Function<String, Optional<Boolean>> subjectIs) {
    Optional<Boolean> truth = truth(condition, subjectIs);
    return truth.isEmpty()
        || switch (edge.kind()) {
          case TRUE -> truth.get();
          case FALSE -> !truth.get();
          default -> true;
        };
  }

  private Optional<Boolean> truth(Value condition, Function<String, Optional<Boolean>> subjectIs) {
    if (condition instanceof InstanceOf test) {
      return valueOf(test.value())
          .flatMap(
              value ->
                  switch (value.kind()) {
                    case SUBJECT -> subjectIs.apply(test.tested());
                    case NULL -> Optional.of(false);
                    case NUMBER, NOT_NULL, CONSTANT -> Optional.empty();
                  });
    }
    if (condition instanceof Binary binary && binary.operator().isComparison()) {
      Optional<Known> left = valueOf(binary.left());
      Optional<Known> right = valueOf(binary.right());
      return left.isPresent() && right.isPresent()
          ? compare(binary.operator(), left.get(), right.get())
          : Optional.empty();
    }
    return valueOf(condition)
        .filter(value -> value.kind() == Known.Kind.NUMBER)
        .map(value -> value.number() != 0);
  }

  private static Optional<Boolean> compare(Binary.Operator operator, Known left, Known right) {
    if (left.kind() == Known.Kind.NUMBER && right.kind() == Known.Kind.NUMBER) {
      return Optional.of(compare(operator, left.number(), right.number()));
    }
    boolean constants = left.kind() == Known.Kind.CONSTANT && right.kind() == Known.Kind.CONSTANT;
    if (!constants && !left.equals(Known.NULL) && !right.equals(Known.NULL)) {
      return Optional.empty();
    }
    return switch (operator) {
      case EQUAL -> Optional.of(left.equals(right));
      case NOT_EQUAL -> Optional.of(!left.equals(right));
      default -> Optional.empty();
    };
  }

  /** The state after an edge that a comparison with null leads to. */
  public PathState assuming(Edge edge, Value condition) {
    if (!(condition instanceof Binary binary)
        || !binary.right().equals(nullOf(binary.right()))
        || valueOf(binary.left()).isPresent()) {
      return this;
    }
    boolean isNull =
        (binary.operator() == Binary.Operator.EQUAL) == (edge.kind() == Edge.Kind.TRUE);
    return switch (binary.operator()) {
      case EQUAL, NOT_EQUAL ->
          with(binary.left(), Optional.of(isNull ? Known.NULL : Known.NOT_NULL));
      default -> this;
    };
  }

  private static Value nullOf(Value value) {
    return value instanceof Constant constant && constant.isNull() ? value : null;
  }

  private static boolean compare(Binary.Operator operator, long left, long right) {
    return switch (operator) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      default -> left >= right;
    };
  }

  private Optional<Known> valueOf(Value value) {
    if (value == subject) {
      return Optional.of(Known.SUBJECT);
    }
    if (value instanceof Cast cast && !known.containsKey(cast)) {
      return valueOf(cast.value());
    }
    if (value instanceof Constant constant) {
      if (constant.isNull()) {
        return Optional.of(Known.NULL);
      }
      return constant.value() instanceof Integer number
          ? Optional.of(new Known(Known.Kind.NUMBER, number))
          : Optional.empty();
    }
    if (value instanceof LoadField load && isEnumConstant(load)) {
      return Optional.of(new Known(Known.Kind.CONSTANT, 0, load.field()));
    }
    return value instanceof CreateLambda || value instanceof NewObject
        ? Optional.of(Known.NOT_NULL)
        : Optional.ofNullable(known.get(value));
  }

  /**
   * A static field of its own class's type, written like a constant. What is no enum has one object
   * for each such name as well.
   */
  private static boolean isEnumConstant(LoadField load) {
    FieldRef field = load.field();
    return field.isStatic()
        && field.type().equals(field.owner())
        && field.name().equals(field.name().toUpperCase(Locale.ROOT));
  }

  /** Whether a boolean, or a number that is zero for false, is known to be true or false. */
  public Optional<Boolean> truthOf(Value value) {
    return valueOf(value)
        .filter(known -> known.kind() == Known.Kind.NUMBER)
        .map(known -> known.number() != 0);
  }

  /** Whether the value is the subject. */
  public boolean isSubject(Value value) {
    return valueOf(value).filter(Known.SUBJECT::equals).isPresent();
  }

  /**
   * Whether a variable or field was set (to true), or keeps the subject, on this path: a note to
   * act on it later.
   */
  public boolean hasMark() {
    return known.values().stream()
        .anyMatch(value -> value.kind() == Known.Kind.SUBJECT || value.number() != 0);
  }
}
