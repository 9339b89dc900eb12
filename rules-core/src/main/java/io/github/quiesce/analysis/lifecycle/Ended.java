package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a resource has been ended on every way that leads to an instruction, in the same body or
 * in methods it calls. A field's resource is the same one as long as nothing in view stores to the
 * field.
 */
public final class Ended {
  /** Calls in calls looked into for a release, or for a store to the field. */
  private static final int MAX_CALLS = 3;

  private final Calls calls;
  private final Fields fields;
  private final MayThrow mayThrow;
  private final Callers callers;
  private final Tasks tasks;

  private Ended(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    this.mayThrow = MayThrow.of(analyses);
    this.callers = Callers.of(analyses);
    this.tasks = Tasks.of(analyses);
  }

  public static Ended of(Analyses analyses) {
    return analyses.get(Ended.class, Ended::new);
  }

  /**
   * What names a resource within a body: a value, or a field of an object.
   *
   * @param value the resource; where there is a field, the object that has it, and null for this
   *     object and for a class
   */
  private record Name(Value value, FieldModel field) {}

  /**
   * The release after which the resource is ended, the one nearest to {@code use} on some way, if
   * every way to it passes one.
   *
   * @param resource what {@code use} reads
   */
  public Optional<Instruction> before(Instruction use, Value resource, String kind) {
    Name name = name(resource);
    Search search = new Search(name, kind, MAX_CALLS, true);
    if (name.field() != null && search.isFormer(resource, use)) {
      search = new Search(new Name(Cast.under(resource), null), kind, MAX_CALLS, true);
    }
    return search.back(use.block(), indexOf(use));
  }

  private static int indexOf(Instruction instruction) {
    return instruction.block().instructions().indexOf(instruction);
  }

  private Name name(Value resource) {
    Value root = Cast.under(resource);
    if (root instanceof LoadField load) {
      Value object = isOwn(load) ? null : Cast.under(load.receiver().orElseThrow());
      Optional<FieldModel> field = fields.declaration(load.field());
      if (field.isPresent() && !(object instanceof LoadField)) {
        return new Name(object, field.get());
      }
    }
    return new Name(root, null);
  }

  private static boolean isOwn(LoadField load) {
    return load.field().isStatic()
        || load.receiver()
            .filter(r -> r instanceof Parameter p && p.kind() == Parameter.Kind.SELF)
            .isPresent();
  }

  private final class Search {
    private final Name name;
    private final String kind;
    private final int depth;
    private final Set<Block> seen = new HashSet<>();
    private final Deque<Block> work = new ArrayDeque<>();
    private final boolean ofUse;
    private Instruction nearest;
    private boolean open;

    /**
     * @param ofUse whether what comes before the body counts, too
     */
    Search(Name name, String kind, int depth, boolean ofUse) {
      this.ofUse = ofUse;
      this.name = name;
      this.kind = kind;
      this.depth = depth;
    }

    /** Backwards from the instruction at {@code index} of a block. */
    Optional<Instruction> back(Block block, int index) {
      scan(block, index);
      while (!work.isEmpty() && !open) {
        Block next = work.poll();
        if (seen.add(next)) {
          scan(next, next.instructions().size());
        }
      }
      return open ? Optional.empty() : Optional.ofNullable(nearest);
    }

    private void scan(Block block, int end) {
      List<Instruction> instructions = block.instructions();
      for (int i = end - 1; i >= 0; i--) {
        Instruction instruction = instructions.get(i);
        if (ends(instruction)) {
          nearest = nearest == null ? instruction : nearest;
          return;
        }
        if (renews(instruction)) {
          open = true;
          return;
        }
      }
      if (block == block.body().entry()) {
        Optional<Instruction> before = ofUse ? beforeBody(block.body()) : Optional.empty();
        open = before.isEmpty();
        nearest = nearest == null ? before.orElse(null) : nearest;
        return;
      }
      for (Edge edge : block.incoming()) {
        if (mayThrow.isFeasible(edge) && mayThrow.isReachable(edge.from()) && !saysNull(edge)) {
          follow(edge);
        }
      }
    }

    /**
     * The release before everything that runs a body: all calls of a private method on the same
     * object, or what runs a lambda before it returns. A local has no name outside its body.
     */
    private Optional<Instruction> beforeBody(Body body) {
      if (depth == 0 || name.field() == null || name.value() != null) {
        return Optional.empty();
      }
      List<Instruction> ways = waysInto(body);
      Instruction found = null;
      for (Instruction way : ways) {
        Optional<Instruction> release =
            new Search(name, kind, depth - 1, true).back(way.block(), indexOf(way));
        if (release.isEmpty()) {
          return release;
        }
        found = found == null ? release.get() : found;
      }
      return Optional.ofNullable(found);
    }

    /** All that runs a body at once; empty if that is not known. */
    private List<Instruction> waysInto(Body body) {
      if (body.isLambda()) {
        List<TaskRun> runs = tasks.of(body);
        return runs.stream().anyMatch(TaskRun::isConcurrent)
            ? List.of()
            : runs.stream().map(TaskRun::submission).toList();
      }
      MethodModel method = body.method();
      List<Instruction> from = callers.of(method);
      boolean known =
          callers.areCompleteInUnit(method)
              && callers.referencesTo(method).isEmpty()
              && from.stream().allMatch(call -> call instanceof Invoke invoke && isOnSelf(invoke));
      return known ? from : List.of();
    }

