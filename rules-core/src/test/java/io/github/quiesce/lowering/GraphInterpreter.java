package io.github.quiesce.lowering;

import io.github.quiesce.model.ArrayLength;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.MonitorEnter;
import io.github.quiesce.model.MonitorExit;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs a body as its graph says. */
final class GraphInterpreter {
  private static final int MAX_STEPS = 20_000;

  private final Body body;
  private final Oracle oracle;
  private final Map<Value, Object> values = new HashMap<>();
  private Oracle.Token exception;

  private GraphInterpreter(Body body, Oracle oracle) {
    this.body = body;
    this.oracle = oracle;
  }

  static List<String> run(Body body, Oracle oracle) {
    try {
      new GraphInterpreter(body, oracle).run();
    } catch (Oracle.Stop e) {
      oracle.note("stopped");
    }
    return oracle.log();
  }

  private void run() {
    Block block = body.entry();
    for (int steps = 0; block != body.exit(); steps++) {
      if (steps > MAX_STEPS) {
        throw oracle.stop();
      }
      Edge edge = step(block);
      if (edge.to() == body.exceptionalExit()) {
        oracle.note("throws " + exception);
        return;
      }
      enter(edge);
      block = edge.to();
    }
  }

  private void enter(Edge edge) {
    int index = edge.to().incoming().indexOf(edge);
    Map<Value, Object> joined = new HashMap<>();
    for (Phi phi : edge.to().phis()) {
      joined.put(phi, value(phi.inputs().get(index)));
    }
    values.putAll(joined);
  }

  private Edge step(Block block) {
    for (Instruction instruction : block.instructions()) {
      try {
        Object result = evaluate(instruction);
        values.put(instruction, result);
      } catch (Oracle.Thrown thrown) {
        exception = thrown.exception();
        return handler(block);
      }
    }
    return next(block);
  }

  private Edge handler(Block block) {
    return block.outgoing().stream()
        .filter(Edge::isExceptional)
        .filter(edge -> edge.labels().stream().anyMatch(type -> exception.is((String) type)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no edge for " + exception + " from " + block));
  }

  private Edge next(Block block) {
    Instruction last = block.last().orElse(null);
    if (last instanceof Branch branch) {
      boolean holds = !value(branch.condition()).equals(0);
      return only(block, holds ? Edge.Kind.TRUE : Edge.Kind.FALSE);
    }
    if (last instanceof Switch choice) {
      Object selector = value(choice.selector());
      return block.outgoing().stream()
          .filter(edge -> edge.labels().stream().anyMatch(label -> matches(label, selector)))
          .findFirst()
          .orElseGet(() -> only(block, Edge.Kind.DEFAULT));
    }
    return only(block, Edge.Kind.NORMAL);
  }

  private static boolean matches(Object label, Object selector) {
    if (selector instanceof Oracle.Token token) {
      return label instanceof String type && token.is(type);
    }
    return selector == null ? label.equals("null") : label.equals(selector);
  }

  private static Edge only(Block block, Edge.Kind kind) {
    return block.outgoing().stream().filter(e -> e.kind() == kind).findFirst().orElseThrow();
  }

  private Object value(Value value) {
    if (value instanceof Constant constant) {
      return constant.value();
    }
    if (!values.containsKey(value)) {
      throw new AssertionError("no value: " + value);
    }
    return values.get(value);
  }

  private Object evaluate(Instruction instruction) {
    if (instruction instanceof Invoke e) {
      List<Object> arguments = new ArrayList<>();
      e.arguments().forEach(each -> arguments.add(value(each)));
      return oracle.call(e.method().name(), arguments, e.method().returnType());
    } else if (instruction instanceof NewObject e) {
      return oracle.make(e.type());
    } else if (instruction instanceof Binary e) {
      return Arithmetic.apply(e.operator(), value(e.left()), value(e.right()));
    } else if (instruction instanceof InstanceOf e) {
      return value(e.value()) instanceof Oracle.Token token && token.is(e.tested()) ? 1 : 0;
    } else if (instruction instanceof Cast e) {
      return value(e.value());
    } else if (instruction instanceof Caught) {
      return exception;
    } else if (instruction instanceof MonitorEnter) {
      oracle.note("enter");
    } else if (instruction instanceof MonitorExit) {
      oracle.note("exit");
    } else if (instruction instanceof Return e) {
      oracle.note("returns " + e.value().map(this::value).orElse(""));
    } else if (instruction instanceof Throw e) {
      throw new Oracle.Thrown((Oracle.Token) value(e.exception()));
    } else {
      return array(instruction);
    }
    return null;
  }

  private Object array(Instruction instruction) {
    if (instruction instanceof NewArray e) {
      return new Object[(Integer) value(e.length())];
    } else if (instruction instanceof ArrayLength e) {
      return ((Object[]) value(e.array())).length;
    } else if (instruction instanceof LoadElement e) {
      return ((Object[]) value(e.array()))[(Integer) value(e.index())];
    } else if (instruction instanceof StoreElement e) {
      ((Object[]) value(e.array()))[(Integer) value(e.index())] = value(e.value());
    }
    return null;
  }
}
