package io.github.quiesce.corpus.counted;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * Counts arrivals that come too late for the first phase, and those who wait. A task that registers
 * itself is held until its starter has had the time to pass: a scheduler may do so at any time.
 */
public final class Phaser extends java.util.concurrent.Phaser implements Meetings.Meeting {
  private static final long HELD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Thread maker = Thread.currentThread();
  private final AtomicInteger late = new AtomicInteger();
  private final Map<Integer, AtomicInteger> waiting = new ConcurrentHashMap<>();
  private volatile boolean passed;

  public Phaser() {
    this(0);
  }

  public Phaser(int parties) {
    super(parties);
    Meetings.add(this);
  }

  @Override
  public int register() {
    hold();
    return super.register();
  }

  @Override
  public int bulkRegister(int parties) {
    hold();
    return super.bulkRegister(parties);
  }

  private void hold() {
    long end = System.nanoTime() + HELD_NANOS;
    while (Thread.currentThread() != maker && !passed && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  @Override
  public int arrive() {
    return arrive(super::arrive);
  }

  @Override
  public int arriveAndDeregister() {
    return arrive(super::arriveAndDeregister);
  }

  private int arrive(IntSupplier how) {
    int phase = -1;
    try {
      phase = how.getAsInt();
      return phase;
    } finally {
      if (phase != 0) {
        late.incrementAndGet();
      }
    }
  }

  @Override
  public int arriveAndAwaitAdvance() {
    return awaitAdvance(arrive());
  }

  @Override
  public int awaitAdvance(int phase) {
    AtomicInteger here = waiting.computeIfAbsent(phase, key -> new AtomicInteger());
    here.incrementAndGet();
    try {
      int next = super.awaitAdvance(phase);
      passed = true;
      return next;
    } finally {
      here.decrementAndGet();
    }
  }

  @Override
  public int stuck() {
    AtomicInteger here = waiting.get(getPhase());
    return here == null ? 0 : here.get();
  }

  @Override
  public boolean early() {
    return passed && late.get() > 0;
  }

  @Override
  public void release() {
    forceTermination();
  }
}
