// trap: T7 threads that are kept in a list as well, or put themselves into a set
package ExecutorOverwritten.good;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Readers of one queue, and writers that say so themselves. */
public final class RegisteredReaders implements AutoCloseable {
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private final List<Thread> readers = new ArrayList<>();
  private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
  private Thread reader;
  private Thread writer;

  public RegisteredReaders() {
    reader = new Thread(this::read, "reader");
    readers.add(reader);
    reader.setDaemon(true);
    reader.start();
    writer = new Thread(this::write, "writer");
    writer.setDaemon(true);
    writer.start();
  }

  public synchronized void grow() {
    reader = new Thread(this::read, "reader");
    readers.add(reader); // defence
    reader.setDaemon(true);
    reader.start();
    writer = new Thread(this::write, "writer");
    writer.setDaemon(true);
    writer.start();
  }

  private void read() {
    try {
      while (true) {
        jobs.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    writers.add(Thread.currentThread()); // defence
    read();
  }

  public synchronized String newest() {
    return reader.getName() + ", " + writer.getName();
  }

  @Override
  public synchronized void close() {
    for (Thread each : readers) {
      each.interrupt();
    }
    writers.forEach(Thread::interrupt);
  }
}
