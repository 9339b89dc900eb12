package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.threads.LastingThreads;
import io.github.quiesce.analysis.threads.Stops;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assignments that put a new resource into a field that can hold a running one. There is one for
 * sure where an initialiser or constructor filled the field before, where the assignment itself
 * comes round again, and where the method that makes it builds on one that filled the field, or has
 * a name that says so; that the same method may have been called before proves nothing.
 */
public final class Overwrites {
  private static final String THREAD = "thread";

  private static final Pattern AGAIN =
      Pattern.compile(
          "^re(?:connect|create|fresh|initiali[sz]e|load|new|open|place|schedule|set|start)(?![a-z])");

  /** Private methods between a test or a release and the assignment. */
  private static final int MAX_CALLERS = 3;

  private final Analyses analyses;
  private final Calls calls;
  private final Fields fields;
  private final Callers callers;
  private final Refills refills;

  /**
   * An assignment that loses what the field held.
   *
   * @param store the assignment
   * @param earlier where the field got what is lost; the assignment itself if it comes round again
   * @param certain whether the field holds a running one for sure
   */
  public record Overwrite(StoreField store, Instruction earlier, boolean certain) {}

  private Overwrites(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.callers = Callers.of(analyses);
    this.refills = new Refills(analyses);
  }

  public static Overwrites of(Analyses analyses) {
    return analyses.get(Overwrites.class, Overwrites::new);
  }

  /** Assignments of what is made here that lose an earlier one. */
  public List<Overwrite> by(Acquisition made) {
    if (!isRunning(made)) {
      return List.of();
    }
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    Set<StoreField> stores = new LinkedHashSet<>();
    for (var field : flow.fields()) {
      for (StoreField store : fields.stores(field)) {
        if (flow.aliases().contains(store.value())
            && !isMadeByCall(store.value(), made)
            && !isKeptBeside(store, flow)) {
          stores.add(store);
        }
      }
    }
    return stores.stream().flatMap(store -> overwrite(store, made).stream()).toList();
  }

  /** Whether it goes on until it is stopped by whoever has it; most threads are told otherwise. */
  private boolean isRunning(Acquisition made) {
    return !made.kind().equals(THREAD) || LastingThreads.of(analyses).all().contains(made);
  }

  /**
   * Whether another field keeps it, too, maybe in a collection, and is not assigned at the same
   * time: what this one loses is not lost.
   */
  private boolean isKeptBeside(StoreField store, Flow flow) {
    return flow.fields().stream()
        .filter(other -> !other.isCapture() && !other.equals(store.field()))
        .anyMatch(
            other ->
                fields.stores(other).stream()
                    .noneMatch(each -> each.block().body() == store.block().body()));
  }

  /** Whether it is the call of a method that makes it, and that anybody may call, that counts. */
  private boolean isMadeByCall(Value value, Acquisition made) {
    return Factories.of(analyses).sites(value).stream()
        .flatMap(called -> called.within().stream())
        .anyMatch(within -> within.site() == made.site());
  }

  private Optional<Overwrite> overwrite(StoreField store, Acquisition made) {
    if (!fields.isClosed(store.field()) || !isLeftRunning(store, store, made.kind(), MAX_CALLERS)) {
      return Optional.empty();
    }
    if (isInitial(store.block().body())) {
      return earlierInSameBody(store, made).map(at -> new Overwrite(store, at, true));
    }
    List<StoreField> fills = resourceStores(store, made).toList();
    Predicate<Instruction> left =
        at ->
            !Guards.of(analyses).isGuarded(at)
                && !isReleasedNearby(store, at.block().body(), made.kind());
    return earlierElsewhere(store, made)
        .or(() -> refills.before(store, fills, left))
        .or(() -> isDoneAgain(store) ? Optional.of(store) : Optional.empty())
        .map(at -> new Overwrite(store, at, true))
        .or(
            () ->
                refills
                    .possiblyBefore(store, fills, left)
                    .map(at -> new Overwrite(store, at, false)));
  }

  /** {@code restart()}: the method says by its name that there has been another one. */
  private static boolean isDoneAgain(StoreField store) {
    Body body = store.block().body();
    return !body.isLambda() && AGAIN.matcher(body.method().name()).find();
  }

