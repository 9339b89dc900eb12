package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the threads of a thread, timer or executor made in view are daemons: by the facts, by
 * what is set on them, or by the factory that makes them. A factory from out of view is unknown.
 */
public final class DaemonStatus {
  private static final String THREAD = "thread";
  private static final String TIMER = "timer";

  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final ThreadFactories factories;

  private DaemonStatus(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.factories = new ThreadFactories(analyses);
  }

  public static DaemonStatus of(Analyses analyses) {
    return analyses.get(DaemonStatus.class, DaemonStatus::new);
  }

  /** Whether threads are daemons. */
  public enum Status {
    DAEMON,
    NOT_DAEMON,
    UNKNOWN;

    /** Of two settings the one that makes daemons is believed, then the one that is not known. */
    public Status or(Status other) {
      if (this == DAEMON || other == DAEMON) {
        return DAEMON;
      }
      return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NOT_DAEMON;
    }
  }

  /** The status of the threads of what is made here. */
  public Status of(Acquisition made) {
    return made.makers().stream().map(this::ofMaker).reduce(Status::or).orElse(Status.UNKNOWN);
  }

  private Status ofMaker(Acquisition made) {
    if (made.facts().daemon() || made.facts().virtual()) {
      return Status.DAEMON;
    }
    return switch (made.kind()) {
      case THREAD -> ofThread(made);
      case TIMER -> ofTimer(made);
      default -> ofExecutor(made);
    };
  }

  private Status ofThread(Acquisition made) {
    List<Status> settings = new ArrayList<>();
    for (Use use : ObjectFlow.of(analyses).of(made.site()).uses()) {
      if (use.depth() == 0 && use.place().equals(Place.RECEIVER)) {
        factories.setting(use.at()).ifPresent(settings::add);
      }
    }
    if (made.site() instanceof NewObject created) {
      program.findClass(created.type()).flatMap(this::ofOwnSettings).ifPresent(settings::add);
    }
    if (!settings.isEmpty()) {
      return settings.stream().reduce(Status.NOT_DAEMON, Status::or);
    }
    if (made.site() instanceof Invoke call && call.receiver().isPresent()) {
      return factories.ofMaker(call.receiver().get());
    }
    return isInTask(made.site()) ? Status.UNKNOWN : Status.NOT_DAEMON;
  }

  /** What a subclass of Thread, and the classes in view above it, set in their constructors. */
  public Optional<Status> ofOwnSettings(ClassModel owner) {
    return program.hierarchy().supertypes(owner.name()).stream()
        .flatMap(each -> program.findClass(each).stream())
        .flatMap(each -> each.methods().stream())
        .filter(MethodModel::isConstructor)
        .flatMap(each -> each.body().stream())
        .flatMap(body -> body.instructions().stream())
        .filter(each -> each instanceof Invoke call && call.isOnSelf())
        .flatMap(each -> factories.setting(each).stream())
        .reduce(Status::or);
  }

  /** A thread made by a thread that may be a daemon is one too. */
  private boolean isInTask(Instruction site) {
    return Tasks.of(analyses).of(site.block().body()).stream().anyMatch(TaskRun::isConcurrent);
  }

  private Status ofTimer(Acquisition made) {
    if (calls.facts(made.site()).isEmpty()) {
      return Status.UNKNOWN; // a subclass, which may say so to its superclass
    }
    return factories.setting(made.site()).orElse(Status.NOT_DAEMON);
  }

  private Status ofExecutor(Acquisition made) {
    Optional<Status> told = told(made);
    if (told.isPresent()) {
      return told.get();
    }
    if (isGivenFactoryLater(made)) {
      return Status.UNKNOWN;
    }
    Optional<Place> factory = made.facts().threadFactory();
    if (factory.isEmpty()) {
      return Status.NOT_DAEMON;
    }
    int index = factory.get().index();
    if (index >= made.arguments().size()) {
      return Status.UNKNOWN;
    }
    Origins.Result origins = Origins.of(analyses).of(made.arguments().get(index));
    Status all = origins.complete() ? Status.NOT_DAEMON : Status.UNKNOWN;
    for (Value origin : origins.values()) {
      all = all.or(factories.of(origin));
    }
    return all;
  }

  /** What a pool is told itself about the threads it makes, at its creation or later. */
  private Optional<Status> told(Acquisition made) {
    List<Status> settings = new ArrayList<>();
    factories.setting(made.site()).ifPresent(settings::add);
    for (Use use : ObjectFlow.of(analyses).of(made.site()).uses()) {
      if (use.depth() == 0 && use.place().equals(Place.RECEIVER)) {
        factories.setting(use.at()).ifPresent(settings::add);
      }
    }
    return settings.stream().reduce(Status::or);
  }

  private boolean isGivenFactoryLater(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    return flow.uses().stream()
        .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
        .flatMap(use -> use.method().parameterTypes().stream())
        .anyMatch(this::isFactory);
  }

  private boolean isFactory(String type) {
    return program.facts().type(type).flatMap(facts -> facts.functionalMethod()).stream()
        .flatMap(method -> program.facts().calls(type, method).stream())
        .flatMap(facts -> facts.acquires().stream())
        .map(CallFacts.Acquires::kind)
        .anyMatch(THREAD::equals);
  }
}
