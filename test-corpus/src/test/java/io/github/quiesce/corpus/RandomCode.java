package io.github.quiesce.corpus;

import java.util.List;
import java.util.Random;

/**
 * Writes classes at random that compile: loops, switches, try and finally, lambdas and anonymous
 * classes around calls to executors, queues and latches. Every call stands on a line of its own,
 * and so can be told apart in class files too.
 */
final class RandomCode {
  private static final int DEPTH = 3;
  private static final List<String> PLAIN_CALLS =
      List.of(
          "latch.countDown();",
          "permits.release();",
          "queue.offer(\"a\");",
          "pool.shutdown();",
          "Thread.currentThread().interrupt();",
          "helper();");
  private static final List<String> WAITING_CALLS =
      List.of(
          "queue.put(\"b\");",
          "queue.take();",
          "latch.await();",
          "permits.acquire();",
          "Thread.sleep(1);");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private int names;

  private RandomCode(long seed) {
    this.random = new Random(seed);
  }

  static CorpusFile of(long seed) {
    return new CorpusFile("random/Random" + seed + ".java", new RandomCode(seed).write(seed));
  }

  private String write(long seed) {
    text.append(
        """
        package random;

        import java.util.List;
        import java.util.concurrent.*;

        final class Random%d {
          private final ExecutorService pool = Executors.newFixedThreadPool(2);
          private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(9);
          private final CountDownLatch latch = new CountDownLatch(2);
          private final Semaphore permits = new Semaphore(1);
          private int n;

          private static final class Closer implements AutoCloseable {
            @Override
            public void close() {
              System.out.println("closed");
            }
          }

          void helper() {
            n++;
          }

          void run(List<String> words) throws Exception {
        """
            .formatted(seed));
    statements(DEPTH, new Place(true, false));
    text.append("  }\n}\n");
    return text.toString();
  }

  /** What may be written: waits where InterruptedException may leave, jumps inside of loops. */
  private record Place(boolean waits, boolean loop) {
    Place inLoop() {
      return new Place(waits, true);
    }
  }

  private void statements(int depth, Place place) {
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      statement(depth, place);
    }
  }

  private void statement(int depth, Place place) {
    switch (depth == 0 ? random.nextInt(3) : random.nextInt(20)) {
      case 0, 1 -> call(place);
      case 2 -> jump(place);
      case 3, 4 -> branch(depth, place);
      case 5 -> block("while (n < 7) {", "n++; }", depth, place.inLoop());
      case 6 -> countedLoop(depth, place);
      case 7 -> block("for (String " + name("word") + " : words) {", "}", depth, place.inLoop());
      case 8 -> block("do {", "} while (n++ < 5);", depth, place.inLoop());
      case 9 -> tryCatch(depth, place);
      case 10 -> tryFinally(depth, place);
      case 11 -> oldSwitch(depth, place);
      case 12 -> newSwitch(depth, place);
      case 13 -> lambda(depth);
      case 14 -> labelled(depth, place);
      case 15 -> block("synchronized (queue) {", "}", depth, place);
      case 16 -> block("try (Closer " + name("c") + " = new Closer()) {", "}", depth, place);
      case 17 -> yielding(depth, place);
      case 18 -> endless(depth, place);
      default -> anonymous(depth);
    }
  }

  private String name(String stem) {
    return stem + names++;
  }

  private void line(String code) {
    text.append("    ").append(code).append('\n');
  }

  private void block(String open, String close, int depth, Place place) {
    line(open);
    statements(depth - 1, place);
    line(close);
  }

  private void call(Place place) {
    List<String> calls = place.waits() && random.nextBoolean() ? WAITING_CALLS : PLAIN_CALLS;
    line(calls.get(random.nextInt(calls.size())));
  }

  private void jump(Place place) {
    String jump =
        switch (random.nextInt(4)) {
          case 0 -> place.loop() ? "break;" : "n++;";
          case 1 -> place.loop() ? "continue;" : "n--;";
          case 2 -> "throw new IllegalStateException();";
          default -> "n += 2;";
        };
    line("if (n == " + random.nextInt(9) + ") {");
    line(jump);
    line("}");
  }

  private void branch(int depth, Place place) {
    String test = random.nextBoolean() ? "n > 3 && n < 8" : "n == 1 || !(n > 4)";
    block("if (" + test + ") {", "} else {", depth, place);
    statements(depth - 1, place);
    line("}");
  }

  private void countedLoop(int depth, Place place) {
    String i = name("i");
    block("for (int " + i + " = 0; " + i + " < n; " + i + "++) {", "}", depth, place.inLoop());
  }

  private void tryCatch(int depth, Place place) {
    block("try {", "} catch (IllegalStateException " + name("e") + ") {", depth, place);
    statements(depth - 1, place);
    line("}");
  }

  private void tryFinally(int depth, Place place) {
    block("try {", "} finally {", depth, place);
    call(place);
    line("}");
  }

  private void oldSwitch(int depth, Place place) {
    line("switch (n % 4) {");
    block("case 0: {", "}", depth, new Place(place.waits(), false));
    block("case 1: {", "break; }", depth, new Place(place.waits(), false));
    block("default: {", "}", depth, new Place(place.waits(), false));
    line("}");
  }

  private void newSwitch(int depth, Place place) {
    line("switch (queue.size() + \"\") {");
    block("case \"0\" -> {", "}", depth, new Place(place.waits(), false));
    block("case \"1\", \"2\" -> {", "}", depth, new Place(place.waits(), false));
    block("default -> {", "}", depth, new Place(place.waits(), false));
    line("}");
  }

  private void lambda(int depth) {
    if (random.nextBoolean()) {
      block("pool.execute(() -> {", "});", depth, new Place(false, false));
    } else {
      line("pool.submit(() -> {");
      statements(depth - 1, new Place(true, false));
      line("return null;");
      line("});");
    }
  }

  private void labelled(int depth, Place place) {
    String label = name("outer");
    line(label + ":");
    line("for (;;) {");
    line("for (String " + name("word") + " : words) {");
    line("if (n == 3) {");
    line(random.nextBoolean() ? "continue " + label + ";" : "break " + label + ";");
    line("}");
    statements(depth - 1, place.inLoop());
    line("}");
    line("if (n++ > 5) {");
    line("break;");
    line("}");
    line("}");
  }

  private void endless(int depth, Place place) {
    line("while (true) {");
    statements(depth - 1, place.inLoop());
    line("if (queue.isEmpty()) {");
    line("break;");
    line("}");
    line("}");
  }

  private void yielding(int depth, Place place) {
    Place inside = new Place(place.waits(), false);
    line("n = switch (n) {");
    block("case 1 -> {", "yield 4; }", depth, inside);
    line("case 2 -> 5;");
    block("default -> {", "yield 6; }", depth, inside);
    line("};");
  }

  private void anonymous(int depth) {
    line("pool.execute(new Runnable() {");
    line("@Override");
    block("public void run() {", "}", depth, new Place(false, false));
    line("});");
  }
}
