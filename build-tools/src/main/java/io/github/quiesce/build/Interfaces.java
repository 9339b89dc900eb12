package io.github.quiesce.build;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Which functional interfaces one class can have together. */
final class Interfaces {
  private final ClassLoader loader;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  Interfaces(ClassLoader loader) {
    this.loader = loader;
  }

  /** Whether what one of them leaves to be written is, in the other, written already. */
  boolean areAtOdds(String one, String other) {
    Map<String, String> there = methods(other);
    return methods(one).entrySet().stream()
        .anyMatch(
            each -> {
              String same = there.get(each.getKey());
              boolean abstractInBoth = each.getValue().isEmpty() && "".equals(same);
              return same != null && !abstractInBoth && !Objects.equals(same, each.getValue());
            });
  }

  /** Methods by name and descriptor, with the interface that gives them a body, or "" if none. */
  private Map<String, String> methods(String name) {
    return known.computeIfAbsent(name, this::find);
  }

  private Map<String, String> find(String name) {
    Class<?> type;
    try {
      type = Class.forName(name.replace('/', '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the build's class path lacks " + name, e);
    }
    Map<String, String> found = new HashMap<>();
    Stream.of(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .forEach(method -> found.put(key(method), bodyOf(method)));
    return found;
  }

  private static String key(Method method) {
    return method.getName() + Type.getMethodDescriptor(method);
  }

  private static String bodyOf(Method method) {
    return method.isDefault() ? method.getDeclaringClass().getName() : "";
  }
}
