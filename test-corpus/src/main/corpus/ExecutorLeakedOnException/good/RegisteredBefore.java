// trap: T5 somebody else has the object before its constructor fails
package ExecutorLeakedOnException.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** Compacts segments; operators start and stop it. */
public final class RegisteredBefore implements RegisteredBeforeMBean {
  private final ExecutorService compactor = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public RegisteredBefore(MBeanServer server, ObjectName name, int segments)
      throws JMException {
    server.registerMBean(this, name); // defence
    if (segments <= 0) {
      throw new IllegalArgumentException("segments: " + segments);
    }
  }

  @Override
  public void compact(Runnable segment) {
    compactor.execute(segment);
  }

  @Override
  public void stop() {
    compactor.shutdown();
  }
}

interface RegisteredBeforeMBean {
  void compact(Runnable segment);

  void stop();
}
