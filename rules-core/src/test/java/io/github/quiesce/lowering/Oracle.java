package io.github.quiesce.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Decides what calls do, and notes what happened. Two interpreters that ask the same questions in
 * the same order get the same answers, so they must end with the same log.
 */
final class Oracle {
  static final String UNCHECKED = "java.lang.IllegalStateException";
  static final String CHECKED = "java.lang.InterruptedException";

  private static final int MAX_CALLS = 120;

  private final Random random;
  private final List<String> log = new ArrayList<>();
  private int made;
  private int calls;

  Oracle(long seed) {
    random = new Random(seed);
  }

  /** An object of a type, numbered in order of creation. */
  record Token(String type, int number) {
    @Override
    public String toString() {
      return type.substring(type.lastIndexOf('.') + 1) + number;
    }

    boolean is(String tested) {
      return switch (tested) {
        case "java.lang.Object" -> true;
        case "java.lang.Throwable", "java.lang.Exception" -> isException();
        case "java.lang.RuntimeException" -> type.equals(UNCHECKED);
        default -> type.equals(tested);
      };
    }

    boolean isException() {
      return type.equals(UNCHECKED) || type.equals(CHECKED);
    }
  }

  /** A call threw. */
  static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Token exception;

    Thrown(Token exception) {
      super(exception.toString(), null, false, false);
      this.exception = exception;
    }

    Token exception() {
      return exception;
    }
  }

  /** Enough was seen. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stop() {
      super("stop", null, false, false);
    }
  }

  /** Ends a run that may never end; nothing is to be noted any more. */
  Stop stop() {
    calls = MAX_CALLS + 1;
    return new Stop();
  }

  /** Whether enough was seen. */
  boolean isStopped() {
    return calls > MAX_CALLS;
  }

  Token make(String type) {
    return new Token(type, made++);
  }

  /** Notes an event. */
  void note(String event) {
    log.add(event);
  }

  List<String> log() {
    return log;
  }

  /** What a call with these arguments gives back. */
  Object call(String name, List<Object> arguments, String type) {
    if (++calls > MAX_CALLS) {
      throw new Stop();
    }
    String event = name + arguments;
    if (random.nextInt(8) == 0) {
      Token exception = make(random.nextBoolean() ? UNCHECKED : CHECKED);
      note(event + "!" + exception);
      throw new Thrown(exception);
    }
    Object result = answer(type);
    note(event + "=" + result);
    return result;
  }

  private Object answer(String type) {
    return switch (type) {
      case "int" -> random.nextInt(4);
      case "boolean" -> random.nextInt(2);
      case "void" -> null;
      case "java.util.Iterator" -> make(type);
      default ->
          random.nextInt(5) == 0
              ? null
              : make(random.nextBoolean() ? "java.lang.String" : "java.lang.Integer");
    };
  }
}
