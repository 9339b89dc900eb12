package io.github.quiesce.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyPrinter;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Throw;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Exceptional edges, catch clauses, and the handlers compilers add. */
class HandlersTest {
  private static <T> List<T> all(Body body, Class<T> kind) {
    return body.instructions().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<List<Object>> exceptions(Instruction call) {
    return call.block().outgoing().stream().filter(Edge::isExceptional).map(Edge::labels).toList();
  }

  @Test
  void callsHaveAnEdgeToEachHandlerUpToACatchAll() {
    Body body =
        Compiled.of(
                """
                class T {
                  void m() {
                    try {
                      work();
                    } catch (IllegalStateException | NullPointerException e) {
                      other();
                    } catch (RuntimeException e) {
                    } finally {
                      last();
                    }
                  }
                  void work() {} void other() {} void last() {}
                }
                """)
            .body("m");
    List<Invoke> calls = all(body, Invoke.class);
    Invoke work = calls.stream().filter(c -> c.method().name().equals("work")).findFirst().get();
    Invoke last = calls.stream().filter(c -> c.method().name().equals("last")).findFirst().get();

    assertThat(exceptions(work))
        .containsExactly(
            List.of("java.lang.IllegalStateException", "java.lang.NullPointerException"),
            List.of("java.lang.RuntimeException"),
            List.of("java.lang.Throwable"));
    assertThat(exceptions(last)).containsExactly(List.of("java.lang.Throwable"));
    List<Caught> caught = all(body, Caught.class);
    assertThat(caught).extracting(Caught::isSynthetic).containsExactly(false, false, true);
    assertThat(caught).extracting(Instruction::siteLine).startsWith(5, 7);
    assertThat(all(body, Throw.class)).extracting(Throw::isSynthetic).containsExactly(true);
  }

  @Test
  void monitorHandlersDoNotCoverThemselves() {
    Body body =
        Compiled.of("class T { void m() { synchronized (this) { hashCode(); } } }").body("m");

    assertThat(BodyPrinter.print(body)).containsOnlyOnce("monitor enter (this)");
    assertThat(all(body, Caught.class)).extracting(Caught::isSynthetic).containsExactly(true);
    assertThat(exceptions(all(body, Throw.class).get(0)))
        .containsExactly(List.of("java.lang.Throwable"));
  }

  @Test
  void resourcesAreClosedBySyntheticHandlers() {
    for (String release : List.of("8", "17")) {
      Body body =
          Compiled.with(
                  List.of("-g", "--release", release),
                  """
                  class T {
                    void m() throws Exception {
                      try (java.io.Reader r = new java.io.StringReader("x")) {
                        r.read();
                      }
                    }
                  }
                  """)
              .body("m");

      assertThat(all(body, Caught.class)).allMatch(Caught::isSynthetic);
      assertThat(all(body, Throw.class)).allMatch(Throw::isSynthetic);
      // The resource is not null: no way leads past its close.
      assertThat(BodyPrinter.print(body)).doesNotContain("branch");
    }
  }

  @Test
  void throwsGoToTheHandlersThatTakeThem() {
    Body body =
        Compiled.of(
                """
                class T {
                  void m() {
                    try {
                      throw new IllegalStateException();
                    } catch (IllegalArgumentException e) {
                      hashCode();
                    } catch (RuntimeException e) {
                      toString();
                    }
                  }
                }
                """)
            .body("m");

    assertThat(exceptions(all(body, Throw.class).get(0)))
        .containsExactly(List.of("java.lang.RuntimeException"));
  }
}
