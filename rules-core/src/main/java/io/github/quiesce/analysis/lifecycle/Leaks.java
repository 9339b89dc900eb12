package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.MissedRelease.Miss;
import io.github.quiesce.analysis.lifecycle.Owners.Owned;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.NewObject;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Resources that are released, but not on every way: a local one that a way out of its method
 * passes by; a field's whose constructor fails after making it, so that nobody gets an object to
 * close; a field's whose only release is passed by when something before it throws; and one that
 * its method keeps on one way, releases on another, and forgets on a third.
 */
public final class Leaks {
  private static final String EXECUTOR = "executor";

  /** Methods between a constructor and what makes the resource for it. */
  private static final int MAX_CALLERS = 3;

  private final Analyses analyses;
  private final Callers callers;
  private final Construction construction;

  /** Which way is not covered. */
  public enum Way {
    /** A method leaves by exception and its local resource stays. */
    LOCAL_EXCEPTION,
    /** A method returns early and its local resource stays. */
    LOCAL_RETURN,
    /**
     * A method keeps it on one way, releases it on another, and returns on one that does neither.
     */
    FORGOTTEN,
    /** A constructor fails, and what it made stays. */
    CONSTRUCTOR,
    /** The method that releases fails before it does. */
    RELEASER,
    /** The method that releases takes the object for stopped already. */
    STATE
  }

  /**
   * A leak.
   *
   * @param at what throws, or the return
   * @param release a release that this way misses
   * @param plain whether nothing unforeseen has to happen: code in view throws, or a call declares
   *     what it throws
   */
  public record Leak(Way way, Instruction at, Instruction release, boolean plain) {}

  private Leaks(Analyses analyses) {
    this.analyses = analyses;
    this.callers = Callers.of(analyses);
    this.construction = new Construction(analyses);
  }

  public static Leaks of(Analyses analyses) {
    return analyses.get(Leaks.class, Leaks::new);
  }

  /** The first way found on which a resource that is released elsewhere is not. */
  public Optional<Leak> of(Acquisition made) {
    return of(made.site(), made, use -> use.releases(made.kind()));
  }

  /** The same of an object that owns a resource, and is to release it when asked. */
  public Optional<Leak> of(Owned owner) {
    Owners owners = Owners.of(analyses);
    return of(owner.made(), owner.inner(), use -> owners.releases(use, owner));
  }

  private Optional<Leak> of(Instruction site, Acquisition made, Predicate<Use> isRelease) {
    Flow flow = ObjectFlow.of(analyses).of(site);
    boolean escaped = flow.hasEscaped();
    if ((escaped && !construction.isPrivateMeanwhile(flow))
        || site.block().body().isCutShort()
        || ProcessLifetime.of(analyses).mayLiveOn(made, flow)
        || ProcessLifetime.of(analyses).endsIdleThreads(made, flow)) {
      return Optional.empty();
    }
    ReleaseMarks marks = new ReleaseMarks(analyses, flow, isRelease);
    boolean byAnnotation = marks.releases().stream().anyMatch(flow.aliases()::contains);
    if (marks.releases().isEmpty() || byAnnotation) {
      return Optional.empty(); // what @Cleanup releases it releases on every way
    }
    Predicate<Instruction> idle = at -> isIdle(made, marks, at);
    if (escaped) {
      return isInContainer(flow) ? Optional.empty() : constructor(site, flow, marks, idle);
    }
    if (isInContainer(flow)) {
      return new ThirdWays(analyses, flow, marks).first(site);
    }
    if (flow.fields().isEmpty()) {
      return local(site, flow, marks, idle, site == made.site());
    }
    Optional<Leak> unmade = constructor(site, flow, marks, idle);
    return unmade.filter(Leak::plain).isPresent()
        ? unmade
        : releaser(flow, marks)
            .filter(leak -> leak.plain() || unmade.isEmpty())
            .or(() -> unmade)
            .or(() -> new ThirdWays(analyses, flow, marks).first(site));
  }

  /**
   * Elements are not followed one by one: a loop that releases them all looks like one that may
   * not.
   */
  private static boolean isInContainer(Flow flow) {
    return flow.uses().stream().anyMatch(use -> use.depth() > 0);
  }

  private Optional<Leak> local(
      Instruction site,
      Flow flow,
      ReleaseMarks marks,
      Predicate<Instruction> idle,
      boolean foreseen) {
    return new MissedRelease(analyses, flow, marks, true)
        .after(site).stream()
            .map(
                miss ->
                    new Leak(
                        miss.byException() ? Way.LOCAL_EXCEPTION : Way.LOCAL_RETURN,
                        miss.at(),
                        first(marks),
                        (foreseen || miss.plain()) && !idle.test(miss.at())))
            .min(Comparator.comparing(leak -> !leak.plain()));
  }

  private static Instruction first(ReleaseMarks marks) {
    return marks.releases().iterator().next();
  }

  /** A constructor in view that fails after the resource was made, there or in what it calls. */
  private Optional<Leak> constructor(
      Instruction site, Flow flow, ReleaseMarks marks, Predicate<Instruction> idle) {
    if (!flow.fields().stream().noneMatch(FieldRef::isStatic)
        || !construction.isKeptByThis(site, flow)) {
      return Optional.empty();
    }
    MissedRelease ways =
        new MissedRelease(
            analyses,
            flow.created(),
            flow.aliases(),
            each -> marks.settles(each) || construction.handsOutThis(each));
    Predicate<Miss> sure = miss -> miss.plain() && !idle.test(miss.at());
    return constructor(site, ways, sure, marks, new LinkedHashSet<>(), MAX_CALLERS);
  }

