package io.github.quiesce.cli.report;

import io.github.quiesce.cli.scan.SourceIndex;
import io.github.quiesce.cli.scan.SourceInput;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources of a scan, read when a finding points at them. */
public final class SourceTexts {
  /** No sources at hand. */
  public static final SourceTexts NONE = new SourceTexts(List.of());

  private final SourceIndex index;
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  public SourceTexts(Collection<SourceInput> sources) {
    index = new SourceIndex(sources);
  }

  /** The name under which reports know a path that an engine gave. */
  String resolve(String path) {
    return index.find(path).map(SourceInput::name).orElse(path);
  }

  /** A path as the user would type it. */
  String display(String path) {
    return index.find(path).map(SourceInput::display).orElse(path);
  }

  /** The text of a file. */
  public Optional<SourceText> text(String path) {
    return texts.computeIfAbsent(path, this::read);
  }

  private Optional<SourceText> read(String path) {
    Optional<SourceInput> source = index.find(path);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SourceText(source.get().read()));
    } catch (IOException e) {
      // It was readable a moment ago; a finding without its line is still a finding.
      return Optional.empty();
    }
  }
}
