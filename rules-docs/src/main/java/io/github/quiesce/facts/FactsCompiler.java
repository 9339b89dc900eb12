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
 * Build step: reads all facts files of a folder, checks them, and writes the resources {@link
 * FactsLibrary} loads. Arguments: the folder, the folder to write to.
 */
public final class FactsCompiler {
  private FactsCompiler() {}

  /** Compiles {@code args[0]} to {@code args[1]}, both folders. */
  public static void main(String[] args) throws IOException {
    List<FactsFile> files = read(Path.of(args[0]));
    Map<String, ClassData> classes = compile(files);
    Map<String, Tree> types = new TreeMap<>();
    Map<String, Tree> calls = new TreeMap<>();
    classes.forEach(
        (name, data) -> {
          types.put(name, data.type());
          if (!data.methods().entries().isEmpty()) {
            calls.put(name, data.methods());
          }
        });
    types.put(FactsLibrary.COVERED_PACKAGES, coveredPackages(files));
    types.put(FactsLibrary.TRIGGER_METHODS, triggerMethods(classes));
    types.put(FactsLibrary.METHOD_NAMES, methodNames(classes));
    Path target = Files.createDirectories(Path.of(args[1]));
    Files.write(target.resolve(FactsLibrary.TYPES), IndexedTrees.encode(types));
    Files.write(target.resolve(FactsLibrary.CALLS), IndexedTrees.encode(calls));
  }

  private static List<FactsFile> read(Path folder) throws IOException {
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
    return files;
  }

  /** All classes of all files, by name. */
  private static Map<String, ClassData> compile(List<FactsFile> files) {
    Set<String> names = new TreeSet<>();
    for (FactsFile file : files) {
      for (String name : file.names()) {
        if (!names.add(name)) {
          throw new DataException(file.file() + ": " + name + " is described in two files");
        }
      }
    }
    Map<String, ClassData> all = new TreeMap<>();
    files.forEach(file -> all.putAll(file.resolved(names)));
    return all;
  }

  private static Tree coveredPackages(List<FactsFile> files) {
    return sequence(files.stream().flatMap(file -> file.covers().stream()));
  }

  private static Tree triggerMethods(Map<String, ClassData> classes) {
    return sequence(
        classes.entrySet().stream()
            .flatMap(each -> each.getValue().readType(each.getKey()).triggerMethods().stream()));
  }

  private static Tree methodNames(Map<String, ClassData> classes) {
    return sequence(
        classes.values().stream()
            .flatMap(each -> each.methods().entries().keySet().stream())
            .map(SignatureSyntax::nameOf)
            .sorted());
  }

  private static Tree sequence(Stream<String> names) {
    return new Tree.Sequence(
        names.distinct().map(name -> (Tree) new Tree.Text(name, 0)).toList(), 0);
  }
}
