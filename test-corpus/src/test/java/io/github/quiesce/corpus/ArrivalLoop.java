package io.github.quiesce.corpus;

import static io.github.quiesce.corpus.ArrivalCode.lines;

import java.util.Optional;

/**
 * A loop that goes round as often as a size says, in one of many forms.
 *
 * @param open what comes before the body
 * @param close what comes after it
 * @param element a variable that the body may use, of a loop over elements
 * @param canBreak whether it is a statement, and not a call with a lambda
 */
record ArrivalLoop(String open, String close, Optional<String> element, boolean canBreak) {

  String around(String body) {
    return lines(open, body, close);
  }

  static ArrivalLoop over(ArrivalCode code, String size) {
    boolean elements = size.endsWith(".size()") || size.endsWith(".length");
    return elements && code.chance(70)
        ? elements(code, size, size.substring(0, size.indexOf('.')))
        : counting(code, size);
  }

  /** A loop with one round too many, or too few. */
  static ArrivalLoop off(ArrivalCode code, String size) {
    String i = code.name("i");
    String header =
        code.chance(50)
            ? "for (int " + i + " = 1; " + i + " < " + size + "; " + i + "++) {"
            : "for (int " + i + " = 0; " + i + " <= " + size + "; " + i + "++) {";
    return new ArrivalLoop(header, "}", Optional.empty(), true);
  }

  private static ArrivalLoop counting(ArrivalCode code, String size) {
    String i = code.name("i");
    return switch (code.random().nextInt(14)) {
      case 0, 1 -> loop("for (int %1$s = 0; %1$s < %2$s; %1$s++) {", "}", i, size);
      case 2 -> loop("for (int %1$s = 1; %1$s <= %2$s; %1$s++) {", "}", i, size);
      case 3 -> loop("for (int %1$s = %2$s; %1$s > 0; %1$s--) {", "}", i, size);
      case 4 -> loop("int %1$s = 0;\nwhile (%1$s < %2$s) {", "%1$s++;\n}", i, size);
      case 5 -> call("IntStream.range(0, " + size + ").forEach(" + i + " -> {");
      case 6 -> call("IntStream.rangeClosed(1, " + size + ").forEach(" + i + " -> {");
      case 7 -> loop("int %1$s = 0;\ndo {", "%1$s++;\n} while (%1$s < %2$s);", i, size);
      case 8 -> loop("for (int %1$s = %2$s - 1; %1$s >= 0; %1$s--) {", "}", i, size);
      case 9 -> loop("for (int %1$s = 0; %1$s != %2$s; %1$s++) {", "}", i, size);
      case 10 -> loop("int %1$s = %2$s;\nwhile (%1$s-- > 0) {", "}", i, size);
      case 11 ->
          loop("int %1$s = 0;\nfor (;;) {\nif (%1$s == %2$s) {\nbreak;\n}", "%1$s++;\n}", i, size);
      case 12 ->
          loop(
              "int %1$s = 0;\nwhile (true) {\nif (%1$s >= %2$s) {\nbreak;\n}\n%1$s++;",
              "}", i, size);
      default -> loop("for (int %1$s = 0; %1$s < 2 * %2$s; %1$s += 2) {", "}", i, size);
    };
  }

  private static ArrivalLoop loop(String open, String close, String i, String size) {
    return new ArrivalLoop(
        open.formatted(i, size), close.formatted(i, size), Optional.empty(), true);
  }

  private static ArrivalLoop call(String open) {
    return new ArrivalLoop(open, "});", Optional.empty(), false);
  }

  private static ArrivalLoop elements(ArrivalCode code, String size, String all) {
    String word = code.variable("String", code.name("word"));
    String i = code.name("i");
    boolean array = size.endsWith(".length");
    String get = array ? all + "[" + i + "]" : all + ".get(" + i + ")";
    String asList = array ? "List.of(" + all + ")" : all;
    String stream = array ? "Arrays.stream(" + all + ")" : all + ".stream()";
    Optional<String> element = Optional.of(word);
    return switch (code.random().nextInt(6)) {
      case 0, 1 -> new ArrivalLoop("for (String " + word + " : " + all + ") {", "}", element, true);
      case 2 -> new ArrivalLoop(asList + ".forEach(" + word + " -> {", "});", element, false);
      case 3 ->
          new ArrivalLoop(
              lines(
                  "for (int %1$s = 0; %1$s < %2$s; %1$s++) {".formatted(i, size),
                  "String " + word + " = " + get + ";"),
              "}",
              element,
              true);
      case 4 ->
          new ArrivalLoop(
              lines(
                  "Iterator<String> " + i + " = " + asList + ".iterator();",
                  "while (" + i + ".hasNext()) {",
                  "String " + word + " = " + i + ".next();"),
              "}",
              element,
              true);
      default -> new ArrivalLoop(stream + ".forEach(" + word + " -> {", "});", element, false);
    };
  }
}
