package io.github.quiesce.errorprone;

import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Uninterrupted;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.javac.TranslationFailure;
import io.github.quiesce.javac.UnitTranslator;
import io.github.quiesce.model.ClassHierarchy.SupertypeSource;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Program;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What the rules find in one unit. It is translated on the compiler's thread when it is made; the
 * rest asks nothing of the compiler and is done by whoever comes first, another thread or the one
 * that needs the result.
 */
final class UnitAnalysis {
  private final Queue<TranslationFailure> failures = new ConcurrentLinkedQueue<>();
  private final FutureTask<Engine.Result> task;

  UnitAnalysis(JCCompilationUnit unit, Context context, Facts facts, Engine engine) {
    UnitTranslator translator = new UnitTranslator(context, failures::add);
    List<ClassModel> classes = translator.translateWhole(unit, unit.getSourceFile().getName());
    SupertypeSource supertypes = translator.supertypes();
    int release = translator.release();
    Engine rules = engine.forRelease(release);
    task =
        new FutureTask<>(
            () -> rules.run(new Program(classes, supertypes, facts, Program.View.UNIT, release)));
  }

  /** Does the work, on any thread; nothing if it is done or another thread is at it. */
  void run() {
    task.run();
  }

  /** The result; does the work if no other thread has begun, and waits for the one that has. */
  Engine.Result result() {
    task.run();
    try {
      return Uninterrupted.get(task); // the compiler does not stop for an interrupt, either
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // a defect of ours, told by the host
    }
  }

  /** Defects of ours on the way; whole once there is a result. */
  List<TranslationFailure> failures() {
    return List.copyOf(failures);
  }
}