  static boolean isInitial(Body body) {
    return !body.isLambda()
        && (body.method().isConstructor() || body.method().isStaticInitializer());
  }

  /** What a store before it, or the same one a turn of the loop ago, left in the field. */
  private Optional<Instruction> earlierInSameBody(StoreField store, Acquisition made) {
    if (comesRound(store, made)) {
      return Optional.of(store);
    }
    return resourceStores(store, made)
        .filter(other -> other != store && other.block().body() == store.block().body())
        .filter(other -> Refills.isBefore(other, store))
        .map(Instruction.class::cast)
        .findFirst();
  }

  private Optional<Instruction> earlierElsewhere(StoreField store, Acquisition made) {
    return earlierInSameBody(store, made)
        .or(
            () ->
                resourceStores(store, made)
                    .filter(other -> isInitial(other.block().body()))
                    .map(Instruction.class::cast)
                    .findFirst())
        .or(
            () ->
                Repetition.of(analyses).of(made.site()) == Times.PER_TURN
                    ? Optional.of(store)
                    : Optional.empty());
  }

  private Stream<StoreField> resourceStores(StoreField store, Acquisition made) {
    return fields.stores(store.field()).stream().filter(other -> isResource(other.value(), made));
  }

  private boolean isResource(Value value, Acquisition made) {
    Acquisitions acquisitions = Acquisitions.of(analyses);
    Set<Value> origins = Origins.of(analyses).of(value).values();
    return !origins.isEmpty()
        && origins.stream()
            .allMatch(
                origin ->
                    acquisitions
                        .at(origin)
                        .filter(other -> other.kind().equals(made.kind()) && isRunning(other))
                        .isPresent());
  }

  /** Whether a loop makes one each turn, and keeps it in the same object. */
  private boolean comesRound(StoreField store, Acquisition made) {
    Optional<Loop> loop = Loops.of(analyses).around(store.block());
    return loop.isPresent()
        && loop.get().contains(made.site().block())
        && store
            .receiver()
            .map(
                receiver ->
                    !(receiver instanceof Instruction at) || !loop.get().contains(at.block()))
            .orElse(true);
  }

  /**
   * Whether neither a test decides about the assignment nor a release stands near it, in its method
   * and, if that is private, in some method that calls it.
   */
  private boolean isLeftRunning(StoreField store, Instruction at, String kind, int depth) {
    Body body = at.block().body();
    if (Guards.of(analyses).isGuarded(at) || isReleasedNearby(store, body, kind)) {
      return false;
    }
    boolean known = depth > 0 && !body.isLambda() && callers.areCompleteInUnit(body.method());
    if (!known || !callers.referencesTo(body.method()).isEmpty()) {
      return true;
    }
    // What an object's making calls makes the first one.
    List<Instruction> later =
        callers.of(body.method()).stream().filter(each -> !isInitial(each.block().body())).toList();
    return later.isEmpty()
        || later.stream().anyMatch(call -> isLeftRunning(store, call, kind, depth - 1));
  }

  /** Whether the method, or one it calls, releases what the field held, before or after. */
  private boolean isReleasedNearby(StoreField store, Body body, String kind) {
    Set<Body> bodies = reachable(body);
    for (StoreField each : fields.stores(store.field())) {
      for (Acquisition made : Factories.of(analyses).sites(each.value())) {
        Flow flow = ObjectFlow.of(analyses).of(made.site());
        if (flow.hasEscaped()
            || flow.uses().stream()
                .filter(use -> stops(use, kind))
                .map(Use::at)
                .anyMatch(at -> bodies.contains(at.block().body()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the use ends what it is of; a thread is interrupted, or waited for. */
  static boolean stops(Use use, String kind) {
    return use.releases(kind)
        || (kind.equals(THREAD) && use.depth() == 0 && (Stops.isCancel(use) || Stops.isJoin(use)));
  }

  private Set<Body> reachable(Body start) {
    Set<Body> found = new HashSet<>();
    Deque<Body> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      Body body = work.poll();
      if (found.add(body) && found.size() < 200) {
        for (Instruction each : body.instructions()) {
          calls.targets(each).forEach(target -> target.body().ifPresent(work::add));
          if (each instanceof CreateLambda lambda) {
            lambda.body().ifPresent(work::add);
          }
        }
      }
    }
    return found;
  }
}
