package io.github.quiesce.analysis.locks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The locks that are held at a place on every way there, and how often each was taken. */
public final class LockState {
  static final LockState NONE = new LockState(new LinkedHashMap<>());

  /** Nobody takes a lock so often in one method; loops that only take one end here. */
  private static final int MOST = 4;

  private record Hold(HeldLock lock, int times) {}

  private final Map<HeldLock.Name, Hold> holds;

  private LockState(Map<HeldLock.Name, Hold> holds) {
    this.holds = Collections.unmodifiableMap(holds);
  }

  static LockState of(Collection<HeldLock> locks) {
    LockState all = NONE;
    for (HeldLock lock : locks) {
      all = all.with(lock);
    }
    return all;
  }

  /** The locks, in the order in which they were taken. */
  public List<HeldLock> locks() {
    return holds.values().stream().map(Hold::lock).toList();
  }

  public boolean isEmpty() {
    return holds.isEmpty();
  }

  LockState with(HeldLock lock) {
    Map<HeldLock.Name, Hold> next = new LinkedHashMap<>(holds);
    next.merge(
        lock.name(),
        new Hold(lock, 1),
        (before, now) -> new Hold(before.lock(), Math.min(MOST, before.times() + 1)));
    return new LockState(next);
  }

  boolean holds(HeldLock lock) {
    return holds.containsKey(lock.name());
  }

  /** One time less of a lock that is held. */
  LockState without(HeldLock lock) {
    Map<HeldLock.Name, Hold> next = new LinkedHashMap<>(holds);
    next.computeIfPresent(
        lock.name(),
        (name, hold) -> hold.times() == 1 ? null : new Hold(hold.lock(), hold.times() - 1));
    return new LockState(next);
  }

  /** Without any that is {@code gone}, however often it was taken. */
  public LockState withoutAll(Predicate<HeldLock> gone) {
    Map<HeldLock.Name, Hold> next = new LinkedHashMap<>(holds);
    next.values().removeIf(hold -> gone.test(hold.lock()));
    return next.size() == holds.size() ? this : new LockState(next);
  }

  /** What is held on both ways. */
  LockState and(LockState other) {
    Map<HeldLock.Name, Hold> next = new LinkedHashMap<>();
    for (Map.Entry<HeldLock.Name, Hold> entry : holds.entrySet()) {
      Hold there = other.holds.get(entry.getKey());
      if (there != null) {
        Hold here = entry.getValue();
        next.put(entry.getKey(), here.times() <= there.times() ? here : there);
      }
    }
    return new LockState(next);
  }

  /** Names and times only: how two states differ for whoever goes on from them. */
  List<Object> key() {
    List<Object> all = new ArrayList<>();
    holds.forEach((name, hold) -> all.add(List.of(name, hold.times())));
    return all;
  }

  boolean isSame(LockState other) {
    return holds.size() == other.holds.size()
        && holds.entrySet().stream()
            .allMatch(
                entry -> {
                  Hold there = other.holds.get(entry.getKey());
                  return there != null && there.times() == entry.getValue().times();
                });
  }
}
