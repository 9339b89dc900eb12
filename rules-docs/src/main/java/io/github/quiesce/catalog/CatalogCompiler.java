package io.github.quiesce.catalog;

import io.github.quiesce.data.DataException;
import io.github.quiesce.data.IndexedTrees;
import io.github.quiesce.data.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Build step: reads all pages of a folder, checks their front matter, and writes the one resource
 * {@link Catalogs} loads. Arguments: the folder, the file to write.
 */
public final class CatalogCompiler {
  private CatalogCompiler() {}

  /** Compiles {@code args[0]}, a folder, to {@code args[1]}. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    Files.createDirectories(target.toAbsolutePath().getParent());
    Files.write(target, IndexedTrees.encode(compile(Path.of(args[0]))));
  }

  static Map<String, Tree> compile(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> paths = Files.list(folder)) {
      files = paths.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new DataException(folder + ": holds no pages (*.md)");
    }
    Map<String, Tree> pages = new TreeMap<>();
    for (Path file : files) {
      Tree.Table page = RulePage.read(file);
      String name = RulePage.toRule(file.toString(), page).name();
      if (!file.getFileName().toString().equals(name + ".md")) {
        throw new DataException(file + ": the page of " + name + " must be called " + name + ".md");
      }
      pages.put(name, page);
    }
    return pages;
  }
}
