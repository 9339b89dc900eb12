package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Throw;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for a way through code on which a resource that other ways release is left as it is. What
 * is known of variables on the way counts, so that {@code if (done)} and {@code if (pool != null)}
 * are taken as they must be.
 */
final class MissedRelease {
  /** Steps after which nothing is claimed; real methods take some hundreds. */
  private static final int LIMIT = 20_000;

  private final Calls calls;
  private final Tasks tasks;
  private final MayThrow mayThrow;
  private final Foreseen foreseen;
  private final Value subject;
  private final Set<Value> aliases;
  private final Predicate<Instruction> settles;
  private final Predicate<Edge> leftOut;

  private record Place(Block block, int index, PathState state) {}

  /**
   * A way out that misses the release.
   *
   * @param at the last instruction on it: what throws, or returns
   * @param byException whether it leaves by exception
   * @param plain whether the exception is one that the code itself throws, that a call declares, or
   *     that code which surely runs throws to say what went wrong; the unchecked ones any call out
   *     of view may throw are not, nor are those that say a mistake was made
   */
  record Miss(Instruction at, boolean byException, boolean plain) {}

  /**
   * @param keptIsSettled whether keeping the resource in a field ends what a path owes it
   */
  MissedRelease(Analyses analyses, Flow flow, ReleaseMarks marks, boolean keptIsSettled) {
    this(
        analyses,
        flow.created(),
        flow.aliases(),
        each -> marks.settles(each) || (keptIsSettled && marks.keeps(each)));
  }

  /**
   * @param subject what is owed a release
   * @param aliases all values that are it; none of them is null
   * @param settles after which instructions a path owes nothing any more
   */
  MissedRelease(
      Analyses analyses, Value subject, Set<Value> aliases, Predicate<Instruction> settles) {
    this(analyses, subject, aliases, settles, edge -> false);
  }

  /**
   * The same.
   *
   * @param leftOut edges that are no part of a way, beside those that cannot be taken
   */
  MissedRelease(
      Analyses analyses,
      Value subject,
      Set<Value> aliases,
      Predicate<Instruction> settles,
      Predicate<Edge> leftOut) {
    this.calls = Calls.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.foreseen = new Foreseen(analyses);
    this.subject = subject;
    this.aliases = aliases;
    this.settles = settles;
    this.leftOut = leftOut;
  }

  /** A way from right after {@code start} out of its body. Ways out by exception come first. */
  List<Miss> after(Instruction start) {
    int index = start.block().instructions().indexOf(start) + 1;
    Deque<Place> work = new ArrayDeque<>();
    PathState state = PathState.at(start);
    if (index == start.block().instructions().size()) {
      for (Edge edge : start.block().outgoing()) {
        if (!edge.isExceptional() && mayThrow.isFeasible(edge)) {
          work.add(new Place(edge.to(), 0, state.along(edge)));
        }
      }
    } else {
      work.add(new Place(start.block(), index, state));
    }
    return search(work);
  }

  /** A way from a call that throws out of its body, by whichever exception may come. */
  List<Miss> afterFailing(Instruction call) {
    PathState state = PathState.at(call);
    Deque<Place> work = new ArrayDeque<>();
    Set<Miss> left = new LinkedHashSet<>();
    for (Edge edge : call.block().outgoing()) {
      if (edge.isExceptional() && mayThrow.isFeasible(edge)) {
        if (isExit(edge.to())) {
          left.add(miss(edge, call));
        } else {
          work.add(new Place(edge.to(), 0, state.along(edge)));
        }
      }
    }
    left.addAll(search(work));
    return List.copyOf(left);
  }

  /** A way from a body's entry out of it, with the resource there. */
  List<Miss> through(Body body) {
    PathState state = body.self().map(PathState::at).orElseGet(() -> PathState.at(subject));
    for (Value alias : aliases) {
      if (alias instanceof Instruction at && at.block().body() == body) {
        state = state.withNotNull(alias);
      }
    }
    Deque<Place> work = new ArrayDeque<>();
    work.add(new Place(body.entry(), 0, state));
    return search(work);
  }

  /** One way out of each sort, the plain ones by exception first. */
  private List<Miss> search(Deque<Place> work) {
    Set<Place> seen = new HashSet<>(work);
    Set<Miss> found = new LinkedHashSet<>();
    int steps = 0;
    while (!work.isEmpty() && steps++ < LIMIT) {
      Place place = work.poll();
      Optional<PathState> end = walk(place);
      if (end.isEmpty()) {
        continue;
      }
      for (Edge edge : place.block().outgoing()) {
        if (!isTaken(edge, end.get())) {
          continue;
        }
        Place next = new Place(edge.to(), 0, onEdge(edge, end.get()));
        if (isExit(edge.to())) {
          place.block().last().ifPresent(last -> found.add(miss(edge, last)));
        } else if (seen.add(next)) {
          work.add(next);
        }
      }
    }
    return work.isEmpty()
        ? found.stream()
            .sorted(Comparator.comparing(Miss::byException).thenComparing(Miss::plain).reversed())
            .toList()
        : List.of();
  }

