package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassSpace;
import io.github.quiesce.classfile.Names;
import io.github.quiesce.classfile.Reading;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/** Makes the body of one method of the source, with the bodies of the lambdas in it. */
public final class BodyReader implements BodyContext {
  /** Lambda bodies per method of the source; real methods have some dozens. */
  private static final int MAX_LAMBDAS = 2000;

  private final ClassSpace space;
  private final Shapes shapes;
  private final String owner;
  private final Consumer<String> log;
  private final Set<MethodNode> inProgress = new HashSet<>();
  private int lambdas;
  private int inlining;

  /**
   * Reads bodies of one class.
   *
   * @param log gets a line for each method that could not be read
   */
  public BodyReader(ClassSpace space, Shapes shapes, String owner, Consumer<String> log) {
    this.space = space;
    this.shapes = shapes;
    this.owner = owner;
    this.log = log;
  }

  /** The body; empty for methods without code. Code that cannot be read gives one havoc. */
  public Optional<Body> read(String name, String descriptor) {
    List<String> types = Names.parameters(descriptor);
    boolean isStatic = false;
    try {
      Shapes.Shape shape = shapes.of(owner, name, descriptor);
      types = shape.types();
      MethodNode method = space.method(owner, name, descriptor).orElse(null);
      if (method == null || method.instructions.size() == 0) {
        return Optional.empty();
      }
      isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
      return Optional.of(Reading.of(() -> build(method, shape, 0)));
    } catch (RuntimeException e) {
      report(name + descriptor, e);
      return Optional.of(havoc(isStatic, types, Names.returned(descriptor)));
    }
  }

  private void report(String method, Throwable cause) {
    log.accept(owner + "." + method + " is not analysed: its code cannot be read (" + cause + ")");
  }

  private Body build(MethodNode method, Shapes.Shape shape, int captured) {
    MethodCode code = new MethodCode(method, space);
    List<BodyBuilder.Received> captures = new ArrayList<>();
    List<BodyBuilder.Received> parameters = new ArrayList<>();
    Type[] types = code.parameterTypes();
    int slot = code.isStatic() ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      if (shape.kept().contains(i)) {
        String name = ParameterNames.of(method, i, slot);
        (i < captured ? captures : parameters)
            .add(new BodyBuilder.Received(name, Names.of(types[i])));
      }
      slot += types[i].getSize();
    }
    Optional<String> self = code.isStatic() ? Optional.empty() : Optional.of(owner);
    BodyBuilder builder = BodyBuilder.create(self, parameters, captures);
    Walk walk = new Walk(this, code, builder);
    receive(walk.frame(), code, shape);
    walk.run();
    return builder.build();
  }

  /** Puts what the method receives into its slots. */
  private static void receive(Frame frame, MethodCode code, Shapes.Shape shape) {
    Body body = frame.builder().unfinished();
    List<Parameter> received = new ArrayList<>(body.captures());
    received.addAll(body.parameters());
    body.self().ifPresent(self -> frame.receive(0, self));
    Type[] types = code.parameterTypes();
    int slot = code.isStatic() ? 0 : 1;
    int next = 0;
    for (int i = 0; i < types.length; i++) {
      if (shape.kept().contains(i)) {
        frame.receive(slot, received.get(next++));
      } else {
        FieldRef field = shape.fields().get(i);
        frame.receive(
            slot,
            field != null ? frame.syntheticParameter(field) : new UnknownValue(Names.of(types[i])));
      }
      slot += types[i].getSize();
    }
  }

  /** A body of which only what it receives and gives back is known. */
  private Body havoc(boolean isStatic, List<String> types, String returned) {
    List<BodyBuilder.Received> parameters =
        types.stream().map(type -> new BodyBuilder.Received("", type)).toList();
    BodyBuilder builder =
        BodyBuilder.create(isStatic ? Optional.empty() : Optional.of(owner), parameters, List.of());
    List<Value> operands = new ArrayList<>();
    builder.unfinished().self().ifPresent(operands::add);
    operands.addAll(builder.unfinished().parameters());
    Havoc havoc = new Havoc(returned, "code that cannot be read", operands);
    builder.add(havoc, Frame.span(0));
    Block after = builder.newBlock();
    builder.connect(after, Edge.Kind.NORMAL);
    builder.connect(
        builder.unfinished().exceptionalExit(), Edge.Kind.EXCEPTION, TypeNames.THROWABLE);
    builder.startBlock(after);
    builder.add(new Return(returned.equals(TypeNames.VOID) ? null : havoc), Frame.span(0));
    builder.connect(builder.unfinished().exit(), Edge.Kind.NORMAL);
    builder.cutShort();
    return builder.build();
  }

  @Override
  public ClassSpace space() {
    return space;
  }

  @Override
  public String ownerName() {
    return owner;
  }

  @Override
  public Shapes shapes() {
    return shapes;
  }

  @Override
  public MethodRef constructor(String type, String descriptor, Shapes.Shape shape) {
    MethodRef full = space.reference(type, MethodRef.CONSTRUCTOR, descriptor, false);
    return new MethodRef(
        type,
        MethodRef.CONSTRUCTOR,
        shape.types(),
        TypeNames.VOID,
        false,
        full.thrown(),
        full.declarationKnown());
  }

  @Override
  public Optional<Body> lambda(Handle handle, int captured) {
    if (!Names.binary(handle.getOwner()).equals(owner) || lambdas >= MAX_LAMBDAS) {
      return Optional.empty();
    }
    MethodNode method = space.method(owner, handle.getName(), handle.getDesc()).orElse(null);
    if (method == null
        || (method.access & Opcodes.ACC_SYNTHETIC) == 0
        || method.instructions.size() == 0
        || Type.getArgumentCount(method.desc) < captured
        || !inProgress.add(method)) {
      return Optional.empty();
    }
    lambdas++;
    try {
      Shapes.Shape shape = shapes.of(owner, method.name, method.desc);
      return Optional.of(Reading.of(() -> build(method, shape, captured)));
    } catch (RuntimeException e) {
      report(method.name, e);
      return Optional.empty();
    } finally {
      inProgress.remove(method);
    }
  }

  @Override
  public Optional<List<Value>> inlineAccessor(
      Frame frame, String type, String name, String descriptor, List<Value> arguments) {
    if (!name.startsWith("access$") || inlining > 3) {
      return Optional.empty();
    }
    Optional<MethodNode> method = space.method(type, name, descriptor).filter(Accessor::isAccessor);
    inlining++;
    try {
      return method.map(each -> new Accessor(frame, each).inline(arguments));
    } finally {
      inlining--;
    }
  }
}
