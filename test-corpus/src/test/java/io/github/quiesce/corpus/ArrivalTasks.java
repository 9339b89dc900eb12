package io.github.quiesce.corpus;

import static io.github.quiesce.corpus.ArrivalCode.lines;

/** Writes what tasks of a generated program do, and how they are started. */
final class ArrivalTasks {
  /** A class of the JDK's that has no part in this. */
  private static final String THREAD = "extends Thread";

  private final ArrivalCode code;
  private final String object;
  private final String method;

  /**
   * @param object the latch's or phaser's name
   * @param method by which tasks arrive
   */
  ArrivalTasks(ArrivalCode code, String object, String method) {
    this.code = code;
    this.object = object;
    this.method = method;
  }

  /** Whether tasks wait for each other. */
  boolean waits() {
    return method.equals("arriveAndAwaitAdvance");
  }

  /** An arrival: a call, or a helper or two. */
  String arrival() {
    String call = object + "." + method + "();";
    int levels = code.chance(70) ? 0 : code.oneOf(1, 2);
    for (int i = 0; i < levels; i++) {
      call = code.method("arrive", call) + ";";
    }
    return call;
  }

  private static String condition(String element) {
    return element.startsWith("\"") ? "quick" : element + ".isEmpty()";
  }

  /** Something that may fail, in view or not. */
  private String work(String element) {
    String call = "action.accept(" + element + ");";
    return code.chance(80) ? call : code.method("work", call) + ";";
  }

  /** A body that arrives just once on every way. */
  String sure(String element) {
    String c = condition(element);
    String a = arrival();
    String w = work(element);
    return switch (code.random().nextInt(14)) {
      case 0 -> a;
      case 1, 2 -> lines("try {", w, "} finally {", a, "}");
      case 3 ->
          lines(
              "try {",
              w,
              "} catch (RuntimeException e) {",
              "// told elsewhere",
              "} finally {",
              a,
              "}");
      case 4 -> lines("try {", w, "} catch (RuntimeException e) {", "// told elsewhere", "}", a);
      case 5 -> lines("if (" + c + ") {", a, "} else {", arrival(), "}");
      case 6 ->
          lines("if (" + c + ") {", a, "return;", "}", "try {", w, "} finally {", arrival(), "}");
      case 7 -> lines("try {", "if (" + c + ") {", "return;", "}", w, "} finally {", a, "}");
      case 8 -> {
        String i = code.name("i");
        String j = code.name("j");
        String label = code.name("outer");
        yield lines(
            "try {",
            label + ":",
            "for (int " + i + " = 0; " + i + " < 3; " + i + "++) {",
            "for (int " + j + " = 0; " + j + " < 3; " + j + "++) {",
            "if (" + i + " * " + j + " == 2 || " + c + ") {",
            "break " + label + ";",
            "}",
            "}",
            "}",
            w,
            "} finally {",
            a,
            "}");
      }
      case 9 ->
          lines(
              "switch (" + element + ".length()) {",
              "case 0:",
              a,
              "break;",
              "default:",
              arrival(),
              "break;",
              "}");
      case 10 -> lines("try {", w, a, "} catch (RuntimeException e) {", arrival(), "}");
      case 11 ->
          lines(
              "boolean ok = false;",
              "try {",
              w,
              "ok = true;",
              "} finally {",
              "if (ok) {",
              a,
              "} else {",
              arrival(),
              "}",
              "}");
      case 12 ->
          lines("try {", "try {", w, "} finally {", "Thread.yield();", "}", "} finally {", a, "}");
      default ->
          lines(
              "try {",
              "if (" + c + ") {",
              "throw new IllegalStateException();",
              "}",
              "Thread.yield();",
              "} finally {",
              a,
              "}");
    };
  }

  /** A body with a way that does not arrive. */
  String missing(String element) {
    String c = condition(element);
    String a = arrival();
    String w = work(element);
    return switch (code.random().nextInt(14)) {
      case 0, 1 -> lines(w, a);
      case 2 -> lines("if (" + c + ") {", "return;", "}", a);
      case 3 -> lines("if (!" + c + ") {", a, "}");
      case 4 -> lines("if (" + c + ") {", "throw new IllegalStateException();", "}", a);
      case 5 -> lines("try {", w, a, "} catch (RuntimeException e) {", "// told elsewhere", "}");
      case 6 -> {
        String i = code.name("i");
        String label = code.name("search");
        yield lines(
            label + ": {",
            "for (int " + i + " = 0; " + i + " < 3; " + i + "++) {",
            "if (" + c + ") {",
            "break " + label + ";",
            "}",
            "}",
            a,
            "}");
      }
      case 7 ->
          lines(
                  "switch (" + element + ".length()) {",
                  "case 0:",
                  "break;",
                  "default:",
                  a,
                  "break;",
                  "}")
              .replace("\"job\".length()", "quick ? 0 : 1");
      case 8 -> lines("if (" + c + ") {", a, "return;", "}", w, arrival());
      case 9 -> lines("try {", w, a, "} catch (IllegalArgumentException e) {", arrival(), "}");
      case 10 -> lines("for (;;) {", "if (" + c + ") {", "return;", "}", a, "break;", "}");
      case 11 -> {
        String part = code.name("i");
        yield lines(
            "for (int " + part + " = 0; " + part + " < 2; " + part + "++) {",
            "if (" + c + ") {",
            "return;",
            "}",
            "}",
            a);
      }
      case 12 -> code.method("finish", lines("if (" + c + ") {", "return;", "}", a)) + ";";
      default -> lines("try {", w, "} finally {", "Thread.yield();", "}", a);
    };
  }

  /** Runs a body on another thread. */
  String start(String body, String pool) {
    return switch (code.random().nextInt(12)) {
      case 0, 1 -> lines(pool + ".execute(() -> {", body, "});");
      case 2 -> lines(pool + ".submit(() -> {", body, "});");
      case 3 -> lines("new Thread(() -> {", body, "}).start();");
      case 4 -> {
        String thread = code.name("thread");
        yield lines(
            "Thread " + thread + " = new Thread(() -> {", body, "});", thread + ".start();");
      }
      case 5 ->
          lines(
              pool + ".execute(new Runnable() {",
              "@Override",
              "public void run() {",
              body.replaceAll("this::(\\w+)", "() -> $1()"),
              "}",
              "});");
      case 6 -> nested(body, "implements Runnable", pool + ".execute(%s);");
      case 7 -> nested(body, THREAD, "%s.start();");
      case 8 -> pool + ".execute(() -> " + code.method("task", body) + ");";
      case 9 -> lines("CompletableFuture.runAsync(() -> {", body, "}, " + pool + ");");
      case 10 -> {
        String task = code.name("task");
        yield lines(
            "Runnable " + task + " = () -> {", body, "};", pool + ".execute(" + task + ");");
      }
      default -> {
        String call = code.method("task", body);
        boolean reference = call.endsWith("()") && code.needsObject(call);
        yield reference
            ? pool + ".execute(this::" + call.substring(0, call.length() - 2) + ");"
            : pool + ".execute(() -> {\n" + call + ";\n});";
      }
    };
  }

  /** A nested class is passed all it needs, and so cannot call helpers of the outer object. */
  private String nested(String body, String extending, String start) {
    return code.needsObject(body)
        ? lines("new Thread(() -> {", body, "}).start();")
        : start.formatted(code.type(extending, body));
  }
}
