// axis: a pool of a library that begins with a call of its own
package ExecutorNeverShutDown.bad;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Sends mail in the background. */
public final class MailQueue {
  private final ThreadPoolTaskExecutor senders = new ThreadPoolTaskExecutor();

  public MailQueue(int threads) {
    senders.setCorePoolSize(threads);
    senders.setMaxPoolSize(threads);
    senders.setQueueCapacity(100);
    senders.setThreadNamePrefix("mail-");
    senders.initialize(); // expect: ExecutorNeverShutDown
  }

  public void send(Runnable mail) {
    senders.execute(mail);
  }

  public int waiting() {
    return senders.getThreadPoolExecutor().getQueue().size();
  }
}
