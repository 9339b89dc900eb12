package io.github.quiesce.analysis.diagnostics;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.graph.PostDominators;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Unary;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What runs only if somebody says so, or something has gone wrong. A test decides by itself if it
 * is of nothing but numbers the code counts, sizes of collections, null and constants; any other
 * may be a switch. How much memory there is decides about no collection of garbage: the collector
 * looks at that itself. A dump may be there for when memory runs out.
 */
final class Switches {
  private static final String COLLECTION = "collection";
  private static final String MEMORY = "memory";
  private static final String COLLECTS = "gc";

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;
  private final Loops loops;
  private final boolean collects;

  /**
   * @param diagnoses what is done where the switch is on
   */
  Switches(Analyses analyses, String diagnoses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.loops = Loops.of(analyses);
    this.collects = diagnoses.equals(COLLECTS);
  }

  /** Whether, in its own body, a test that may be a switch or a handler decides about it. */
  boolean decideAbout(Instruction instruction) {
    Body body = instruction.block().body();
    return body.parameters().stream().anyMatch(this::isThrowable)
        || isInHandler(instruction)
        || body.blocks().stream().anyMatch(each -> isSwitch(each, instruction.block()));
  }

  /** Code that is given an exception deals with it. */
  private boolean isThrowable(Parameter parameter) {
    return !TypeNames.isUnknown(parameter.type())
        && analyses.program().hierarchy().isSubtype(parameter.type(), TypeNames.THROWABLE);
  }

  private static boolean isInHandler(Instruction instruction) {
    Dominators dominators = Dominators.of(instruction.block().body());
    return instruction.block().body().blocks().stream()
        .filter(block -> block.instructions().stream().anyMatch(Caught.class::isInstance))
        .anyMatch(block -> dominators.dominates(block, instruction.block()));
  }

  private boolean isSwitch(Block block, Block guarded) {
    Optional<Instruction> last = block.last();
    if (block == guarded || last.isEmpty() || !decides(block, guarded)) {
      return false;
    }
    if (last.get() instanceof Switch chosen) {
      return mayBeSet(chosen.operand(0), new HashSet<>());
    }
    return last.get() instanceof Branch branch
        && !isAlwaysOn(branch, guarded)
        && mayBeSet(branch.condition(), new HashSet<>());
  }

  /** Whether some normal way from the test does not come there, and another one does. */
  private boolean decides(Block test, Block guarded) {
    PostDominators ways = PostDominators.of(test.body(), edge -> !edge.isExceptional());
    boolean isTurn =
        loops
            .around(guarded)
            .filter(loop -> loop.contains(test))
            .filter(loop -> test.outgoing().stream().anyMatch(e -> !loop.contains(e.to())))
            .isPresent();
    return !isTurn
        && !ways.postDominates(guarded, test)
        && Paths.from(test, edge -> !edge.isExceptional()).contains(guarded);
  }

  /** {@code static final boolean DEBUG = true}: nobody can switch it off without a compiler. */
  private boolean isAlwaysOn(Branch branch, Block guarded) {
    boolean constant =
        branch.condition() instanceof LoadField load
            && fields
                .declaration(load.field())
                .flatMap(field -> field.constant())
                .filter(value -> value.equals(true) || value.equals(1))
                .isPresent();
    return constant
        && branch.block().outgoing().stream()
            .filter(edge -> edge.kind() == Edge.Kind.TRUE)
            .anyMatch(edge -> Paths.from(edge.to(), e -> !e.isExceptional()).contains(guarded));
  }

  private boolean mayBeSet(Value value, Set<Value> seen) {
    if (!seen.add(value) || value instanceof Constant || isNullTest(value)) {
      return false;
    }
    if (value instanceof Phi phi) {
      return phi.inputs().stream().anyMatch(each -> mayBeSet(each, seen));
    }
    if (value instanceof Binary
        || value instanceof Unary
        || value instanceof Cast
        || value instanceof ArrayLength) {
      return !(value instanceof ArrayLength)
          && ((Instruction) value).operands().stream().anyMatch(each -> mayBeSet(each, seen));
    }
    if (value instanceof LoadField load) {
      return !isCounter(load);
    }
    return !(value instanceof Invoke call) || !isSize(call);
  }

  private static boolean isNullTest(Value value) {
    return value instanceof Binary test
        && test.operator().isComparison()
        && test.operands().stream().anyMatch(each -> each instanceof Constant c && c.isNull());
  }

  /** How much there is in a collection, and what o'clock it is. */
  private boolean isSize(Invoke call) {
    boolean ofThings =
        TypeNames.isPrimitive(call.type())
            && (isOn(COLLECTION, call) || (collects && isOn(MEMORY, call)));
    boolean ofNothing = call.receiver().isEmpty() && call.method().returnType().equals("long");
    return call.arguments().isEmpty()
        && calls.facts(call).map(CallFacts::nothrow).orElse(false)
        && (ofNothing || ofThings);
  }

  private boolean isOn(String kind, Invoke call) {
    return call.receiver()
        .filter(receiver -> analyses.program().isOfKind(receiver.type(), kind))
        .isPresent();
  }

  /** A number that the code changes by itself, and that nobody passes in. */
  private boolean isCounter(LoadField load) {
    boolean number =
        TypeNames.isPrimitive(load.field().type()) && !load.field().type().equals("boolean");
    return number
        && fields.stores(load.field()).stream().anyMatch(this::isCount)
        && fields.stores(load.field()).stream()
            .noneMatch(store -> store.value() instanceof Parameter);
  }

  private boolean isCount(StoreField store) {
    Body body = store.block().body();
    return body.isLambda()
        || (!body.method().isConstructor() && !body.method().isStaticInitializer());
  }
}
