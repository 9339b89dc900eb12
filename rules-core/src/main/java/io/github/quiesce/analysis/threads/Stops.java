package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.interruption.StopFlags;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether background work may be stopped without its users' having to think of it. */
public final class Stops {
  private static final String JOIN = "join";

  /** What the JVM runs when nothing reaches an object any more. */
  private static final String FINALIZER = "finalize";

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;
  private final MustCall mustCall;
  private final Makers makers;

  private Stops(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.mustCall = MustCall.of(analyses);
    this.makers = new Makers(analyses);
  }

  public static Stops of(Analyses analyses) {
    return analyses.get(Stops.class, Stops::new);
  }

  /**
   * Whether a timer or executor of this kind may be stopped for its users, or where it is made. A
   * class whose finalizer stops it, too, does not count on their closing the object; and the
   * finalizer does not run as long as the work itself holds the object.
   */
  public boolean mayStop(Acquisition made) {
    Instruction site = made.site();
    Flow flow = ObjectFlow.of(analyses).of(site);
    if (flow.hasEscaped()) {
      return true;
    }
    List<Instruction> stops =
        flow.uses().stream()
            .filter(use -> use.releases(made.kind()) || isCancel(use))
            .map(Use::at)
            .toList();
    boolean leftToFinalizer = stops.stream().anyMatch(this::isInFinalizer);
    return stops.stream().anyMatch(stop -> isSameMethod(stop, site))
        || (leftToFinalizer
            ? !Housekeeping.of(analyses).holdsAnObject(made)
            : stops.stream().anyMatch(this::mayBeRun));
  }

  /** Where its users are made to, or by whoever makes the object it belongs to. */
  private boolean mayBeRun(Instruction stop) {
    return mustCall.mayReach(stop) || makers.mayRun(stop);
  }

  /** In the finalizer itself, or in what it calls: its class's {@code close()}. */
  private boolean isInFinalizer(Instruction stop) {
    return isFinalizer(method(stop))
        || Callers.of(analyses).of(method(stop)).stream()
            .map(Stops::method)
            .anyMatch(Stops::isFinalizer);
  }

  private static boolean isFinalizer(MethodModel method) {
    return method.name().equals(FINALIZER) && method.arity() == 0;
  }

  /** Whether a thread may be stopped so: interrupted, joined, told by a flag, cut off its input. */
  public boolean mayStop(StartedThread thread, List<Loop> loops) {
    return thread.made().isEmpty()
        || thread.made().stream().anyMatch(made -> mayStop(made.site(), thread))
        || mayStopByState(thread, loops);
  }

  private boolean mayStop(Instruction made, StartedThread thread) {
    Flow flow = ObjectFlow.of(analyses).of(made);
    return flow.hasEscaped()
        || flow.uses().stream()
            .filter(use -> !thread.runs(use.at()))
            .anyMatch(
                use ->
                    (isCancel(use) && mayBeRun(use.at()))
                        || ((isCancel(use) || isJoin(use)) && isSameMethod(use.at(), made)));
  }

  /** Whether it asks what it is of to stop: {@code interrupt()}, {@code cancel(true)}. */
  public static boolean isCancel(Use use) {
    return use.depth() == 0
        && use.facts()
            .flatMap(CallFacts::cancels)
            .filter(cancels -> cancels.place().equals(use.place()))
            .isPresent();
  }

  /** Whether it waits for the thread that it is of to end. */
  public static boolean isJoin(Use use) {
    return use.place().equals(Place.RECEIVER)
        && use.facts()
            .flatMap(CallFacts::blocks)
            .filter(blocks -> blocks.what().equals(JOIN))
            .isPresent();
  }

  private static boolean isSameMethod(Instruction a, Instruction b) {
    return method(a).equals(method(b));
  }

  private static MethodModel method(Instruction at) {
    return at.block().body().method();
  }

  private boolean mayStopByState(StartedThread thread, List<Loop> loops) {
    List<Body> own = ThreadLives.of(analyses).bodies(thread.run());
    for (Loop loop : loops) {
      for (Edge exit : Housekeeping.of(analyses).flagExits(loop)) {
        Set<FieldRef> flags = StopFlags.of(analyses).fieldsRead(exit);
        if (flags.isEmpty() || !flags.stream().allMatch(fields::isClosed)) {
          return true; // a local's holder, or one that code out of view may set
        }
      }
    }
    Set<FieldRef> read = fieldsRead(own);
    for (Body body : Bodies.of(analyses).all()) {
      if (!own.contains(body)) {
        for (Instruction each : body.instructions()) {
          if (changes(each, read) && mayBeRun(each)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /**
   * The fields of the program that the bodies read: System.out and the like tell no thread to stop.
   */
  private Set<FieldRef> fieldsRead(List<Body> bodies) {
    Set<FieldRef> found = new LinkedHashSet<>();
    for (Body body : bodies) {
      for (Instruction each : body.instructions()) {
        if (each instanceof LoadField load && fields.declaration(load.field()).isPresent()) {
          found.add(load.field());
        }
      }
    }
    return found;
  }

  /** A store to a field the thread reads, or a call that changes what is in it: a flag, a queue. */
  private boolean changes(Instruction instruction, Set<FieldRef> read) {
    if (instruction instanceof StoreField store) {
      return read.contains(store.field()) && !isInitial(store);
    }
    if (!(instruction instanceof Invoke call)) {
      return false;
    }
    Optional<Value> receiver = call.receiver();
    return receiver.filter(value -> isLoadOf(value, read)).isPresent()
        && calls.facts(call).map(Stops::changesReceiver).orElse(true);
  }

  private static boolean isLoadOf(Value value, Set<FieldRef> read) {
    return value instanceof LoadField load && read.contains(load.field());
  }

  private static boolean changesReceiver(CallFacts facts) {
    return facts.stores().isPresent()
        || facts.cancels().isPresent()
        || !facts.releases().isEmpty()
        || !facts.counts().isEmpty()
        || !facts.thrown().isEmpty();
  }

  private static boolean isInitial(StoreField store) {
    Body writer = store.block().body();
    return !writer.isLambda()
        && (writer.method().isConstructor() || writer.method().isStaticInitializer());
  }
}
