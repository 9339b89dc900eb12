package io.github.quiesce.corpus.counted;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The latches and phasers made in one run of a program. */
public final class Meetings {
  private static final ThreadLocal<Meetings> CURRENT = new ThreadLocal<>();

  private final List<Meeting> all = new CopyOnWriteArrayList<>();

  /** What one of them has seen. */
  interface Meeting {
    /** How many threads wait at it and are not let through. */
    int stuck();

    /** Whether somebody was let through although more have arrived than were waited for. */
    boolean early();

    /** Lets everybody through, after the verdict. */
    void release();
  }

  /** From now on, what this thread makes belongs to this run. */
  public void enter() {
    CURRENT.set(this);
  }

  static void add(Meeting meeting) {
    CURRENT.get().all.add(meeting);
  }

  /** How many threads wait and are not let through. */
  public int stuck() {
    return all.stream().mapToInt(Meeting::stuck).sum();
  }

  /** Whether a wait has ended before the last arrival. */
  public boolean early() {
    return all.stream().anyMatch(Meeting::early);
  }

  /** Lets everybody through, after the verdict. */
  public void release() {
    all.forEach(Meeting::release);
  }
}