  private static boolean isExit(Block block) {
    return block == block.body().exit() || block == block.body().exceptionalExit();
  }

  private Miss miss(Edge edge, Instruction last) {
    boolean byException = edge.to() == edge.from().body().exceptionalExit();
    return new Miss(last, byException, byException && isPlain(edge, last));
  }

  private boolean isPlain(Edge edge, Instruction last) {
    boolean own = last instanceof Throw thrower && !(thrower.exception() instanceof Caught);
    return own || mayThrow.along(edge).types().stream().anyMatch(type -> foreseen.is(type, last));
  }

  /**
   * What a miss by exception began with: itself, or, where the instruction throws again what was
   * caught (at the end of a finally block, say), those that can have thrown it first.
   */
  Set<Miss> beginnings(Miss miss) {
    Set<Miss> found = new LinkedHashSet<>();
    Deque<Miss> work = new ArrayDeque<>(List.of(miss));
    while (!work.isEmpty()) {
      Miss next = work.poll();
      if (found.add(next)
          && next.at() instanceof Throw thrower
          && thrower.exception() instanceof Caught caught) {
        for (Edge edge : caught.block().incoming()) {
          if (mayThrow.isFeasible(edge)) {
            edge.from()
                .last()
                .ifPresent(last -> work.add(new Miss(last, true, isPlain(edge, last))));
          }
        }
      }
    }
    return found;
  }

  /** The state at the block's end, unless the resource is settled before. */
  private Optional<PathState> walk(Place place) {
    PathState state = place.state();
    List<Instruction> instructions = place.block().instructions();
    for (int i = place.index(); i < instructions.size(); i++) {
      Instruction instruction = instructions.get(i);
      if (settles.test(instruction)) {
        return Optional.empty();
      }
      state = state.after(instruction);
      if (aliases.contains(instruction)) {
        state = state.withNotNull(instruction);
      }
    }
    return Optional.of(state);
  }

  private boolean isTaken(Edge edge, PathState state) {
    Instruction last = edge.from().last().orElse(null);
    if (edge.isExceptional()) {
      return mayThrow.isFeasible(edge)
          && !(mayThrow.isUnchecked(edge) && (isOwnRefusal(last) || failsAsDeclared(last)));
    }
    return mayThrow.isFeasible(edge) && state.admits(edge) && !leftOut.test(edge);
  }

  private static PathState onEdge(Edge edge, PathState state) {
    PathState assumed =
        edge.from().last().orElse(null) instanceof Branch branch
            ? state.assuming(edge, branch.condition())
            : state;
    return assumed.along(edge);
  }

  /**
   * The resource's own calls refuse (RejectedExecutionException, IllegalStateException) only after
   * its end; what they declare to throw is another matter. So do calls that run code which throws
   * nothing else: {@code jobs.forEach(job -> pool.execute(job))}.
   */
  private boolean isOwnRefusal(Instruction call) {
    return isOwnCall(call) || runsOnlyOwnCalls(call);
  }

  /**
   * Waits, and calls that release another resource, fail as they declare: unchecked exceptions need
   * a mistake, or somebody to cancel.
   */
  private boolean failsAsDeclared(Instruction call) {
    return calls
        .facts(call)
        .filter(known -> known.blocks().isPresent() || !known.releases().isEmpty())
        .filter(known -> !known.thrown().isEmpty())
        .isPresent();
  }

  /** A call of the resource, or a known one that is lent it: {@code supplyAsync(task, pool)}. */
  private boolean isOwnCall(Instruction call) {
    return call instanceof Invoke invoke
        && invoke.operands().stream().anyMatch(aliases::contains)
        && calls.facts(call).isPresent();
  }

  private boolean runsOnlyOwnCalls(Instruction call) {
    List<Body> run =
        tasks.submittedBy(call).stream()
            .filter(task -> !task.isConcurrent())
            .map(TaskRun::body)
            .toList();
    return !run.isEmpty()
        && calls.facts(call).map(CallFacts::nothrow).orElse(false)
        && run.stream()
            .flatMap(body -> body.instructions().stream())
            .allMatch(each -> isOwnCall(each) || mayThrow.by(each).isNothing());
  }
}
