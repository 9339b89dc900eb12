package io.github.quiesce.cli.engines;

import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.cli.scan.SourceIndex;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Suppressions;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.SourceFile.Suppression;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code @SuppressWarnings} says in the sources of class files: the compiler does not keep it,
 * so where sources are scanned too, those with findings are looked up.
 */
public final class SourceSuppressions {
  private final SourceIndex sources;
  private final Facts facts;
  private final Map<SourceInput, List<Suppression>> known = new HashMap<>();

  SourceSuppressions(ScanRequest request) {
    sources = new SourceIndex(request.inputs().sources());
    facts = request.facts();
  }

  boolean suppress(Finding finding) {
    return sources
        .find(finding.location().path())
        .map(source -> known.computeIfAbsent(source, this::read))
        .map(each -> Suppressions.isSuppressed(finding.rule(), finding.location().line(), each))
        .orElse(false);
  }

  /** What annotations in a source say; nothing where it cannot be parsed. */
  public static List<Suppression> in(String path, String text, Facts facts) {
    SourceProgram read =
        SourceProgram.of(List.of(new SourceText(path, text)), facts, Program.View.UNIT);
    return read.program().classes().stream()
        .findFirst()
        .map(first -> first.file().suppressions())
        .orElse(List.of());
  }

  private List<Suppression> read(SourceInput source) {
    try {
      return in(source.name(), source.read(), facts);
    } catch (IOException e) {
      // The source engine says so, if it runs; without the source nothing is suppressed.
      return List.of();
    }
  }
}
