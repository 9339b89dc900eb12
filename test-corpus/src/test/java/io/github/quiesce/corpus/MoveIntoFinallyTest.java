package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.fixes.FixSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fix of a count-down that a failure skips, character by character, and what has no fix. */
class MoveIntoFinallyTest {
  private static final String BEFORE =
      """
      import java.util.concurrent.*;

      class A {
        void m(Runnable r, Object o, CountDownLatch[] all) throws InterruptedException {
          CountDownLatch done = new CountDownLatch(1);
          new Thread(() -> {\
      """;
  private static final String AFTER =
      """
      }).start();
          done.await();
        }
      }
      """;

  /** The fixes offered, which have to be the same for both engines. */
  private static List<Finding.Fix> offered(String code) {
    List<CorpusFile> files = List.of(new CorpusFile("A.java", BEFORE + code + AFTER));
    List<Finding.Fix> fixes = fixes(Fixing.findings(Engine.SOURCE, files));
    assertThat(fixes(Fixing.findings(Engine.JAVAC, files))).isEqualTo(fixes);
    return fixes;
  }

  private static List<Finding.Fix> fixes(List<Finding> findings) {
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly("CountDownNotGuaranteed", "UnboundedWait");
    return findings.get(0).fixes();
  }

  private static void assertSafeFix(String code, String fixed) {
    List<Finding.Fix> fixes = offered(code);
    assertThat(fixes).extracting(Finding.Fix::safe).containsExactly(true);
    FixSet set = new FixSet();
    set.add(fixes.get(0));
    assertThat(set.apply("A.java", BEFORE + code + AFTER)).isEqualTo(BEFORE + fixed + AFTER);
  }

  @Test
  void keepsOneLineOneLine() {
    assertSafeFix(
        " r.run(); done.countDown(); ", " try { r.run(); } finally { done.countDown(); } ");
  }

  @Test
  void movesTheStatementAndKeepsLiteralsAndComments() {
    assertSafeFix(
        """

              // first
              String s = "}" + '"' + \"""
                  { "text"
                  \"""; /* } */

              r.run(); // then
              done
                  .countDown(); // last
              // end
            \
        """,
        """

              // first
              try {
                String s = "}" + '"' + \"""
                    { "text"
                    \"""; /* } */

                r.run(); // then
              } finally {
                done
                    .countDown();
              } // last
              // end
            \
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // What it uses would be out of sight.
        "var d = done; r.run(); d.countDown();",
        "CountDownLatch d; d = done; r.run(); d.countDown();",
        "if (!((Object) done instanceof CountDownLatch d)) { return; } r.run(); d.countDown();",
        // It is not the last thing of the body's own block.
        "r.run(); done.countDown(); System.out.println();",
        "r.run(); { done.countDown(); }",
        "if (o != null) { r.run(); done.countDown(); } else { done.countDown(); }",
      })
  void hasNoFixWhereTheShapeIsAnother(String code) {
    assertThat(offered(code)).isEmpty();
  }
}
