package io.github.quiesce.classfile;

import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.SourceFile.Suppression;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * The source files classes were compiled from, and where {@code @SuppressFBWarnings} (of whatever
 * package) switches rules off in them: lines of a class with the classes in it, of a method with
 * the lambdas and classes in it, and the lines on which a field is assigned.
 */
final class SourceFiles {
  private static final String SUPPRESSION = "SuppressFBWarnings";

  private final Map<String, List<Suppression>> suppressions = new HashMap<>();
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<String, Lines> lines = new HashMap<>();

  /** A range of lines that grows. */
  private static final class Lines {
    private int first = Integer.MAX_VALUE;
    private int last;

    void add(int min, int max) {
      if (min > 0) {
        first = Math.min(first, min);
        last = Math.max(last, max);
      }
    }
  }

  /** A class to look at, outer ones before nested ones. */
  record Source(ClassHeader header, Members members) {}

  SourceFiles(List<Source> sources) {
    sources.forEach(this::measure);
    sources.forEach(this::collect);
  }

  /** The file a class was compiled from. */
  SourceFile of(ClassHeader header) {
    return files.computeIfAbsent(
        path(header),
        path -> new SourceFile(path, Optional.empty(), suppressions.getOrDefault(path, List.of())));
  }

  /** Source path by package and SourceFile attribute; without one, by the outermost class' name. */
  static String path(ClassHeader header) {
    int dot = header.name().lastIndexOf('.');
    String folder = dot < 0 ? "" : header.name().substring(0, dot + 1).replace('.', '/');
    String simple = header.name().substring(dot + 1);
    int dollar = simple.indexOf('$', 1);
    String outermost = dollar < 0 ? simple : simple.substring(0, dollar);
    return folder + header.sourceFile().orElse(outermost + ".java");
  }

  /** Lines of a class count for the classes and the method around it, too. */
  private void measure(Source source) {
    String at = source.header().name();
    while (at != null) {
      Lines into = lines.computeIfAbsent(at, k -> new Lines());
      source.members().methods().forEach(method -> into.add(method.minLine(), method.maxLine()));
      int dollar = at.lastIndexOf('$');
      at = dollar > 0 ? at.substring(0, dollar) : null;
    }
    source
        .header()
        .nesting()
        .ifPresent(
            nesting ->
                nesting
                    .method()
                    .ifPresent(
                        method -> {
                          Lines into =
                              lines.computeIfAbsent(
                                  nesting.outerName() + "#" + method, k -> new Lines());
                          source
                              .members()
                              .methods()
                              .forEach(each -> into.add(each.minLine(), each.maxLine()));
                        }));
  }

  private void collect(Source source) {
    String path = path(source.header());
    String name = source.header().name();
    suppress(path, lines.get(name), source.members().annotations());
    for (Members.Method method : source.members().methods()) {
      if (!method.annotations().isEmpty()) {
        suppress(path, lines(source, method), method.annotations());
      }
    }
    for (Members.Field field : source.members().fields()) {
      if (!field.annotations().isEmpty()) {
        String key = name.replace('.', '/') + "." + field.name();
        for (Members.Method method : source.members().methods()) {
          for (int line : method.storeLines().getOrDefault(key, List.of())) {
            Lines at = new Lines();
            at.add(line, line);
            suppress(path, at, field.annotations());
          }
        }
      }
    }
  }

  /** A method's lines, with those of the lambdas and classes in it. */
  private Lines lines(Source source, Members.Method method) {
    Map<String, Members.Method> byKey = new HashMap<>();
    source
        .members()
        .methods()
        .forEach(each -> byKey.put(ClassHeader.key(each.name(), each.descriptor()), each));
    Lines result = new Lines();
    Set<Members.Method> seen = new HashSet<>();
    List<Members.Method> work = new ArrayList<>(List.of(method));
    while (!work.isEmpty()) {
      Members.Method next = work.remove(work.size() - 1);
      if (!seen.add(next)) {
        continue;
      }
      result.add(next.minLine(), next.maxLine());
      String key = ClassHeader.key(next.name(), next.descriptor());
      Lines nested = lines.get(source.header().name() + "#" + key);
      if (nested != null && nested.last > 0) {
        result.add(nested.first, nested.last);
      }
      for (String lambda : next.lambdas()) {
        if (lambda.startsWith("lambda$") && byKey.containsKey(lambda)) {
          work.add(byKey.get(lambda));
        }
      }
    }
    return result;
  }

  private void suppress(String path, Lines at, List<AnnotationNode> annotations) {
    if (at == null || at.last == 0) {
      return;
    }
    for (AnnotationModel each : Annotations.of(annotations)) {
      if (TypeNames.simpleName(each.type()).equals(SUPPRESSION)) {
        suppressions
            .computeIfAbsent(path, k -> new ArrayList<>())
            .add(new Suppression(at.first, at.last, names(each)));
      }
    }
  }

  /** The patterns given; without any, everything is switched off. */
  private static List<String> names(AnnotationModel annotation) {
    List<String> names = new ArrayList<>();
    Object value = annotation.values().get("value");
    if (value instanceof List<?> list) {
      list.forEach(each -> names.add(String.valueOf(each)));
    } else if (value != null) {
      names.add(String.valueOf(value));
    }
    return names.isEmpty() ? List.of("all") : names;
  }
}
