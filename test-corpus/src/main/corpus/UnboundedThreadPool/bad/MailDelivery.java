// axis: thread made on one line and started on another
package UnboundedThreadPool.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Delivers each mail on a thread of its own. */
final class MailDelivery {
  private final BlockingQueue<String> mails = new LinkedBlockingQueue<>();
  private final Consumer<String> server;

  MailDelivery(Consumer<String> server) {
    this.server = server;
  }

  void accept(String mail) {
    mails.add(mail);
  }

  void deliverAll() throws InterruptedException {
    while (true) {
      deliver(mails.take());
    }
  }

  private void deliver(String mail) {
    Thread courier = new Thread(() -> server.accept(mail));
    courier.setName("courier");
    courier.start(); // expect: UnboundedThreadPool
  }
}
