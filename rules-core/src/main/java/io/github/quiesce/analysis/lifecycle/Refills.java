package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.threads.MustCall;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fields that several methods fill, each for itself or through a common helper. That one of them
 * runs with the field filled is certain if it uses what is in the field, if it asks whether what it
 * is given differs from what it was given before, or uses what only another one of them sets, while
 * only the end of the object stops what is in the field, or if another one hands it on as a
 * callback. Otherwise it is possible.
 */
final class Refills {
  /** Methods of the object between one that others call and the assignment. */
  private static final int MAX_CALLS = 3;

  private final Fields fields;
  private final Callers callers;
  private final Analyses analyses;

  /**
   * A way to an assignment.
   *
   * @param entry the method (or lambda) that somebody else calls
   * @param at the call in it that leads to the assignment, or the assignment
   * @param always whether the assignment is made whenever the method ends normally
   * @param through other methods on it that somebody else calls, too
   */
  private record Way(Body entry, Instruction at, boolean always, Set<Body> through) {
    boolean isDirect() {
      return through.isEmpty();
    }

    MethodModel method() {
      return entry.method();
    }

    boolean isOfMethod() {
      return !entry.isLambda() && !method().isConstructor() && !method().isStaticInitializer();
    }
  }

  Refills(Analyses analyses) {
    this.analyses = analyses;
    this.fields = Fields.of(analyses);
    this.callers = Callers.of(analyses);
  }

  /**
   * What filled the field before an assignment does so again, for certain.
   *
   * @param fills the assignments of something that must be released, among them this one
   * @param left whether an instruction that leads to the assignment is neither guarded nor has a
   *     release near it
   */
  Optional<Instruction> before(
      StoreField again, List<StoreField> fills, Predicate<Instruction> left) {
    List<Way> first = waysTo(fills, each -> true);
    return ways(again, left).stream()
        .filter(way -> !way.method().isConstructor() || way.entry().isLambda())
        .flatMap(way -> before(way, again, first).stream())
        .findFirst();
  }

  /** What may have filled it: another method of the object, further up. */
  Optional<Instruction> possiblyBefore(
      StoreField again, List<StoreField> fills, Predicate<Instruction> left) {
    List<Way> first = waysTo(fills, left);
    return ways(again, left).stream()
        .filter(way -> way.isOfMethod() && way.isDirect())
        .flatMap(way -> first.stream().filter(other -> isBelow(way, other)))
        .map(Way::at)
        .findFirst();
  }

  /**
   * Whether another method, further up, fills it too. Overloads, and methods that call one another,
   * do the same thing in other ways: who calls one does not call the others.
   */
  private static boolean isBelow(Way way, Way other) {
    List<MethodModel> methods = way.method().owner().methods();
    return other.isOfMethod()
        && other.always()
        && other.isDirect()
        && !other.method().name().equals(way.method().name())
        && methods.contains(other.method())
        && methods.indexOf(other.method()) < methods.indexOf(way.method());
  }

  private Optional<Instruction> before(Way way, StoreField again, List<Way> first) {
    Optional<Instruction> use = useBefore(way, again);
    if (use.isPresent()) {
      return use;
    }
    if (way.isOfMethod() && comparesWithLastTime(way) && !isStopped(again)) {
      return Optional.of(again);
    }
    return first.stream()
        .filter(Way::always)
        .filter(other -> other.entry() != way.entry() && !other.through().contains(way.entry()))
        .filter(
            other ->
                isMaking(other, way)
                    || isHandedOn(way, other)
                    || (way.isOfMethod()
                        && other.isOfMethod()
                        && needs(way, other)
                        && !isStopped(again)))
        .map(Way::at)
        .findFirst();
  }

  /** The constructor filled it, whatever comes later. */
  private static boolean isMaking(Way first, Way again) {
    return !first.entry().isLambda()
        && first.method().isConstructor()
        && first.method().owner() == again.method().owner();
  }

  /** One method fills it, and gives away a callback that does so again. */
  private boolean isHandedOn(Way callback, Way first) {
    return creators(callback.entry()).stream()
        .filter(creator -> creator.block().body() == first.entry())
        .anyMatch(creator -> isBefore(creator, first.at()) || isBefore(first.at(), creator));
  }

  /** Where a lambda, or references to a method, are made. */
  private List<CreateLambda> creators(Body body) {
    return body.isLambda() ? body.creator().stream().toList() : callers.referencesTo(body.method());
  }

