package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.fixes.FixSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fix of a local executor, character by character, and what has no fix. Lines of methods; the
 * class around them is the same for all.
 */
class ReleaseInFinallyTest {
  private static final int BEFORE_CLOSE = 18;
  private static final String BEFORE =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;

      class A {
        ExecutorService kept;
      """;
  private static final String AFTER = "\n}\n";

  /** The fixes offered, which have to be the same for both engines. */
  private static List<Finding.Fix> offered(String text, int release) {
    List<CorpusFile> files = List.of(new CorpusFile("A.java", text));
    List<Finding.Fix> fixes = fixes(Fixing.findings(Engine.SOURCE, files, release));
    assertThat(fixes(Fixing.findings(Engine.JAVAC, files, release))).isEqualTo(fixes);
    return fixes;
  }

  private static List<Finding.Fix> fixes(List<Finding> findings) {
    assertThat(findings).extracting(Finding::rule).contains("ExecutorPerCall");
    return findings.stream()
        .filter(each -> each.rule().equals("ExecutorPerCall"))
        .flatMap(each -> each.fixes().stream())
        .toList();
  }

  private static String apply(Finding.Fix fix, String text) {
    FixSet set = new FixSet();
    assertThat(set.add(fix)).isTrue();
    return set.apply("A.java", text);
  }

  private static void assertSafeFix(String code, String fixed) {
    assertSafeFixOfText(BEFORE + code + AFTER, BEFORE + fixed + AFTER);
  }

  private static void assertSafeFixOfText(String text, String fixed) {
    Optional<Finding.Fix> safe = FixSet.preferred(offered(text, BEFORE_CLOSE), false);
    assertThat(safe).isPresent();
    assertThat(apply(safe.get(), text)).isEqualTo(fixed);
  }

  @Test
  void wrapsTheRestOfTheBlockWithItsComments() {
    assertSafeFix(
        """
          void m(List<Runnable> tasks) {
            ExecutorService pool = Executors.newCachedThreadPool(); // ours

            // all of them
            tasks.forEach(pool::execute);

            /* and
               then */
            System.out.println("}");
            // done
          }
        """,
        """
          void m(List<Runnable> tasks) {
            ExecutorService pool = Executors.newCachedThreadPool(); // ours

            try {
              // all of them
              tasks.forEach(pool::execute);

              /* and
                 then */
              System.out.println("}");
              // done
            } finally {
              pool.shutdown();
            }
          }
        """);
  }

  @Test
  void keepsOneLineOneLine() {
    assertSafeFix(
        "  void m(Runnable r) { var p = Executors.newFixedThreadPool(2); p.execute(r); }",
        "  void m(Runnable r) { var p = Executors.newFixedThreadPool(2);"
            + " try { p.execute(r); } finally { p.shutdown(); } }");
  }

  @Test
  void keepsLineEndsTabsAndEscapes() {
    String text =
        BEFORE
            + "\tvoid m(Runnable r) {\n"
            + "\t\tfinal ExecutorService p\\u00e4 =\n"
            + "\t\t\t\tExecutors.newFixedThreadPool(2);\n"
            + "\t\tString s = \"\"\"\n\t\t\t\\u00e4\n\n\t\t\"\"\";\n"
            + "\t\tp\\u00e4.execute(r); /* \\u00fc */ }"
            + AFTER;
    String fixed =
        BEFORE
            + "\tvoid m(Runnable r) {\n"
            + "\t\tfinal ExecutorService p\\u00e4 =\n"
            + "\t\t\t\tExecutors.newFixedThreadPool(2);\n"
            + "\t\ttry {\n"
            + "\t\t\tString s = \"\"\"\n\t\t\t\t\\u00e4\n\n\t\t\t\"\"\";\n"
            + "\t\t\tp\\u00e4.execute(r); /* \\u00fc */\n"
            + "\t\t} finally {\n"
            + "\t\t\tpä.shutdown();\n"
            + "\t\t} }"
            + AFTER;
    assertSafeFixOfText(text, fixed);
    assertSafeFixOfText(text.replace("\n", "\r\n"), fixed.replace("\n", "\r\n"));
  }

  @Test
  void leavesACommentThatBeginsBesideTheDeclaration() {
    assertSafeFix(
        """
          void m(Runnable r) {
            ExecutorService pool = Executors.newFixedThreadPool(2); /* a
               b */
            pool.execute(r);
          }
        """,
        """
          void m(Runnable r) {
            ExecutorService pool = Executors.newFixedThreadPool(2); /* a
               b */
            try {
              pool.execute(r);
            } finally {
              pool.shutdown();
            }
          }
        """);
  }

  @Test
  void looksIntoLambdasBlocksAndFinallyBodies() {
    assertSafeFix(
        """
          Runnable m(Runnable r) {
            return () -> {
              try {
                r.run();
              } finally {
                if (r != null) {
                  ExecutorService pool = Executors.newFixedThreadPool(2);
                  pool.execute(r);
                }
              }
            };
          }
        """,
        """
          Runnable m(Runnable r) {
            return () -> {
              try {
                r.run();
              } finally {
                if (r != null) {
                  ExecutorService pool = Executors.newFixedThreadPool(2);
                  try {
                    pool.execute(r);
                  } finally {
                    pool.shutdown();
                  }
                }
              }
            };
          }
        """);
  }

  @Test
  void seesThroughViewsHelpersAndStreamsThatEnd() {
    assertSafeFix(
        """
          List<Future<?>> m(List<Runnable> tasks) {
            ExecutorService pool =
                Executors.unconfigurableExecutorService(new ScheduledThreadPoolExecutor(2));
            go(pool, tasks);
            return tasks.stream().map(r -> pool.submit(r)).collect(Collectors.toList());
          }

