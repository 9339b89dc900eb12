// axis: two classes, a public factory that several use
// undecidable: javac: type not on the path
// shape: a coordination library's pools with named threads, one of which its owner forgets
package ExecutorNeverShutDown.bad.NamedPools;

import java.util.concurrent.ExecutorService;

/** Asks for the leader; has no end. */
public final class LeaderPoll {
  private final ExecutorService polls;

  public LeaderPoll() {
    polls = NamedPools.newPool(1, "leader"); // expect: ExecutorNeverShutDown
  }

  public void poll(Runnable question) {
    polls.execute(question);
  }
}