  /** It hands the old one a task before it makes the new one, so the old one runs. */
  private Optional<Instruction> useBefore(Way way, StoreField again) {
    Admission admission = Admission.of(analyses);
    for (Acquisition made : Factories.of(analyses).sites(again.value())) {
      for (var use : ObjectFlow.of(analyses).of(made.site()).uses()) {
        if (use.at().block().body() == way.entry()
            && isContentOf(again, use.at())
            && admission.submits(use)
            && isBefore(use.at(), way.at())) {
          return Optional.of(use.at());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isContentOf(StoreField store, Instruction use) {
    return use instanceof Invoke call
        && call.receiver().orElse(null) instanceof LoadField load
        && load.field().equals(store.field())
        && load.receiver().equals(store.receiver());
  }

  /**
   * {@code if (period == this.period) return; this.period = period;}: what it was given the last
   * time tells of an earlier call.
   */
  private boolean comparesWithLastTime(Way way) {
    return way.entry().instructions().stream()
        .filter(each -> Guards.comparesWithGiven(each) && isBefore(each, way.at()))
        .flatMap(each -> each.operands().stream())
        .anyMatch(
            value ->
                value instanceof LoadField load && isOwn(load) && isSetHere(way, load.field()));
  }

  private boolean isSetHere(Way way, FieldRef field) {
    List<StoreField> stores =
        fields.stores(field).stream()
            .filter(store -> !Overwrites.isInitial(store.block().body()))
            .toList();
    return fields.isClosed(field)
        && !stores.isEmpty()
        && stores.stream().allMatch(store -> store.block().body() == way.entry());
  }

  /** Whether the one method reads, before it gets there, a field that only the other one sets. */
  private boolean needs(Way way, Way other) {
    return way.entry().instructions().stream()
        .anyMatch(
            each ->
                each instanceof LoadField load
                    && isOwn(load)
                    && isOnlySetBy(other, load)
                    && isBefore(load, way.at()));
  }

  /**
   * Whether something stops what the field holds, and not for good: it may come between the two.
   */
  private boolean isStopped(StoreField again) {
    return fields.stores(again.field()).stream()
        .flatMap(store -> Factories.of(analyses).sites(store.value()).stream())
        .anyMatch(
            made ->
                ObjectFlow.of(analyses).of(made.site()).uses().stream()
                    .filter(use -> Overwrites.stops(use, made.kind()))
                    .anyMatch(use -> !MustCall.of(analyses).isEnd(use.at().block().body())));
  }

  private static boolean isOwn(LoadField load) {
    return load.field().isStatic() || load.receiver().filter(Parameter::isThis).isPresent();
  }

  private boolean isOnlySetBy(Way way, LoadField load) {
    List<StoreField> stores = fields.stores(load.field());
    return fields.isClosed(load.field())
        && !stores.isEmpty()
        && stores.stream()
            .allMatch(store -> isOnlyRunBy(way.entry(), store.block().body(), MAX_CALLS));
  }

  private boolean isOnlyRunBy(Body entry, Body body, int depth) {
    if (body == entry) {
      return true;
    }
    List<Instruction> calls = body.isLambda() ? List.of() : callers.of(body.method());
    return depth > 0
        && !calls.isEmpty()
        && callers.areCompleteInUnit(body.method())
        && callers.referencesTo(body.method()).isEmpty()
        && calls.stream().allMatch(call -> isOnlyRunBy(entry, call.block().body(), depth - 1));
  }

  private List<Way> waysTo(List<StoreField> stores, Predicate<Instruction> left) {
    return stores.stream().flatMap(store -> ways(store, left).stream()).toList();
  }

  private List<Way> ways(StoreField store, Predicate<Instruction> left) {
    List<Way> found = new ArrayList<>();
    if (store.receiver().map(Parameter::isThis).orElse(true)) {
      addWays(
          new Way(store.block().body(), store, true, Set.of()),
          left,
          MAX_CALLS,
          new HashSet<>(),
          found);
    }
    return found;
  }

  private void addWays(
      Way way, Predicate<Instruction> left, int depth, Set<Body> entered, List<Way> found) {
    Body body = way.entry();
    if (!left.test(way.at()) || !entered.add(body)) {
      return;
    }
    Dominators dominators = Dominators.of(body);
    boolean always = way.always() && dominators.dominates(way.at().block(), body.exit());
    MethodModel method = body.method();
    boolean called = !body.isLambda() && !method.isConstructor();
    Set<Body> through = new HashSet<>(way.through());
    boolean open = called && !callers.areCompleteInUnit(method);
    if (!called || open || !creators(body).isEmpty()) {
      found.add(new Way(body, way.at(), always, way.through()));
    }
    if (open) {
      through.add(body);
    }
    if (depth > 0 && called) {
      callers.of(method).stream()
          .filter(call -> isOfSameObject(call, method))
          .map(call -> new Way(call.block().body(), call, always, through))
          .forEach(each -> addWays(each, left, depth - 1, entered, found));
    }
    entered.remove(body);
  }

  private static boolean isOfSameObject(Instruction call, MethodModel method) {
    return call.block().body().method().owner() == method.owner()
        && call instanceof Invoke invoke
        && invoke.receiver().map(Parameter::isThis).orElse(true);
  }

  static boolean isBefore(Instruction first, Instruction second) {
    if (first.block() == second.block()) {
      List<Instruction> order = first.block().instructions();
      return order.indexOf(first) < order.indexOf(second);
    }
    return Dominators.of(first.block().body()).dominates(first.block(), second.block());
  }
}