          private static void go(Executor to, List<Runnable> tasks) {
            tasks.forEach(r -> to.execute(r));
          }
        """,
        """
          List<Future<?>> m(List<Runnable> tasks) {
            ExecutorService pool =
                Executors.unconfigurableExecutorService(new ScheduledThreadPoolExecutor(2));
            try {
              go(pool, tasks);
              return tasks.stream().map(r -> pool.submit(r)).collect(Collectors.toList());
            } finally {
              pool.shutdown();
            }
          }

          private static void go(Executor to, List<Runnable> tasks) {
            tasks.forEach(r -> to.execute(r));
          }
        """);
  }

  @Test
  void offersTryWithResourcesFirstWhereTheReleaseHasIt() {
    String text =
        BEFORE
            + """
              void m(Runnable r) {
                final ExecutorService pool = Executors.newFixedThreadPool(2); // ours
                pool.execute(r);
              }
            """
            + AFTER;
    assertThat(offered(text, BEFORE_CLOSE)).extracting(Finding.Fix::safe).containsExactly(true);
    List<Finding.Fix> fixes = offered(text, BEFORE_CLOSE + 1);
    assertThat(fixes).extracting(Finding.Fix::safe).containsExactly(false, true);
    assertThat(apply(fixes.get(0), text))
        .isEqualTo(
            BEFORE
                + """
                  void m(Runnable r) {
                    try (final ExecutorService pool = Executors.newFixedThreadPool(2)) { // ours
                      pool.execute(r);
                    }
                  }
                """
                + AFTER);
  }

  @Test
  void triesWithResourcesOnOneLineAndBesideComments() {
    assertTryWithResources(
        "  void m(Runnable r) { var p = Executors.newFixedThreadPool(2); p.execute(r); }",
        "  void m(Runnable r) { try (var p = Executors.newFixedThreadPool(2)) { p.execute(r); } }");
    assertTryWithResources(
        "  void m(Runnable r) {\n    var p = Executors.newFixedThreadPool(2); // p\n"
            + "    p.execute(r); }",
        "  void m(Runnable r) {\n    try (var p = Executors.newFixedThreadPool(2)) { // p\n"
            + "      p.execute(r);\n    } }");
    String odd =
        "  void m(Runnable r) { var p = Executors.newFixedThreadPool(2) // p\n; p.execute(r); }";
    assertThat(offered(BEFORE + odd + AFTER, 19)).hasSize(1);
  }

  private static void assertTryWithResources(String code, String fixed) {
    String text = BEFORE + code + AFTER;
    assertThat(apply(offered(text, BEFORE_CLOSE + 1).get(0), text))
        .isEqualTo(BEFORE + fixed + AFTER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Ends what runs again and again, or refuses what a callback hands in.
        "var p = Executors.newScheduledThreadPool(1); "
            + "p.scheduleAtFixedRate(r, 1, 1, TimeUnit.SECONDS);",
        "var p = Executors.newFixedThreadPool(1); "
            + "CompletableFuture.runAsync(r, p).thenRunAsync(r, p);",
      })
  void isForReviewWhereWorkIsCutOff(String code) {
    String text = BEFORE + "  void m(Runnable r) { " + code + " }" + AFTER;
    assertThat(offered(text, BEFORE_CLOSE)).extracting(Finding.Fix::safe).containsExactly(false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Nothing to wrap, or no block of its own.
        "ExecutorService p = Executors.newFixedThreadPool(1);",
        "Executors.newFixedThreadPool(1).execute(r);",
        "switch (n) { case 1: var p = Executors.newFixedThreadPool(1); p.execute(r); }",
        "for (var p = Executors.newFixedThreadPool(1); n > 0; n--) { p.execute(r); }",
        // Several variables, none that can be shut down, or another object in the end.
        "ExecutorService p = Executors.newFixedThreadPool(1), q = null; p.execute(r);",
        "Executor p = Executors.newFixedThreadPool(1); p.execute(r);",
        "ExecutorService p = Executors.newFixedThreadPool(1); p.execute(r); p = null;",
        "ExecutorService p = n > 1 ? Executors.newFixedThreadPool(1) : null; p.execute(r);",
        "ExecutorService p; p = Executors.newFixedThreadPool(1); p.execute(r);",
        // Used behind the block, or at a time that nobody knows.
        "ExecutorService o = null; { var p = Executors.newFixedThreadPool(1); p.execute(r); o = p; }"
            + " o.execute(r);",
        "var p = Executors.newFixedThreadPool(1); p.execute(() -> p.execute(r));",
        "var p = Executors.newFixedThreadPool(1); new Thread(() -> p.execute(r)).start();",
        "var p = Executors.newFixedThreadPool(1); Runnable s = () -> p.execute(r); s.run();",
        "var p = Executors.newFixedThreadPool(1); "
            + "p.execute(new Runnable() { public void run() { p.execute(r); } });",
        "var p = Executors.newFixedThreadPool(1); var all = new ExecutorService[] {p};"
            + " all[0].execute(r);",
        "var p = Executors.newFixedThreadPool(1); var all = new ArrayList<ExecutorService>();"
            + " all.add(p); all.get(0).execute(r);",
      })
  void hasNoFixWhereTheShapeIsAnother(String code) {
    String text = BEFORE + "  void m(Runnable r, int n) { " + code + " }" + AFTER;
    assertThat(offered(text, BEFORE_CLOSE)).isEmpty();
  }

  @Test
  void hasNoFixWhereAStreamMayEndLater() {
    String text =
        BEFORE
            + """
              private Stream<Future<?>> lazy(List<Runnable> tasks) {
                ExecutorService pool = Executors.newFixedThreadPool(2);
                return tasks.stream().map(r -> pool.submit(r));
              }
            """
            + AFTER;
    assertThat(offered(text, BEFORE_CLOSE)).isEmpty();
  }
}
