package io.github.quiesce.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which units can be gone on with, as the compiler comes to its classes. */
final class AttributedUnitsTest {
  private final List<String> seen = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void theUnitTheCompilerMayStillBeAtIsNoneOfThem() {
    compile("-XDcompilePolicy=simple", "class A {}", "class B {}", "class C {}");

    assertThat(seen).containsExactly("A0 A1", "", "");
  }

  @Test
  void aUnitOfSeveralClassesIsWholeWithTheLastOfThem() {
    compile("-XDcompilePolicy=simple", "class A {} class A2 {}", "class B {} interface B2 {}", ";");

    assertThat(seen.get(0)).isEqualTo("A0");
  }

  @Test
  void thereAreNoneWhereTheCompilerGoesOnWithEachAtOnce() {
    compile("-XDcompilePolicy=bytodo", "class A {}", "class B {}");

    assertThat(seen).containsExactly("", "A0");
  }

  @Test
  void thoseBeforeOneThatIsPassedAreLeftOut() throws IOException {
    JavacTask task = task("-XDcompilePolicy=simple", "class A {}", "class B {}", "class C {}");
    AttributedUnits.Queue units = AttributedUnits.of(task);
    List<CompilationUnitTree> parsed = new ArrayList<>();
    task.parse().forEach(parsed::add);
    task.analyze();

    units.passed(parsed.get(2)); // not among them
    assertThat(units.poll()).isSameAs(parsed.get(0));
    units.passed(parsed.get(1));
    assertThat(units.poll()).isNull();
  }

  @Test
  void aCompileThatDidNotStartThePluginHasNone() {
    JavacTask task = Javac.plainTask(Javac.sources("class A {}"));

    assertThat(AttributedUnits.of(task).poll()).isNull();
  }

  @Test
  void startsByItself() {
    assertThat(new AttributedUnits().autoStart()).isTrue();
  }

  /** Notes what there is when the compiler is through with a class. */
  private void compile(String policy, String... texts) {
    JavacTask task = task(policy, texts);
    AttributedUnits.Queue units = AttributedUnits.of(task);
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void finished(TaskEvent event) {
            if (event.getKind() == TaskEvent.Kind.ANALYZE) {
              seen.add(names(units));
            }
          }
        });
    task.call();
  }

  private static String names(AttributedUnits.Queue units) {
    List<String> names = new ArrayList<>();
    for (CompilationUnitTree next = units.poll(); next != null; next = units.poll()) {
      names.add(next.getSourceFile().getName().replaceAll("\\W|java", ""));
    }
    return String.join(" ", names);
  }

  private JavacTask task(String policy, String... texts) {
    JavacTask task = Javac.plainTask(Javac.sources(texts), "-d", folder.toString(), policy);
    new AttributedUnits().init(task);
    return task;
  }
}
