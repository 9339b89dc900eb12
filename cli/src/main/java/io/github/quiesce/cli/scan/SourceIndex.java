package io.github.quiesce.cli.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a scanned source by the path a finding gives. A class file names its source by package and
 * file name ({@code org/example/A.java}); where one scanned source declares that package and has
 * that file name, it is meant, whatever folder it is in: Kotlin's leave out what all packages
 * share.
 */
public final class SourceIndex {
  private static final Pattern PACKAGE =
      Pattern.compile("^[ \\t]*package\\s+([\\w$.\\s]+?)\\s*;", Pattern.MULTILINE);

  /** Other languages end the declaration with its line. */
  private static final Pattern OTHER_PACKAGE =
      Pattern.compile(
          "^[ \\t]*package[ \\t]+([\\w$.`]+)", Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);

  private final Map<String, SourceInput> byName = new HashMap<>();
  private final Map<String, List<SourceInput>> byFileName = new HashMap<>();
  private final Map<String, Optional<SourceInput>> byPackage = new HashMap<>();

  public SourceIndex(Collection<SourceInput> sources) {
    for (SourceInput source : sources) {
      byName.putIfAbsent(source.name(), source);
      byFileName.computeIfAbsent(fileName(source.name()), key -> new ArrayList<>()).add(source);
    }
  }

  /** The source a path means, if it was scanned and no other could be meant. */
  public Optional<SourceInput> find(String path) {
    SourceInput exact = byName.get(path);
    return exact != null
        ? Optional.of(exact)
        : byPackage.computeIfAbsent(path, this::findByPackage);
  }

  private Optional<SourceInput> findByPackage(String path) {
    List<SourceInput> candidates =
        byFileName.getOrDefault(fileName(path), List.of()).stream()
            .filter(each -> path.equals(pathByPackage(each)))
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
  }

  /** The path a class file of this source would name. */
  private static String pathByPackage(SourceInput source) {
    String text;
    try {
      text = source.read();
    } catch (IOException e) {
      // Whoever scans it says so; here it is only not the one that is looked for.
      return "";
    }
    boolean other = OtherLanguages.isSource(Path.of(source.name()));
    Matcher declared = (other ? OTHER_PACKAGE : PACKAGE).matcher(text);
    String name = declared.find() ? declared.group(1).replaceAll("[\\s`]", "") + "." : "";
    String folder = name.replace('.', '/');
    return folder + fileName(source.name());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
