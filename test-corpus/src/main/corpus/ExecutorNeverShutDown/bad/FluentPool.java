// axis: constructor of a pool class in view, whose fluent method gives it back
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Mails, sent by a pool that knows its name. */
public final class FluentPool {
  private final Crew crew = new Crew(2).named("mails"); // expect: ExecutorNeverShutDown

  public void send(Runnable mail) {
    crew.execute(mail);
  }

  /** Threads with a name. */
  public static final class Crew extends ThreadPoolExecutor {
    private String name = "";

    public Crew(int hands) {
      super(hands, hands, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
    }

    public Crew named(String name) {
      this.name = name;
      return this;
    }

    @Override
    public String toString() {
      return name + super.toString();
    }
  }
}
