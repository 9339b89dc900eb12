package io.github.quiesce.cli.report;

import io.github.quiesce.cli.scan.SourceInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources of a scan, read when a finding points at them. A class file names its source by
 * package and file name ({@code org/example/A.java}); where one scanned source declares that
 * package and has that file name, it is meant.
 */
final class SourceTexts {
  private static final Pattern PACKAGE =
      Pattern.compile("^[ \\t]*package\\s+([\\w$.\\s]+?)\\s*;", Pattern.MULTILINE);

  private final Map<String, SourceInput> byName = new HashMap<>();
  private final Map<String, List<SourceInput>> byFileName = new HashMap<>();
  private final Map<String, Optional<SourceInput>> byPackage = new HashMap<>();
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  SourceTexts(Collection<SourceInput> sources) {
    for (SourceInput source : sources) {
      byName.putIfAbsent(source.name(), source);
      byFileName.computeIfAbsent(fileName(source.name()), key -> new ArrayList<>()).add(source);
    }
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
    Optional<SourceText> known = texts.get(path);
    if (known == null) {
      known = read(path);
      texts.put(path, known);
    }
    return known;
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
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<SourceInput> known = byPackage.get(path);
    if (known == null) {
      known = findByPackage(path);
      byPackage.put(path, known);
    }
    return known;
  }

  private Optional<SourceInput> findByPackage(String path) {
    List<SourceInput> candidates =
        byFileName.getOrDefault(fileName(path), List.of()).stream()
            .filter(each -> path.equals(pathByPackage(each)))
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** The path a class file of this source would name. */
  private String pathByPackage(SourceInput source) {
    Matcher declared = PACKAGE.matcher(text(source.name()).map(SourceText::text).orElse(""));
    String folder = declared.find() ? declared.group(1).replaceAll("\\s*\\.\\s*", "/") + "/" : "";
    return folder + fileName(source.name());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
