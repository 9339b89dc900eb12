package io.github.quiesce.analysis;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.BodyBuilder.Received;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/** Builds a body of calls, branches and handlers, as a test reads. */
public final class Ways {
  /** A method no facts describe. */
  public static final MethodRef UNKNOWN = method("Work", "run");

  /** A method that counts as the event, and throws nothing by the facts. */
  public static final MethodRef EVENT = method("java.util.concurrent.CountDownLatch", "countDown");

  private final BodyBuilder builder =
      BodyBuilder.create(
          Optional.empty(),
          List.of(
              new Received("flag", "boolean"),
              new Received("latch", "java.util.concurrent.CountDownLatch"),
              new Received("work", "Work")),
          List.of());

  private static MethodRef method(String owner, String name) {
    return new MethodRef(owner, name, List.of(), "void", false, List.of(), true);
  }

  /** An empty program with the facts built in. */
  public static Analyses analyses() {
    return new Analyses(
        new Program(
            List.of(), name -> Optional.empty(), FactsLibrary.builtIn(), Program.View.WHOLE));
  }

  /** A call whose exceptions leave the body. */
  public Invoke call(MethodRef method) {
    return call(method, builder.unfinished().exceptionalExit());
  }

  /** A call whose exceptions go to a handler. */
  public Invoke call(MethodRef method, Block handler) {
    int receiver = method.equals(EVENT) ? 1 : 2;
    Invoke call =
        builder.add(
            new Invoke(
                method,
                Invoke.Kind.VIRTUAL,
                builder.unfinished().parameters().get(receiver),
                List.of()),
            Span.NONE);
    Block next = builder.newBlock();
    builder.connect(next, Edge.Kind.NORMAL);
    builder.connect(call.block(), handler, Edge.Kind.EXCEPTION, "java.lang.Throwable");
    builder.startBlock(next);
    return call;
  }

  public Block newBlock() {
    return builder.newBlock();
  }

  /** Goes on in a block that other ways lead to. */
  public void begin(Block block) {
    builder.startBlock(block);
  }

  public void goTo(Block block) {
    builder.connect(block, Edge.Kind.NORMAL);
  }

  /** {@code if (flag) then.run();}, going on behind it unless {@code then} leaves. */
  public void when(Runnable then, boolean leaves) {
    Block yes = builder.newBlock();
    Block no = builder.newBlock();
    builder.add(new Branch(builder.unfinished().parameters().get(0)), Span.NONE);
    builder.connect(yes, Edge.Kind.TRUE);
    builder.connect(no, Edge.Kind.FALSE);
    builder.startBlock(yes);
    then.run();
    if (!leaves) {
      builder.connect(no, Edge.Kind.NORMAL);
    }
    builder.startBlock(no);
  }

  public void leave() {
    builder.add(new Return(null), Span.NONE);
    builder.connect(builder.unfinished().exit(), Edge.Kind.NORMAL);
  }

  public Body build() {
    return builder.build();
  }
}
