package io.github.quiesce.build;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Which functional interfaces one class can have together. */
final class Interfaces {
  private final ClassLoader loader;
  private final Map<String, Map<String, String>> known = new HashMap<>();

  Interfaces(ClassLoader loader) {
    this.loader = loader;
  }

  /** Whether they have a method in common that only one gives a body, or each another one. */
  boolean areAtOdds(String one, String other) {
    Map<String, String> here = methods(one);
    Map<String, String> there = methods(other);
    return here.entrySet().stream()
        .anyMatch(
            each -> !there.getOrDefault(each.getKey(), each.getValue()).equals(each.getValue()));
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
