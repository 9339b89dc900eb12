package io.github.quiesce.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/**
 * Rewrites a folder of class files so that they start faster: the lambdas and method references of
 * a class become one class beside it, and records compare their components themselves. A compiler
 * plugin runs for seconds; making a class for each lambda at run time, and linking the methods of
 * each record, would be a good part of what it costs. A folder that has been rewritten stays as it
 * is.
 */
public final class Flattener {
  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Set<String> changed = new TreeSet<>();

  private Flattener() {}

  /**
   * Rewrites the folder of class files that is the only argument.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    flatten(Path.of(args[0]), Flattener.class.getClassLoader());
  }

  /**
   * Rewrites a folder.
   *
   * @param loader knows the interfaces that lambdas are of
   * @throws IOException if a file cannot be read or written
   */
  static void flatten(Path folder, ClassLoader loader) throws IOException {
    Flattener flattener = new Flattener();
    flattener.read(folder);
    flattener.rewrite(new Interfaces(loader));
    flattener.write(folder);
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      ClassNode node = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(node, 0);
      classes.put(node.name, node);
    }
  }

  private void rewrite(Interfaces interfaces) {
    Map<String, ClassNode> made = new HashMap<>();
    for (ClassNode host : classes.values()) {
      if (RecordMethods.rewrite(host)) {
        changed.add(host.name);
      }
      for (ClassNode each : Lambdas.rewrite(host, interfaces)) {
        ClassNode top = host.nestHostClass == null ? host : classes.get(host.nestHostClass);
        join(each, top);
        changed.add(host.name);
        changed.add(top.name);
        changed.add(each.name);
        made.put(each.name, each);
      }
    }
    classes.putAll(made);
  }

  /** Classes of one nest see each other's private methods. */
  private static void join(ClassNode made, ClassNode top) {
    made.nestHostClass = top.name;
    if (top.nestMembers == null) {
      top.nestMembers = new ArrayList<>();
    }
    if (!top.nestMembers.contains(made.name)) {
      top.nestMembers.add(made.name);
    }
  }

  private void write(Path folder) throws IOException {
    for (String name : changed) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      classes.get(name).accept(writer);
      Files.write(folder.resolve(name + ".class"), writer.toByteArray());
    }
  }
}
