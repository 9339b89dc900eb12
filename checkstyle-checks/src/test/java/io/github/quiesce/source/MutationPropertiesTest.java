package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Program;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, there is a program, and its bodies can be asked for. */
class MutationPropertiesTest {
  private static final String TEXT =
      """
      package p;

      import static java.util.concurrent.TimeUnit.SECONDS;
      import java.util.*;
      import java.util.concurrent.*;

      /** A worker. */
      @SuppressWarnings("x")
      public final class Worker<T extends Comparable<T>> implements Runnable, AutoCloseable {
        private static final int SIZE = 2 * 8;
        private final ExecutorService pool = Executors.newFixedThreadPool(SIZE, r -> {
          Thread t = new Thread(r, "worker-" + r.hashCode());
          t.setDaemon(true);
          return t;
        });
        private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(10);
        private volatile boolean stopped;

        enum Mode { FAST { @Override int n() { return 1; } }, SLOW; int n() { return 2; } }

        record Pair<A, B>(A first, B second) { Pair { Objects.requireNonNull(first); } }

        @Override
        public void run() {
          loop:
          while (!stopped) {
            try {
              T next = queue.poll(1, SECONDS);
              if (next instanceof Comparable<?> c && c.hashCode() > 0) continue loop;
              switch (next.hashCode()) { case 1, 2 -> stopped = true; default -> { break loop; } }
            } catch (InterruptedException | IllegalStateException e) {
              Thread.currentThread().interrupt();
            } finally {
              synchronized (this) { notifyAll(); }
            }
          }
        }

        List<Future<T>> all(Map<String, Callable<T>> tasks) throws Exception {
          List<Future<T>> result = new ArrayList<>();
          for (var each : tasks.entrySet()) result.add(pool.submit(each.getValue()));
          CountDownLatch latch = new CountDownLatch(tasks.size());
          tasks.values().forEach(c -> pool.execute(new Runnable() {
            public void run() { try { c.call(); } catch (Exception e) { } latch.countDown(); }
          }));
          latch.await();
          String s = \"""
              text "block" \\
              \""" + '\\'' + (char) 65 + 1e3 + 0x1FL;
          return result;
        }

        public void close() { pool.shutdownNow(); }
      }
      """;

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "(",
          ")",
          ";",
          "\"",
          "'",
          "/*",
          "*/",
          "//",
          "<",
          ">",
          ".",
          ",",
          "@",
          "->",
          "::",
          "new ",
          "class X {",
          "void ",
          "int ",
          " var ",
          "\"\"\"",
          "\\",
          "\\u00",
          "#",
          "\r",
          "\u0000",
          "\uD83D",
          "return ",
          "switch (",
          "case ",
          "yield ",
          "record R(",
          "Worker",
          "pool",
          "=",
          "[]",
          "...",
          "&",
          "super(",
          "this",
          "enum ",
          "interface I {");

  /** An edit: at a place, some characters go, and a piece comes. */
  record Edit(int at, int removed, String piece) {}

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, TEXT.length()),
                Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                    net.jqwik.api.Tuple.of(3, Arbitraries.integers().between(1, 10)),
                    net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(10, 3000))),
                Arbitraries.of(PIECES))
            .as(Edit::new);
    return edit.list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 300)
  void editedTextGivesAProgram(@ForAll("edits") List<Edit> edits) {
    StringBuilder text = new StringBuilder(TEXT);
    for (Edit each : edits) {
      int at = Math.min(each.at(), text.length());
      text.replace(at, Math.min(text.length(), at + each.removed()), each.piece());
    }
    check(text.toString());
  }

  @Property(tries = 200)
  void truncatedTextGivesAProgram(
      @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 3000) int length) {
    check(TEXT.substring(0, Math.min(length, TEXT.length())));
  }

  private static void check(String text) {
    SourceProgram source =
        SourceProgram.of(
            List.of(new SourceText("p/Worker.java", text)),
            FactsLibrary.builtIn(),
            Program.View.UNIT);
    Snippets.all(source);
    assertThat(source.problems())
        .noneMatch(p -> p.message().contains("failed") || p.message().contains("nested"));
  }
}
