package io.github.quiesce.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What one method of a library does. Every part is optional; a part that is absent says nothing.
 *
 * @param owner binary name of the class the facts are written for; they hold for subclasses too
 * @param signature which overloads they hold for
 * @param since first JDK feature release (or library major version) that has the method; 0 if
 *     always
 * @param until last release that has it; 0 if the newest has
 * @param returns erased result type, for front ends without a class path
 * @param isStatic whether the method is static
 * @param thrown checked exceptions it declares
 * @param nothrow whether it is taken never to throw by itself; what a task it runs on the calling
 *     thread throws still comes through it
 * @param acquires the resource its result (or the constructed object) is
 * @param releases what it releases
 * @param wraps the value its result stands for: a delegating view, or {@code receiver} for chained
 *     setters
 * @param arguments what becomes of arguments; those not named escape
 * @param blocks whether it waits, and how
 * @param runs the tasks it runs or arranges to be run
 * @param counts what it counts up or down
 * @param interruption what it does to interrupt status
 * @param cancels what it asks to stop, by interrupt or otherwise
 * @param outcome whether its result is the outcome of a wait that must not be dropped
 * @param stores which argument it puts into a container
 * @param part the part of the receiver that its result is, the same each time (a read-write lock's
 *     read lock)
 * @param loads the container its result is an element (or an iterator, stream, view) of
 * @param trips the number of elements or iterations its result stands for (streams, ranges, copies)
 * @param setsDaemon the argument that says whether it makes threads daemons (of the receiver or
 *     what is constructed: a thread, or what makes threads); where there is none, it does
 * @param limits what of the receiver it sets a limit to (threads, wait, …)
 * @param starts the resource that begins to work with this call; what is made but never started
 *     holds nothing
 * @param prestarts whether the receiver has threads from now on that wait for tasks
 * @param untilExit what the process holds from now on until its end (a shutdown hook)
 * @param exits whether it ends the process and does not return
 * @param context what it does to values that are kept for the running thread
 * @param settles what is done once it has returned, so that a wait for it returns at once
 * @param gathers the futures that are all done when its result is
 * @param selects what answers true for each element of its result
 * @param resizes what may have more or fewer elements afterwards, beside what it stores or counts
 * @param spinHint whether it tells the processor that a loop spins, and does not wait
 * @param borrowWait what it has to do with how long one waits for an object of a pool
 * @param deadline what it has to do with how long one waits for an answer
 * @param callback for methods that code in view implements: on which thread they are called that
 *     must not wait
 * @param diagnoses what it does to look into a running process, at the cost of all that runs there
 *     (gc, heap-dump, thread-dump, recording)
 * @param changes the collection that it changes
 * @param shields the collection that several threads may use by way of the result
 * @param parallel {@code begins}: what its result runs for each element, several threads do at
 *     once; {@code ordered}: not what this call runs
 * @param carries whether tasks that are run by way of its result, or of its receiver from now on,
 *     have the values that are kept for the thread that hands them over
 * @param measures the length of time that its result is
 * @param delays how long tasks wait that are run by way of its result
 */
