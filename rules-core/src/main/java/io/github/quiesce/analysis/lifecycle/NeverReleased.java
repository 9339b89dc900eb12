package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.analysis.resources.Releases;
import io.github.quiesce.analysis.resources.Starts;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * Resources that are made in view, never leave it, and are released nowhere. Those that may live as
 * long as the process are not among them, nor those made and never started.
 */
public final class NeverReleased {
  private final Analyses analyses;
  private final ProcessLifetime lifetime;

  /**
   * A resource nobody releases.
   *
   * @param made where it is made
   * @param flow where it goes
   * @param begins where it begins to hold something: where it is started, or made
   */
  public record Orphan(Acquisition made, Flow flow, Instruction begins) {}

  private NeverReleased(Analyses analyses) {
    this.analyses = analyses;
    this.lifetime = ProcessLifetime.of(analyses);
  }

  public static NeverReleased of(Analyses analyses) {
    return analyses.get(NeverReleased.class, NeverReleased::new);
  }

  /** Resources of a kind that nobody releases, in program order. */
  public List<Orphan> of(String kind) {
    return Acquisitions.of(analyses).of(kind).stream()
        .flatMap(each -> orphan(each).stream())
        .toList();
  }

  private Optional<Orphan> orphan(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    if (flow.hasEscaped()
        || Releases.first(flow, made.kind()).isPresent()
        || lifetime.mayLiveOn(made, flow)) {
      return Optional.empty();
    }
    return Starts.first(made, flow, analyses).map(begins -> new Orphan(made, flow, begins));
  }
}
