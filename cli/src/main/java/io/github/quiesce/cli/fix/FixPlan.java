package io.github.quiesce.cli.fix;

import io.github.quiesce.cli.files.OutputFile;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.SourceContent;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.fixes.FixSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fixes of a scan's findings are applied together, and what the files are afterwards. In the
 * order of reports, so that the same scan gives the same files; a fix that overlaps one before it
 * is left for the next run.
 */
public final class FixPlan {
  private final Map<String, SourceInput> sources = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, SourceContent> contents = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Set<String> unusable = new HashSet<>();
  private final FixSet fixes = new FixSet();
  private final List<Problem> problems = new ArrayList<>();
  private int left;

  private FixPlan(Collection<SourceInput> inputs) {
    for (SourceInput each : inputs) {
      if (sources.putIfAbsent(each.name(), each) != null) {
        ambiguous.add(each.name());
      }
    }
  }

  /**
   * Chooses fixes.
   *
   * @param toWrite whether files are to be written; those that cannot be are problems, and keep
   *     their findings
   */
  public static FixPlan of(
      List<ReportedFinding> findings,
      Collection<SourceInput> inputs,
      FixMode mode,
      boolean toWrite) {
    FixPlan plan = new FixPlan(inputs);
    for (ReportedFinding finding : findings) {
      List<Finding.Fix> offered = finding.fixes().stream().map(FixPlan::fix).toList();
      FixSet.preferred(offered, mode == FixMode.REVIEW)
          .filter(fix -> fix.edits().stream().allMatch(each -> plan.canChange(each, toWrite)))
          .ifPresent(plan::add);
    }
    return plan;
  }

  private static Finding.Fix fix(ReportedFinding.Fix fix) {
    return new Finding.Fix(
        fix.title(),
        fix.safe(),
        fix.edits().stream()
            .map(
                each -> new Finding.Edit(each.path(), each.start(), each.end(), each.replacement()))
            .toList());
  }

  private void add(Finding.Fix fix) {
    if (fixes.add(fix)) {
      fix.edits().stream()
          .map(Finding.Edit::path)
          .distinct()
          .forEach(path -> counts.merge(path, 1, Integer::sum));
    } else {
      left++;
    }
  }

  private boolean canChange(Finding.Edit edit, boolean toWrite) {
    SourceInput source = sources.get(edit.path());
    if (source == null || unusable.contains(edit.path())) {
      return false;
    }
    Optional<String> obstacle =
        contents.containsKey(edit.path()) ? Optional.empty() : take(source, toWrite);
    obstacle.ifPresent(
        what -> {
          unusable.add(edit.path());
          problems.add(Problem.badInput(source.display(), what, "its findings are not fixed"));
        });
    return obstacle.isEmpty();
  }

  /** Reads a file, once: two paths may be the same file. */
  private Optional<String> take(SourceInput source, boolean toWrite) {
    try {
      contents.put(source.name(), source.content());
      if (!toWrite) {
        return Optional.empty();
      } else if (source.path().getFileSystem() != FileSystems.getDefault()) {
        return Optional.of("is in a jar, which is not changed");
      } else if (ambiguous.contains(source.name())) {
        return Optional.of("has the name of another source that is scanned, in a jar");
      }
      return OutputFile.isReadOnly(source.path()) ? Optional.of("is read-only") : Optional.empty();
    } catch (IOException e) {
      return Optional.of("cannot be written (" + e + ")");
    }
  }

  /** Fixes not chosen because they overlap others. */
  public int left() {
    return left;
  }

  /** Files that cannot be changed, or could not be written. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Does something with a file that changes. */
  @FunctionalInterface
  private interface Change {
    void make(SourceInput source, SourceContent before, String after) throws IOException;
  }

  /** Writes the files, each whole or not at all; one that cannot be written leaves the others. */
  public List<FixedFile> apply() {
    List<FixedFile> fixed = new ArrayList<>();
    each(
        (source, before, after) -> {
          OutputFile.write(source.path(), before.encode(after));
          fixed.add(new FixedFile(source.name(), source.display(), counts.get(source.name())));
        });
    return fixed;
  }

  /** What would change, as a patch. */
  public String diff() {
    StringBuilder diff = new StringBuilder();
    each(
        (source, before, after) ->
            diff.append(UnifiedDiff.of(source.display(), before.text(), after)));
    return diff.toString();
  }

  private void each(Change change) {
    for (String path : counts.keySet()) {
      SourceInput source = sources.get(path);
      SourceContent before = contents.get(path);
      try {
        change.make(source, before, fixes.apply(path, before.text()));
      } catch (IOException e) {
        problems.add(
            Problem.badInput(
                source.display(), "cannot be written (" + e + ")", "its findings are not fixed"));
      }
    }
  }
}
