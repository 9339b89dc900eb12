package io.github.quiesce.facts;

import io.github.quiesce.data.DataException;
import io.github.quiesce.data.IndexedTrees;
import io.github.quiesce.data.Tree;
import io.github.quiesce.data.YamlTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Build step: reads all facts files of a folder, checks them, and writes the one resource {@link
 * FactsLibrary} loads. Arguments: the folder, the file to write.
 */
public final class FactsCompiler {
  private FactsCompiler() {}

  /** Compiles {@code args[0]}, a folder, to {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.write(target, IndexedTrees.encode(compile(Path.of(args[0]))));
  }

  /** All classes of all {@code .yaml} files below a folder, by name. */
  static Map<String, Tree> compile(Path folder) throws IOException {
    List<FactsFile> files;
    try (Stream<Path> paths = Files.walk(folder)) {
      files =
          paths
              .filter(path -> path.toString().endsWith(".yaml"))
              .sorted()
              .map(path -> FactsFile.of(path.toString(), YamlTrees.read(path)))
              .toList();
    }
    if (files.isEmpty()) {
      throw new DataException(folder + ": holds no facts (*.yaml)");
    }
    Set<String> names = new TreeSet<>();
    for (FactsFile file : files) {
      for (String name : file.names()) {
        if (!names.add(name)) {
          throw new DataException(file.file() + ": " + name + " is described in two files");
        }
      }
    }
    Map<String, Tree> all = new TreeMap<>();
    files.forEach(file -> all.putAll(file.resolved(names)));
    all.put(FactsLibrary.COVERED_PACKAGES, coveredPackages(files));
    return all;
  }

  private static Tree coveredPackages(List<FactsFile> files) {
    return new Tree.Sequence(
        files.stream()
            .flatMap(file -> file.covers().stream())
            .distinct()
            .map(name -> (Tree) new Tree.Text(name, 0))
            .toList(),
        0);
  }
}