public record CallFacts(
    String owner,
    SignaturePattern signature,
    int since,
    int until,
    Optional<String> returns,
    boolean isStatic,
    List<String> thrown,
    boolean nothrow,
    Optional<Acquires> acquires,
    List<Releases> releases,
    Optional<Place> wraps,
    Map<Integer, Argument> arguments,
    Optional<Blocks> blocks,
    List<Runs> runs,
    List<Counts> counts,
    Optional<Interruption> interruption,
    Optional<Cancels> cancels,
    boolean outcome,
    Optional<Stores> stores,
    Optional<String> part,
    Optional<Place> loads,
    Optional<Trips> trips,
    Optional<Place> setsDaemon,
    Optional<String> limits,
    Optional<Place> starts,
    boolean prestarts,
    Optional<Place> untilExit,
    boolean exits,
    Optional<Context> context,
    Optional<Settles> settles,
    Optional<Place> gathers,
    Optional<Place> selects,
    Optional<Place> resizes,
    boolean spinHint,
    Optional<BorrowWait> borrowWait,
    Optional<BorrowWait> deadline,
    Optional<String> callback,
    Optional<String> diagnoses,
    Optional<Place> changes,
    Optional<Place> shields,
    Optional<String> parallel,
    boolean carries,
    Optional<Length> measures,
    Optional<Length> delays) {

  public CallFacts {
    thrown = List.copyOf(thrown);
    releases = List.copyOf(releases);
    arguments = Map.copyOf(arguments);
    runs = List.copyOf(runs);
    counts = List.copyOf(counts);
  }

  /** Whether it takes an element out of a collection, and gives it. */
  public boolean takesOut() {
    return loads.isPresent() && changes.isPresent();
  }

  /** What becomes of an argument that is a resource or a task. */
  public enum Argument {
    /** Used during the call or later, but never released by the callee: still the caller's. */
    BORROWED,
    /** The callee, or the object it belongs to, releases it from now on. */
    OWNED,
    /** Anybody may hold it afterwards; nothing can be proved about it. */
    ESCAPES
  }

  /**
   * A resource or coordination object is made.
   *
   * @param kind its kind: executor, thread, timer, latch, phaser, barrier, semaphore, lock, queue,
   *     future, server, …
   * @param threads executors: the greatest number of threads
   * @param coreThreads executors: those that there are while the task queue has room
   * @param queue executors: capacity of the task queue; queues: their capacity. 0 is a hand-off
   * @param count latches: the count; phasers: parties registered; barriers: parties; semaphores:
   *     permits
   * @param daemon whether its threads are known to be daemon or virtual threads, or another owner's
   *     (a common or exiting pool): it may live as long as the process
   * @param virtual whether its threads are virtual
   * @param perTask whether each task has a thread of its own, which ends with it: nothing idles
   * @param helps whether a thread of it that waits for a task of it runs others meanwhile, or is
   *     replaced
   * @param since first JDK feature release that can release it; before, nobody owes a release
   * @param threadFactory the argument that makes its threads, if one does
   * @param taskQueue the argument that is its queue, if one is
   */
  public record Acquires(
      String kind,
      Amount threads,
      Amount coreThreads,
      Amount queue,
      Amount count,
      boolean daemon,
      boolean virtual,
      boolean perTask,
      boolean helps,
      int since,
      Optional<Place> threadFactory,
      Optional<Place> taskQueue) {}

  /** A resource of {@code kind} at {@code place} is released. */
  public record Releases(String kind, Place place) {}

  /**
   * The call may wait.
   *
   * @param what what for: put, take, future, latch, barrier, phaser, join, sleep, lock, permit,
   *     termination, process, condition, transfer, io
   * @param interruptible whether an interrupt ends the wait with an InterruptedException (or
   *     ClosedByInterruptException)
   * @param bound {@code UNBOUNDED} if it may wait for ever; otherwise the timeout: a constant 0 for
   *     calls that do not wait but try, an argument for timed waits
   * @param releasesLock whether it gives up the monitor or lock it is called on
   * @param zeroIsForever whether a timeout of 0 is none
   */
  public record Blocks(
      String what,
      boolean interruptible,
      Amount bound,
      boolean releasesLock,
      boolean zeroIsForever) {}

  /**
   * Something has ended.
   *
   * @param place the future, thread or process; a result may also be a collection of them
   * @param when what the call must have returned for that; empty if anything
   */
  public record Settles(Place place, Optional<Boolean> when) {}

  /**
   * A task is run.
   *
   * @param task the value that is the task (or collection of tasks)
   * @param times how often
   * @param where on which thread
   * @param cancellable whether cancelling the result interrupts the task
   * @param method name of the method of the task that runs; empty for the only one its interface
   *     has
   * @param delay how long it waits before, if it does, in the unit that {@code unit} or the method
   *     gives
   * @param unit the argument that is the delay's TimeUnit
   * @param ifSuccessful whether it is left out if the receiver, a future, has failed
   */
  public record Runs(
      Place task,
      Times times,
      Where where,
      boolean cancellable,
      Optional<String> method,
      Optional<Place> delay,
      Optional<Place> unit,
      boolean ifSuccessful) {
    /** A run without a delay. */
    public Runs(
        Place task, Times times, Where where, boolean cancellable, Optional<String> method) {
      this(task, times, where, cancellable, method, Optional.empty(), Optional.empty(), false);
    }
  }

  /** How often a task is run. */
  public enum Times {
    ONCE,
    AT_MOST_ONCE,
    PER_ELEMENT,
    PERIODIC,
    MANY
  }

  /** On which thread a task is run. */
  public enum Where {
    /** The calling thread, before the call returns. */
    CALLER,
    /** A thread of the executor that is the receiver. */
    RECEIVER_POOL,
    /** A thread of its own, which ends with the task. */
    NEW_THREAD,
    /** Some pool that is not the receiver: common pool, virtual threads, an executor argument. */
    OTHER_POOL,
    /** Whichever thread completes something. */
    CALLBACK
  }

  /**
   * A coordination object is counted.
   *
   * @param kind latch, phaser, barrier, exchanger, semaphore, lock, remote-lock, queue
   * @param effect what happens
   * @param by by how much
   */
  public record Counts(String kind, Effect effect, Amount by) {}

  /** What happens to a count. */
  public enum Effect {
    /** countDown, arrive. */
    ARRIVE,
    /** arriveAndAwaitAdvance, barrier await: arrives, then waits. */
    ARRIVE_AND_AWAIT,
    ARRIVE_AND_DEREGISTER,
    REGISTER,
    /** Waits for the count. */
    AWAIT,
    /** Takes a permit or lock; with a wait outcome it may fail. */
    ACQUIRE,
    RELEASE,
    /** Puts in (queues). */
    INSERT,
    /** Takes out (queues). */
    REMOVE,
    /** Looks at the count only. */
    READ,
    /** Forces it open: forceTermination, reset, drain. */
    BREAK
  }

  /** What a call does to interrupt status. */
  public enum Interruption {
    /** Tells whether the current (or receiver) thread is interrupted, and leaves it so. */
    READS,
    /** Tells, and clears. */
    CLEARS,
    /** Interrupts the receiver; on {@code Thread.currentThread()} this restores the status. */
    INTERRUPTS,
    /** Restores the current thread's status, as helpers do. */
    RESTORES,
    /** Gives the current thread. */
    CURRENT_THREAD
  }

  /**
   * Tasks are asked to stop.
   *
   * @param place the future, executor or thread
   * @param byInterrupt {@code always}, {@code never}, or the boolean argument that says so
   */
  public record Cancels(Place place, Interrupts byInterrupt) {}

  /** Whether a cancellation interrupts. */
  public enum Interrupts {
    ALWAYS,
    NEVER,
    IF_ARGUMENT_0
  }

  /**
   * {@code argument} becomes an element of {@code container}; a function that the call runs stands
   * for its result.
   */
  public record Stores(Place argument, Place container) {
    /** Whether the value at {@code place} is put in. */
    public boolean takes(Place place) {
      return argument.equals(place)
          || (argument.equals(Place.ANY_ARGUMENT) && place.kind() == Place.Kind.ARGUMENT);
    }
  }

  /**
   * The result stands for a number of elements.
   *
   * @param from first value of a range, or the container whose size it is
   * @param to end of a range, exclusive unless {@code closed}; absent for containers
   * @param closed whether the range holds its end
   */
  public record Trips(
      Optional<Amount> from, Optional<Amount> to, Optional<Place> container, boolean closed) {}

  /**
   * Values that are kept for the running thread are touched: a ThreadLocal, a logger's context.
   *
   * @param effect what happens to them
   * @param entry which of them: the receiver, or the argument that names it; empty if all that the
   *     class keeps
   */
  public record Context(ContextEffect effect, Optional<Place> entry) {}

  /** What happens to a value that is kept for the running thread. */
  public enum ContextEffect {
    /** It is set, and stays until it is set again or removed. */
    SET,
    REMOVE,
    READ
  }

  /**
   * A length of time.
   *
   * @param of the number that counts it, or another length of time
   * @param in the unit of that number; empty if it is a length of time itself
   * @param as the unit of the number that the result is; empty if that is a length of time itself
   */
  public record Length(Place of, Optional<Scale> in, Optional<Scale> as) {}

  /**
   * A unit of time: a certain one, or the one that a value of the call is.
   *
   * @param unit the unit, if it is always the same
   * @param place the value, if it is not
   */
  public record Scale(Optional<TimeUnit> unit, Optional<Place> place) {}
}
