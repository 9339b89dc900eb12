// axis: an object with a latch, made before the loop, whose methods start the work and wait
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Moves all customers from one system to another, phase by phase. */
public final class TeamOfPhases {
  private static final List<String> PHASES = List.of("read", "convert", "write");

  private TeamOfPhases() {}

  public static int move(List<String> customers, BiConsumer<String, String> step)
      throws InterruptedException {
    Team team = new Team(customers, step);
    int late = 0;
    for (String phase : PHASES) {
      team.begin(phase);
      late += team.end();
    }
    return late;
  }

  private static final class Team {
    private final List<String> customers;
    private final BiConsumer<String, String> step;
    private final CountDownLatch done;

    Team(List<String> customers, BiConsumer<String, String> step) {
      this.customers = customers;
      this.step = step;
      this.done = new CountDownLatch(customers.size());
    }

    void begin(String phase) {
      for (String customer : customers) {
        new Thread(() -> work(phase, customer)).start();
      }
    }

    private void work(String phase, String customer) {
      try {
        step.accept(phase, customer);
      } finally {
        done.countDown();
      }
    }

    int end() throws InterruptedException {
      boolean all = done.await(1, TimeUnit.HOURS); // expect: LatchReused
      if (!all) {
        throw new IllegalStateException("still at work");
      }
      return (int) done.getCount();
    }
  }
}
