package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.resources.DaemonStatus;
import io.github.quiesce.analysis.resources.DaemonStatus.Status;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.Optional;

/** Whether started threads are daemons. */
public final class ThreadDaemons {
  private final Analyses analyses;

  private ThreadDaemons(Analyses analyses) {
    this.analyses = analyses;
  }

  public static ThreadDaemons of(Analyses analyses) {
    return analyses.get(ThreadDaemons.class, ThreadDaemons::new);
  }

  /**
   * The status when it is started. A thread that its own constructor starts is what the constructor
   * makes it: afterwards nobody can change it.
   */
  public Status of(StartedThread thread) {
    DaemonStatus daemons = DaemonStatus.of(analyses);
    Body body = thread.start().block().body();
    Optional<Value> self = body.self().map(Value.class::cast);
    if (self.isPresent()
        && ((Invoke) thread.start()).receiver().equals(self)
        && body.method().isConstructor()) {
      return daemons.ofOwnSettings(body.method().owner()).orElse(Status.NOT_DAEMON);
    }
    if (!thread.allMade()) {
      return Status.UNKNOWN;
    }
    return thread.made().stream().map(daemons::of).reduce(Status::or).orElse(Status.UNKNOWN);
  }
}
