package io.github.quiesce.analysis.threads;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import java.util.HashSet;
import java.util.Set;

/**
 * Code of an application's own main program: its file has a main method. It decides itself how long
 * the process lives. That another file's main calls a class does not make it application code,
 * since others may call it too.
 */
public final class ApplicationCode {
  private final Set<String> files = new HashSet<>();

  private ApplicationCode(Analyses analyses) {
    for (ClassModel each : analyses.program().classes()) {
      if (each.methods().stream().anyMatch(ThreadEnds::isMain)) {
        files.add(each.file().path());
      }
    }
  }

  public static ApplicationCode of(Analyses analyses) {
    return analyses.get(ApplicationCode.class, ApplicationCode::new);
  }

  public boolean contains(Instruction instruction) {
    return files.contains(instruction.block().body().method().owner().file().path());
  }
}
