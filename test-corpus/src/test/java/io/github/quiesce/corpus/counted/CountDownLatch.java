package io.github.quiesce.corpus.counted;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts arrivals and those who wait. A wait with a time limit has none here: a run is judged when
 * nothing moves any more.
 */
public final class CountDownLatch extends java.util.concurrent.CountDownLatch
    implements Meetings.Meeting {
  private final int expected;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean passed;

  public CountDownLatch(int count) {
    super(count);
    this.expected = count;
    Meetings.add(this);
  }

  @Override
  public void countDown() {
    arrived.incrementAndGet();
    super.countDown();
  }

  @Override
  public void await() throws InterruptedException {
    waiting.incrementAndGet();
    try {
      super.await();
      passed = true;
    } finally {
      waiting.decrementAndGet();
    }
  }

  @Override
  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    await();
    return true;
  }

  @Override
  public int stuck() {
    return getCount() > 0 ? waiting.get() : 0;
  }

  @Override
  public boolean early() {
    return passed && arrived.get() > expected;
  }

  @Override
  public void release() {
    while (getCount() > 0) {
      super.countDown();
    }
  }
}
