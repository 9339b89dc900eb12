package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Objects that make a resource for themselves, keep it, and have a method that releases it: whoever
 * makes such an object must call that method, as if the object were the resource.
 */
public final class Owners {
  /** Bodies between a release and the method of the owner that leads to it. */
  private static final int LIMIT = 100;

  private final Analyses analyses;
  private final Calls calls;
  private final Callers callers;

  /**
   * An object that owns a resource.
   *
   * @param made where the object is made
   * @param inner the resource it makes
   * @param stops its methods that release it
   */
  public record Owned(NewObject made, Acquisition inner, Set<MethodModel> stops) {}

  private Owners(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
  }

  public static Owners of(Analyses analyses) {
    return analyses.get(Owners.class, Owners::new);
  }

  /** Objects made in view that own a resource of a kind, in the order of the resources. */
  public List<Owned> of(String kind) {
    List<Owned> found = new ArrayList<>();
    for (Acquisition inner : Factories.of(analyses).acquisitions(kind)) {
      ClassModel owner = inner.site().block().body().method().owner();
      List<NewObject> made = Creations.of(analyses).of(owner.name());
      if (!made.isEmpty() && isKept(inner, owner)) {
        Set<MethodModel> stops = stops(inner, owner);
        if (!stops.isEmpty()) {
          made.forEach(each -> found.add(new Owned(each, inner, stops)));
        }
      }
    }
    return found;
  }

  /** Whether the class keeps the resource to itself, in its own objects, and puts it to work. */
  private boolean isKept(Acquisition inner, ClassModel owner) {
    Flow flow = ObjectFlow.of(analyses).of(inner.site());
    return !inner.site().block().body().method().isStatic()
        && flow.complete()
        // What a method that makes one gives to others is another one.
        && flow.escapes().stream().allMatch(escape -> escape.why() == Escape.Why.RETURNED)
        && flow.fields().stream()
            .anyMatch(field -> !field.isStatic() && field.owner().equals(owner.name()))
        && flow.uses().stream().anyMatch(Admission.of(analyses)::submits)
        && !ProcessLifetime.of(analyses).mayLiveOn(inner, flow);
  }

  /** Methods of the class, not private ones, by which a release of the resource is reached. */
  private Set<MethodModel> stops(Acquisition inner, ClassModel owner) {
    Set<MethodModel> stops = new LinkedHashSet<>();
    Set<Body> seen = new LinkedHashSet<>();
    Deque<Body> work = new ArrayDeque<>();
    ObjectFlow.of(analyses).of(inner.site()).uses().stream()
        .filter(use -> use.releases(inner.kind()))
        .forEach(use -> work.add(use.at().block().body()));
    while (!work.isEmpty() && seen.size() < LIMIT) {
      Body body = work.poll();
      if (!seen.add(body)) {
        continue;
      }
      MethodModel method = body.method();
      if (body.isLambda()) {
        body.creator().ifPresent(lambda -> work.add(lambda.block().body()));
      } else if (method.owner() == owner && !method.modifiers().isPrivate() && !method.isStatic()) {
        stops.add(method);
      } else {
        callers.of(method).forEach(call -> work.add(call.block().body()));
      }
    }
    stops.removeIf(MethodModel::isConstructor);
    return stops;
  }

  /** Whether a use of the object, by others than its own class, has it release its resource. */
  boolean releases(Use use, Owned owned) {
    return isFromOutside(use, owned)
        && targets(use.at()).stream().anyMatch(owned.stops()::contains);
  }

  private static boolean isFromOutside(Use use, Owned owned) {
    String user = use.at().block().body().method().owner().outermostName();
    return use.depth() == 0
        && use.place().equals(Place.RECEIVER)
        && !user.equals(owned.inner().site().block().body().method().owner().outermostName());
  }

  private List<MethodModel> targets(Instruction at) {
    return at instanceof CreateLambda reference ? calls.targets(reference) : calls.targets(at);
  }
}
