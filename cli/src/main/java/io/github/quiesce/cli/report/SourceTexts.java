package io.github.quiesce.cli.report;

import io.github.quiesce.cli.scan.SourceInput;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sources of a scan, read when a finding points at them. A class file names its source by
 * package only ({@code org/example/A.java}); where one scanned source ends in that, it is meant.
 */
final class SourceTexts {
  private final Map<String, SourceInput> byName = new HashMap<>();
  private final Map<String, Optional<SourceInput>> byEnd = new HashMap<>();
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  SourceTexts(Collection<SourceInput> sources) {
    sources.forEach(source -> byName.putIfAbsent(source.name(), source));
  }

  /** The name under which reports know a path that an engine gave. */
  String resolve(String path) {
    return find(path).map(SourceInput::name).orElse(path);
  }

  /** A path as the user would type it. */
  String display(String path) {
    return find(path).map(SourceInput::display).orElse(path);
  }

  /** The text of a file. */
  Optional<SourceText> text(String path) {
    return texts.computeIfAbsent(path, this::read);
  }

  private Optional<SourceText> read(String path) {
    return find(path)
        .map(
            source -> {
              try {
                return new SourceText(source.read());
              } catch (IOException e) {
                // It was readable a moment ago; a finding without its line is still a finding.
                return null;
              }
            });
  }

  private Optional<SourceInput> find(String path) {
    SourceInput exact = byName.get(path);
    return exact != null ? Optional.of(exact) : byEnd.computeIfAbsent(path, this::findByEnd);
  }

  private Optional<SourceInput> findByEnd(String path) {
    List<SourceInput> candidates =
        byName.values().stream().filter(each -> each.name().endsWith("/" + path)).toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }
}
