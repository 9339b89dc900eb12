package io.github.quiesce.errorprone;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The units that the compiler has attributed and not gone on with, in the order in which it does.
 * Where Error Prone runs, the compiler attributes all units before it goes on with the first.
 *
 * <p>javac starts this plugin by itself if it is on the processor path. It asks for nothing of the
 * compiler that is not public, as it runs where Error Prone may not, and keeps no unit alive.
 */
public final class AttributedUnits implements Plugin {
  private static final Map<JavacTask, Queue> RUNNING =
      Collections.synchronizedMap(new WeakHashMap<>());

  @Override
  public String getName() {
    return "QuiesceAttributedUnits";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    Queue units = new Queue();
    RUNNING.put(task, units);
    task.addTaskListener(units);
  }

  /** The units of a compiler run; of one that did not start this plugin there are never any. */
  static Queue of(JavacTask task) {
    return RUNNING.getOrDefault(task, new Queue());
  }

  /** The units of one compiler run. */
  static final class Queue implements TaskListener {
    private final Deque<WeakReference<CompilationUnitTree>> whole = new ArrayDeque<>();

    /** The unit of the class that the compiler began with last: it may be at it still. */
    private WeakReference<CompilationUnitTree> latest = new WeakReference<>(null);

    private int begun;

    /** One class after the other, those of a unit one after the other. */
    @Override
    public void started(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE) {
        CompilationUnitTree unit = event.getCompilationUnit();
        if (unit != latest.get()) {
          addLatest();
          latest = new WeakReference<>(unit);
          begun = 0;
        }
        begun++;
      }
    }

    private void addLatest() {
      CompilationUnitTree unit = latest.get();
      if (unit != null && begun >= classes(unit)) {
        whole.add(latest);
      }
    }

    private static long classes(CompilationUnitTree unit) {
      return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).count();
    }

    /** The next unit, which is taken out; null if there is none. */
    CompilationUnitTree poll() {
      while (!whole.isEmpty()) {
        CompilationUnitTree unit = whole.poll().get();
        if (unit != null) {
          return unit;
        }
      }
      return null;
    }

    /** The compiler goes on with this unit, so it does not with those before it. */
    void passed(CompilationUnitTree unit) {
      if (whole.stream().anyMatch(each -> each.refersTo(unit))) {
        CompilationUnitTree next = poll();
        while (next != unit) {
          next = poll();
        }
      }
    }
  }
}
