// trap: T4 a static group whose thread factory makes daemons
package ExecutorNeverShutDown.good;

import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Housekeeping for the whole process. */
public final class DaemonEventExecutors {
  private static final EventExecutorGroup HOUSEKEEPING = // expect strict: UnboundedTaskQueue
      new DefaultEventExecutorGroup(2, new DefaultThreadFactory("housekeeping", true)); // defence

  private final TaskExecutor rare = oneThreadPerTask();

  /** Made to be configured, and never started: it has no threads. */
  private final ThreadPoolTaskExecutor template = new ThreadPoolTaskExecutor();

  public void clean(Runnable task) {
    template.setThreadNamePrefix("clean-");
    HOUSEKEEPING.execute(task);
  }

  public void cleanNow(Runnable task) {
    rare.execute(task);
  }

  private static TaskExecutor oneThreadPerTask() {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("rare-");
    executor.setConcurrencyLimit(4);
    return executor;
  }
}
