// axis: latch of an object that lives for one run
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Asks all sites for their reports; the first is this one, and answers at once. */
public final class LatchOfRun {
  private static final String[] SITES = {"here", "north", "south", "harbour"};

  private final Function<String, String> reports;

  public LatchOfRun(Function<String, String> reports) {
    this.reports = reports;
  }

  public List<String> collect() throws InterruptedException {
    Run run = new Run();
    run.add(reports.apply(SITES[0]));
    run.askOthers();
    return run.all();
  }

  private final class Run {
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final CountDownLatch answered;

    Run() {
      answered = new CountDownLatch(SITES.length); // expect: LatchCountMismatch
    }

    void add(String answer) {
      answers.add(answer);
    }

    void askOthers() {
      for (int i = 1; i < SITES.length; i++) {
        String site = SITES[i];
        new Thread(() -> ask(site)).start();
      }
    }

    private void ask(String site) {
      try {
        add(reports.apply(site));
      } finally {
        answered.countDown();
      }
    }

    List<String> all() throws InterruptedException {
      answered.await(); // expect strict: UnboundedWait
      return answers;
    }
  }
}
