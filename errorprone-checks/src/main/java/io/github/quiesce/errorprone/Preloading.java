package io.github.quiesce.errorprone;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.facts.TypeFacts;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Has the classes of the analyses loaded while the compiler still attributes what it compiles.
 * Error Prone makes its checks only after that, and the compile would wait for the loading then.
 *
 * <p>javac starts this plugin by itself if it is on the processor path, and with it the loading, on
 * a thread of its own, when a parsed file imports a trigger type of the facts: a compile without
 * any needs no analysis. Imports of whole packages are not looked into. A compile that is not
 * helped in time loads the classes as it comes to them; nothing else depends on this plugin. It
 * asks for nothing of the compiler that is not public, as it runs where Error Prone may not.
 */
public final class Preloading implements Plugin {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private final Runnable loading;
  private final AtomicBoolean begun;

  public Preloading() {
    this(() -> new ClassLoading(Preloading.class).start(), BEGUN);
  }

  /**
   * @param loading starts the loading
   * @param begun whether it was started, in any compile for which these classes are the same
   */
  Preloading(Runnable loading, AtomicBoolean begun) {
    this.loading = loading;
    this.begun = begun;
  }

  @Override
  public String getName() {
    return "QuiescePreloading";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    if (!begun.get()) {
      task.addTaskListener(new Imports(task));
    }
  }

  private final class Imports implements TaskListener {
    private final JavacTask task;
    private final Facts facts = FactsLibrary.builtIn();

    Imports(JavacTask task) {
      this.task = task;
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.PARSE
          && event.getCompilationUnit().getImports().stream().anyMatch(this::isOfTrigger)) {
        task.removeTaskListener(this);
        if (begun.compareAndSet(false, true)) {
          loading.run();
        }
      }
    }

    private boolean isOfTrigger(ImportTree tree) {
      String name = tree.getQualifiedIdentifier().toString();
      return facts.type(name).filter(TypeFacts::trigger).isPresent();
    }
  }
}
