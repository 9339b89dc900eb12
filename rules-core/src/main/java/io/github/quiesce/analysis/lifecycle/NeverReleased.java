package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.lifecycle.ForgettingClasses.Forgetting;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.analysis.resources.Releases;
import io.github.quiesce.analysis.resources.Starts;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resources that are made in view, never leave it, and are released nowhere. Those that may live as
 * long as the process are not among them, nor those made and never started.
 */
public final class NeverReleased {
  private final Analyses analyses;
  private final ProcessLifetime lifetime;
  private final ForgettingClasses forgetting;

  /**
   * A resource nobody releases.
   *
   * @param made where it is made
   * @param flow where it goes
   * @param begins where it begins to hold something: where it is started, or made; or, in objects
   *     of one class, where that class does something else than to release it
   * @param in the class whose objects keep it for good, where those of others release it
   */
  public record Orphan(Acquisition made, Flow flow, Instruction begins, Optional<ClassModel> in) {

    /** How a message begins that is about it. */
    public String subject(String noun) {
      return in.map(type -> "The " + noun + " of a " + TypeNames.simpleName(type.name()))
          .orElse("This " + noun);
    }

    /** What mends it, given what does where it is released nowhere. */
    public String cure(String elsewhere) {
      return in.isPresent()
          ? "Where it overrides the method that does so, call that of the superclass."
          : elsewhere;
    }
  }

  private NeverReleased(Analyses analyses) {
    this.analyses = analyses;
    this.lifetime = ProcessLifetime.of(analyses);
    this.forgetting = new ForgettingClasses(analyses);
  }

  public static NeverReleased of(Analyses analyses) {
    return analyses.get(NeverReleased.class, NeverReleased::new);
  }

  /** Resources of a kind that nobody releases, in program order. */
  public List<Orphan> of(String kind) {
    Factories factories = Factories.of(analyses);
    return Stream.concat(
            factories.acquisitions(kind).stream(), factories.amongOthers(kind).stream())
        .flatMap(each -> orphan(each).stream())
        .toList();
  }

  /** Those that some objects release, and others, of a subclass of theirs, do not. */
  public List<Orphan> inSubclasses(String kind) {
    List<Orphan> found = new ArrayList<>();
    for (Acquisition made : Factories.of(analyses).acquisitions(kind)) {
      Flow flow = ObjectFlow.of(analyses).of(made.site());
      if (!flow.hasEscaped()
          && Releases.first(flow, kind).isPresent()
          && !lifetime.mayLiveOn(made, flow)) {
        forgetting.first(made, flow).map(each -> forgotten(made, flow, each)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Orphan forgotten(Acquisition made, Flow flow, Forgetting by) {
    return new Orphan(made, flow, by.override().orElse(made.site()), Optional.of(by.type()));
  }

  private Optional<Orphan> orphan(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    if (flow.hasEscaped()
        || Releases.first(flow, made.kind()).isPresent()
        || lifetime.mayLiveOn(made, flow)
        || lifetime.endsIdleThreads(made, flow)) {
      return Optional.empty();
    }
    return Starts.first(made, flow, analyses)
        .map(begins -> new Orphan(made, flow, begins, Optional.empty()));
  }
}
