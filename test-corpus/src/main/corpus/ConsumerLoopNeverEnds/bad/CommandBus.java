// axis: anonymous class, and a deque
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executor;

/** Runs commands in order. */
public final class CommandBus {
  private final BlockingDeque<Runnable> commands;

  public CommandBus(BlockingDeque<Runnable> commands) {
    this.commands = commands;
  }

  public void start(Executor executor) {
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            do {
              try {
                Runnable next = commands.takeFirst(); // expect: ConsumerLoopNeverEnds
                next.run();
              } catch (InterruptedException e) { // expect: InterruptSwallowed
                System.err.println("still here");
              }
            } while (true);
          }
        });
  }
}
