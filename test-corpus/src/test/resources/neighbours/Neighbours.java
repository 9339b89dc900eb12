package neighbours;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What large programs have of their own: other code that uses the interfaces means none of it. */
public final class Neighbours {
  private Neighbours() {}

  /** An executor. */
  public static class Pool extends AbstractExecutorService {
    private final ExecutorService pool;
    private final List<Runnable> kept = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    public Pool(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
      if (closed) {
        kept.add(task);
      } else {
        pool.execute(task);
      }
    }

    @Override
    public void shutdown() {
      closed = true;
      pool.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
      closed = true;
      return pool.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
      return closed;
    }

    @Override
    public boolean isTerminated() {
      return closed && kept.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
      return pool.awaitTermination(timeout, unit);
    }
  }

  /** An iterator that waits. */
  public static class Pages implements Iterator<String>, Iterable<String> {
    private final BlockingQueue<String> pages;
    private volatile boolean closed;
    private String next;

    public Pages(BlockingQueue<String> pages) {
      this.pages = pages;
    }

    public void close() {
      closed = true;
    }

    @Override
    public Iterator<String> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      if (next == null && !closed) {
        try {
          next = pages.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return next != null;
    }

    @Override
    public String next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      String page = next;
      next = null;
      return page;
    }
  }

  /** A queue. */
  public static class Waiting extends AbstractQueue<String> implements BlockingQueue<String> {
    private final BlockingQueue<String> queue;
    private final Lock lock = new ReentrantLock();

    public Waiting(BlockingQueue<String> queue) {
      this.queue = queue;
    }

    @Override
    public void put(String element) throws InterruptedException {
      queue.put(element);
    }

    @Override
    public boolean offer(String element) {
      lock.lock();
      try {
        return queue.offer(element);
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean offer(String element, long timeout, TimeUnit unit) throws InterruptedException {
      return queue.offer(element, timeout, unit);
    }

    @Override
    public String take() throws InterruptedException {
      return queue.take();
    }

    @Override
    public String poll(long timeout, TimeUnit unit) throws InterruptedException {
      return queue.poll(timeout, unit);
    }

    @Override
    public String poll() {
      return queue.poll();
    }

    @Override
    public String peek() {
      return queue.peek();
    }

    @Override
    public int remainingCapacity() {
      return queue.remainingCapacity();
    }

    @Override
    public int drainTo(Collection<? super String> to) {
      return queue.drainTo(to);
    }

    @Override
    public int drainTo(Collection<? super String> to, int most) {
      return queue.drainTo(to, most);
    }

    @Override
    public Iterator<String> iterator() {
      return new Pages(queue);
    }

    @Override
    public int size() {
      return queue.size();
    }
  }

  /** A lock. */
  public static class Named implements Lock {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public void lock() {
      lock.lock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      lock.lockInterruptibly();
    }

    @Override
    public boolean tryLock() {
      return lock.tryLock();
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) throws InterruptedException {
      return lock.tryLock(timeout, unit);
    }

    @Override
    public void unlock() {
      lock.unlock();
    }

    @Override
    public Condition newCondition() {
      return lock.newCondition();
    }
  }

  /** A future. */
  public static class Answer implements Future<String> {
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean cancelled;
    private volatile String answer;

    public void set(String value) {
      answer = value;
      done.countDown();
    }

    @Override
    public boolean cancel(boolean interrupt) {
      cancelled = true;
      done.countDown();
      return true;
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }

    @Override
    public boolean isDone() {
      return done.getCount() == 0;
    }

    @Override
    public String get() throws InterruptedException {
      done.await();
      return answer;
    }

    @Override
    public String get(long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
      if (!done.await(timeout, unit)) {
        throw new TimeoutException();
      }
      return answer;
    }
  }

  /** A stream that an interrupt ends. */
  public static class Input extends InputStream {
    private final InputStream in;

    public Input(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException();
      }
      return in.read();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** A map. */
  public static class Table extends AbstractMap<String, String> {
    private final Map<String, String> rows = new ConcurrentHashMap<>();

    @Override
    public Set<Entry<String, String>> entrySet() {
      return rows.entrySet();
    }

    @Override
    public synchronized String get(Object key) {
      return rows.get(key);
    }

    @Override
    public String put(String key, String value) {
      return rows.put(key, value);
    }
  }

  /** A list. */
  public static class Rows extends AbstractList<String> {
    private final List<String> rows = new ArrayList<>();

    @Override
    public synchronized String get(int index) {
      return rows.get(index);
    }

    @Override
    public synchronized int size() {
      return rows.size();
    }

    @Override
    public synchronized boolean add(String row) {
      return rows.add(row);
    }

    @Override
    public synchronized void clear() {
      rows.clear();
    }
  }
}
