package io.github.quiesce.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.ClassModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static List<String> selected(String source) {
    ClassFileProgram.Builder builder = ClassFileProgram.builder(FactsLibrary.builtIn()).screened();
    Compiled.of(source).classes().forEach(builder::add);
    return builder.build().program().classes().stream().map(ClassModel::name).toList();
  }

  @Test
  void leavesOutWhatNamesNoTrigger() {
    assertThat(
            selected(
                """
                class Plain { int sum(java.util.List<Integer> all) throws Exception {
                  int sum = 0; for (int each : all) { sum += each; } return sum; } }
                """))
        .isEmpty();
  }

  @Test
  void takesTriggersWithTheirNeighbours() {
    assertThat(
            selected(
                """
                import java.util.concurrent.*;
                class Uses { ExecutorService pool = Executors.newCachedThreadPool(); Called c = new Called(); }
                class Called { Deep deep = new Deep(); }
                class Deep { }
                class Caller extends Uses { }
                class Stranger { }
                """))
        .containsExactly("Called", "Caller", "Deep", "Uses");
  }

  @Test
  void takesMonitorsThatWaitAndLoopsThatSpin() {
    assertThat(
            selected(
                """
                class Waits { void m() throws Exception { synchronized (this) { wait(); } } }
                class Spins { volatile boolean done; void m() { while (!done) { } } }
                class Throws {
                  volatile int n;
                  void m() { while (n > 0) { if (n > 9) { throw new Error("much: " + n); } } }
                }
                class Calls { void m() { while (hashCode() > 0) { } } }
                """))
        .containsExactly("Spins", "Throws", "Waits");
  }

  @Test
  void takesWhatCallsATriggerMethod() {
    assertThat(
            selected(
                """
                class Keeps { void m(java.io.File file) { file.deleteOnExit(); } }
                class Deletes { void m(java.io.File file) { file.delete(); } }
                """))
        .containsExactly("Keeps");
  }

  @Test
  void takesClassesBelowATrigger() {
    assertThat(
            selected(
                """
                class Worker extends Thread { }
                class Own extends Worker { }
                """))
        .containsExactly("Own", "Worker");
  }
}
