package io.github.quiesce.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** A class that is being written: its fields, helpers and nested classes, and names for them. */
final class ArrivalCode {
  private final Random random;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final List<String> members = new ArrayList<>();
  private final Set<String> ofObject = new LinkedHashSet<>();
  private int names;

  ArrivalCode(Random random) {
    this.random = random;
  }

  Random random() {
    return random;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String name(String stem) {
    return stem + names++;
  }

  /** A local variable or parameter, which helpers are passed where they name it. */
  String variable(String type, String name) {
    variables.put(name, type);
    return name;
  }

  /** A field, or a method that needs the object. */
  void ofObject(String name) {
    ofObject.add(name);
  }

  /** Whether code needs the object, and so cannot stand in a static method or class. */
  boolean needsObject(String code) {
    return ofObject.stream()
        .anyMatch(each -> Pattern.compile("(?<![\\w.])" + each + "\\b").matcher(code).find());
  }

  /** A helper with a body; the call of it. */
  String method(String stem, String body) {
    String name = name(stem);
    List<String> used = used(body);
    boolean isStatic = !needsObject(body);
    if (!isStatic) {
      ofObject(name);
    }
    boolean waits = body.contains(".await(") || body.contains(".invokeAll(");
    members.add(
        "private %svoid %s(%s)%s {\n%s\n}"
            .formatted(
                isStatic ? "static " : "",
                name,
                String.join(", ", typed(used)),
                waits ? " throws InterruptedException" : "",
                body));
    return "%s(%s)".formatted(name, String.join(", ", used));
  }

  /** A helper that gives a number; the call of it. */
  String function(String stem, String number) {
    String name = name(stem);
    List<String> used = used(number);
    ofObject(name);
    members.add(
        "private int %s(%s) {\nreturn %s;\n}"
            .formatted(name, String.join(", ", typed(used)), number));
    return "%s(%s)".formatted(name, String.join(", ", used));
  }

  /** A nested class whose objects run a body; the creation of one. */
  String type(String extending, String body) {
    String name = name("Job");
    List<String> used = used(body);
    StringBuilder text = new StringBuilder();
    text.append("private static final class %s %s {\n".formatted(name, extending));
    used.forEach(
        each -> text.append("private final %s %s;\n".formatted(variables.get(each), each)));
    text.append("%s(%s) {\n".formatted(name, String.join(", ", typed(used))));
    used.forEach(each -> text.append("this.%s = %s;\n".formatted(each, each)));
    text.append("}\n@Override\npublic void run() {\n").append(body).append("\n}\n}");
    members.add(text.toString());
    return "new %s(%s)".formatted(name, String.join(", ", used));
  }

  void member(String text) {
    members.add(text);
  }

  /** The variables that code names and does not declare itself. */
  private List<String> used(String code) {
    return variables.entrySet().stream()
        .filter(each -> names(code, each.getKey()))
        .filter(each -> !code.contains(each.getValue() + " " + each.getKey() + " "))
        .filter(each -> !code.contains("(" + each.getKey() + " ->"))
        .map(Map.Entry::getKey)
        .toList();
  }

  static boolean names(String code, String name) {
    return Pattern.compile("(?<![\\w.\"])" + name + "(?![\\w(\"])").matcher(code).find();
  }

  private List<String> typed(List<String> used) {
    return used.stream().map(each -> variables.get(each) + " " + each).toList();
  }

  List<String> members() {
    return members;
  }

  /** Lines by what they open and close. */
  static String indent(String code) {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (String line : code.lines().toList()) {
      if (line.isBlank()) {
        text.append('\n');
        continue;
      }
      int closes = line.startsWith("}") ? 1 : 0;
      text.append("  ".repeat(Math.max(0, depth - closes))).append(line).append('\n');
      depth += (int) line.chars().filter(c -> c == '{').count();
      depth -= (int) line.chars().filter(c -> c == '}').count();
    }
    return text.toString();
  }

  static String lines(String... lines) {
    return String.join("\n", Arrays.asList(lines));
  }
}