  /**
   * Whether nothing was done with the resource so far: an executor without a task has no thread.
   * Others are held from the beginning.
   */
  private boolean isIdle(Acquisition made, ReleaseMarks marks, Instruction at) {
    return made.kind().equals(EXECUTOR)
        && ObjectFlow.of(analyses).of(made.site()).uses().stream()
            .filter(use -> !marks.settles(use.at()) && mayBegin(use))
            .noneMatch(use -> comesBefore(use.at(), at));
  }

  private boolean mayBegin(Use use) {
    return use.facts().isPresent()
        ? !use.facts().get().runs().isEmpty()
            || use.facts().get().starts().isPresent()
            || use.facts().get().prestarts()
            || use.facts().get().blocks().isPresent()
        : Calls.of(analyses).targets(use.at()).isEmpty();
  }

  private boolean comesBefore(Instruction use, Instruction at) {
    Body body = at.block().body();
    if (use.block().body() != body) {
      return Reaching.bodies(analyses, List.of(use)).contains(body);
    }
    List<Instruction> beside = at.block().instructions();
    return use.block() == at.block()
        ? beside.indexOf(use) < beside.indexOf(at)
        : Paths.from(use.block(), edge -> true).contains(at.block());
  }

  private Optional<Leak> constructor(
      Instruction from,
      MissedRelease ways,
      Predicate<Miss> sure,
      ReleaseMarks marks,
      Set<Body> seen,
      int depth) {
    Body body = from.block().body();
    if (body.isLambda() || !seen.add(body)) {
      return Optional.empty();
    }
    Optional<Leak> failing =
        ways.after(from).stream()
            .filter(Miss::byException)
            .min(Comparator.comparing(miss -> !sure.test(miss)))
            .map(miss -> new Leak(Way.CONSTRUCTOR, miss.at(), first(marks), sure.test(miss)));
    boolean constructs = body.method().isConstructor();
    if ((constructs && failing.filter(Leak::plain).isPresent())
        || depth == 0
        || body.method().isStatic()) {
      return failing.filter(leak -> constructs);
    }
    // A constructor's own callers are those that go on after this(...) or super(...).
    for (Instruction call : callers.of(body.method())) {
      if (Construction.isOnThis(call)) {
        boolean fails =
            !constructs
                && failing.isPresent()
                && call.block().body().method().isConstructor()
                && leaves(call);
        Optional<Leak> above =
            fails ? failing : constructor(call, ways, sure, marks, seen, depth - 1);
        if (above.isPresent()) {
          return above;
        }
      }
    }
    return failing.filter(leak -> constructs);
  }

  /** Whether what a call throws goes straight out of its body. */
  private static boolean leaves(Instruction call) {
    return call.block().outgoing().stream()
        .filter(edge -> edge.isExceptional())
        .allMatch(edge -> edge.to() == call.block().body().exceptionalExit());
  }

  /** The only method that releases, left by exception before it does. */
  private Optional<Leak> releaser(Flow flow, ReleaseMarks marks) {
    Set<Body> bodies = new LinkedHashSet<>();
    marks.releases().forEach(each -> bodies.add(each.block().body()));
    Body only = bodies.iterator().next();
    boolean plain =
        bodies.size() == 1
            && !only.isLambda()
            && !only.isCutShort()
            && !only.method().isConstructor()
            && only != flow.created().block().body()
            && flow.uses().stream()
                .map(Use::at)
                .noneMatch(at -> at.block().body().isLambda() && marks.releases().contains(at));
    if (!plain) {
      return Optional.empty();
    }
    MissedRelease ways = new MissedRelease(analyses, flow, marks, false);
    Optional<Leak> failing =
        ways.through(only).stream()
            .filter(Miss::byException)
            .flatMap(miss -> ways.beginnings(miss).stream())
            .filter(miss -> leadsToRelease(miss.at(), marks))
            .filter(miss -> isMadeBefore(flow.created(), miss.at()))
            .min(Comparator.comparing(miss -> !miss.plain()))
            .map(miss -> new Leak(Way.RELEASER, miss.at(), first(marks), miss.plain()));
    return failing.filter(Leak::plain).or(() -> skipped(flow, only, marks)).or(() -> failing);
  }

  /** Whether it is made by then, where the method itself makes the object that has it. */
  private boolean isMadeBefore(Instruction created, Instruction at) {
    Body making = created.block().body();
    List<Instruction> makers =
        at.block().body().instructions().stream()
            .filter(NewObject.class::isInstance)
            .filter(
                object ->
                    Calls.of(analyses).targets(object).stream()
                        .anyMatch(target -> target.body().filter(making::equals).isPresent()))
            .toList();
    return makers.isEmpty() || makers.stream().anyMatch(maker -> comesBefore(maker, at));
  }

  /** The only method that releases, when it takes an object that has just begun for stopped. */
  private Optional<Leak> skipped(Flow flow, Body only, ReleaseMarks marks) {
    Admission admission = Admission.of(analyses);
    boolean works =
        flow.created().block().body().method().isConstructor()
            && flow.uses().stream().anyMatch(admission::submits);
    return works
        ? new SkippedStops(analyses)
            .settingThatSkips(only, marks)
            .map(setting -> new Leak(Way.STATE, setting, first(marks), /* plain= */ true))
        : Optional.empty();
  }

  /** Whether the release would come if the instruction did not throw: it is not behind it. */
  private static boolean leadsToRelease(Instruction at, ReleaseMarks marks) {
    return Paths.from(at.block(), edge -> true).stream()
        .flatMap(block -> block.instructions().stream())
        .anyMatch(marks::settles);
  }
}