    /** Where there is no resource, as in the test of try-with-resources, none is used after it. */
    private boolean saysNull(Edge edge) {
      return edge.from().last().orElse(null) instanceof Branch branch
          && branch.condition() instanceof Binary test
          && test.right() instanceof Constant constant
          && constant.isNull()
          && isNamed(test.left(), branch)
          && edge.kind()
              == (test.operator() == Binary.Operator.EQUAL ? Edge.Kind.TRUE : Edge.Kind.FALSE);
    }

    /** What a call ends has ended only if it returns. */
    private void follow(Edge edge) {
      if (edge.isExceptional() && edge.from().last().filter(this::ends).isPresent()) {
        open = true;
        return;
      }
      work.add(edge.from());
    }

    private boolean ends(Instruction instruction) {
      if (!(instruction instanceof Invoke call)) {
        return false;
      }
      boolean direct =
          calls.facts(call).stream()
              .flatMap(facts -> facts.releases().stream())
              .filter(each -> each.kind().equals(kind))
              .flatMap(each -> valueAt(each.place(), call).stream())
              .anyMatch(value -> isNamed(value, call));
      return direct || (name.field() != null && alwaysEnds(call)) || alwaysEndsArgument(call);
    }

    private boolean isNamed(Value value, Instruction at) {
      return name.field() == null
          ? Cast.under(value) == name.value()
          : name(value).equals(name) && !isFormer(value, at);
    }

    /**
     * Whether what was loaded from the field may be another resource than the one it holds now: in
     * {@code old = pool; pool = new Pool(); old.shutdown()} the pool in the field is not ended.
     */
    private boolean isFormer(Value value, Instruction at) {
      Value load = Cast.under(value);
      Set<Block> passed = new HashSet<>();
      Deque<Block> back = new ArrayDeque<>();
      Block block = at.block();
      int end = indexOf(at);
      while (block != null) {
        List<Instruction> before = block.instructions().subList(0, end);
        int loaded = before.lastIndexOf(load);
        if (before.subList(loaded + 1, end).stream().anyMatch(this::renews)) {
          return true;
        }
        if (loaded < 0) {
          block.incoming().stream().map(Edge::from).filter(passed::add).forEach(back::add);
        }
        block = back.poll();
        end = block == null ? 0 : block.instructions().size();
      }
      return false;
    }

    /** A method of the object all of whose ways end the field's resource. */
    private boolean alwaysEnds(Invoke call) {
      List<MethodModel> targets = calls.targets(call);
      return depth > 0
          && isOnObject(call)
          && calls.targetsComplete(call)
          && !targets.isEmpty()
          && targets.stream()
              .allMatch(
                  target ->
                      target
                          .body()
                          .flatMap(
                              body ->
                                  new Search(new Name(null, name.field()), kind, depth - 1, false)
                                      .back(body.exit(), 0))
                          .isPresent());
    }

    /** A helper in view all of whose ways end what it is given. */
    private boolean alwaysEndsArgument(Invoke call) {
      List<MethodModel> targets = calls.targets(call);
      int index = argumentNamed(call);
      return depth > 0
          && index >= 0
          && calls.targetsComplete(call)
          && !targets.isEmpty()
          && targets.stream()
              .allMatch(target -> target.body().filter(body -> ends(body, index)).isPresent());
    }

    private int argumentNamed(Invoke call) {
      for (int i = 0; i < call.arguments().size(); i++) {
        if (isNamed(call.arguments().get(i), call)) {
          return i;
        }
      }
      return -1;
    }

    private boolean ends(Body helper, int index) {
      return index < helper.parameters().size()
          && new Search(new Name(helper.parameters().get(index), null), kind, depth - 1, false)
              .back(helper.exit(), 0)
              .isPresent();
    }

    private boolean isOnObject(Invoke call) {
      return name.value() == null
          ? isOnSelf(call)
          : call.receiver().map(Cast::under).filter(name.value()::equals).isPresent();
    }

    private boolean isOnSelf(Invoke call) {
      return call.receiver()
          .map(r -> r instanceof Parameter p && p.kind() == Parameter.Kind.SELF)
          .orElse(true);
    }

    /** Whether what is named may be another resource before this than after it. */
    private boolean renews(Instruction instruction) {
      if (instruction instanceof Havoc || instruction == name.value()) {
        return true;
      }
      if (name.field() == null) {
        return false;
      }
      if (instruction instanceof StoreField store) {
        return fields.declaration(store.field()).filter(name.field()::equals).isPresent();
      }
      return (instruction instanceof Invoke || instruction instanceof NewObject)
          && mayStore(instruction, depth, new HashSet<>());
    }

    private boolean mayStore(Instruction call, int left, Set<Body> open) {
      for (MethodModel target : calls.targets(call)) {
        Body body = target.body().orElse(null);
        if (body == null || !open.add(body)) {
          continue;
        }
        for (Instruction each : body.instructions()) {
          boolean stores =
              each instanceof StoreField store
                  ? fields.declaration(store.field()).filter(name.field()::equals).isPresent()
                  : left > 0 && mayStore(each, left - 1, open);
          if (stores) {
            return true;
          }
        }
      }
      return false;
    }
  }

  private static Optional<Value> valueAt(Place place, Invoke call) {
    return switch (place.kind()) {
      case RECEIVER -> call.receiver();
      case ARGUMENT ->
          place.index() < call.arguments().size()
              ? Optional.of(call.arguments().get(place.index()))
              : Optional.empty();
      case RESULT -> Optional.empty();
    };
  }
}
