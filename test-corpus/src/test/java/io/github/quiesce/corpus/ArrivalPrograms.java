package io.github.quiesce.corpus;

import static io.github.quiesce.corpus.ArrivalCode.lines;

import io.github.quiesce.corpus.ArrivalProgram.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes programs at random: nestings of loops, branches and helpers that start tasks, which arrive
 * at one latch or phaser, and a wait for them all. The number waited for is built together with the
 * nesting, so that it is right by construction; a defect is put in at one place, or something of
 * which the rules' pages say that they are silent.
 */
final class ArrivalPrograms {
  private static final int DEPTH = 3;
  private static final String CONSTANT = "WORKERS";
  private static final String CONSTANT_VALUE = "3";

  /** What is wrong with a program. */
  private enum Defect {
    NONE,
    /** The number waited for is one too high, or much too high. */
    HIGH,
    /** It is one too low. */
    LOW,
    /** A loop goes round once too often, or once too little. */
    ROUNDS,
    /** A task has a way that does not arrive. */
    MISSING,
    /** A party registers in its task, or a wait comes before what ends it. */
    ORDER
  }

  /** What nobody can tell from the source. */
  private enum Blur {
    NONE,
    /** A task is started on a condition. */
    CONDITION,
    /** A task is started on a condition, and counted on the same. */
    SAME_CONDITION,
    /** The number is right for some sizes only. */
    OTHER_SIZE,
    /** Code out of view is given the object, and may arrive. */
    GIVEN_AWAY,
    /** A loop may end early. */
    BREAK,
    /** The number is added up in a loop. */
    ADDED_UP,
    /** Some arrive twice. */
    TWICE,
    /** The first of many opens a latch. */
    GATE,
    /** The object is one of several. */
    ARRAY
  }

  /** How the number of parties of a phaser comes about. */
  private enum Style {
    LATCH,
    REGISTER_EACH,
    BULK,
    FIXED,
    OUTSIDE
  }

  private final ArrivalCode code;
  private final Random random;
  private final boolean phaser;
  private final Defect defect;
  private final Blur blur;
  private final Style style;
  private final Place place;
  private final String batch;
  private final String object;
  private final ArrivalTasks tasks;
  private final List<String> sizes = new ArrayList<>();
  private boolean defective;
  private boolean blurred;

  /** Where the latch or phaser is kept. */
  private enum Place {
    LOCAL,
    FIELD,
    FIELD_OF_CONSTRUCTOR,
    PARAMETER
  }

  private ArrivalPrograms(Random random, Defect defect, Blur blur) {
    this.random = random;
    this.defect = defect;
    this.blur = blur;
    this.code = new ArrivalCode(random);
    this.phaser = code.chance(40);
    this.style =
        phaser
            ? code.oneOf(Style.REGISTER_EACH, Style.BULK, Style.FIXED, Style.OUTSIDE)
            : Style.LATCH;
    this.place = code.chance(55) ? Place.LOCAL : code.oneOf(Place.values());
    this.batch = code.chance(85) ? "" : code.oneOf("invokeAll", "forEach", "for", "threads");
    this.object = phaser ? "phase" : "done";
    this.tasks = new ArrivalTasks(code, object, arriving());
  }

  private String arriving() {
    return switch (style) {
      case LATCH -> "countDown";
      case REGISTER_EACH, BULK -> "arriveAndDeregister";
      case FIXED -> code.oneOf("arrive", "arriveAndDeregister", "arriveAndAwaitAdvance");
      case OUTSIDE -> "arrive";
    };
  }

  /** The program of a seed, the same one each time. */
  static ArrivalProgram of(long seed) {
    Random random = new Random(seed);
    int kind = random.nextInt(100);
    Defect defect = kind < 50 ? oneOf(random, Defect.values()) : Defect.NONE;
    Blur blur = kind >= 75 ? oneOf(random, Blur.values()) : Blur.NONE;
    while (true) {
      ArrivalPrograms program = new ArrivalPrograms(random, defect, blur);
      if (program.fits()) {
        String text = program.write("Program" + seed);
        if (program.isDone()) {
          return program.made("Program" + seed, text);
        }
      }
    }
  }

  /** Any but the first, which is none. */
  private static <T> T oneOf(Random random, T[] kinds) {
    return kinds[1 + random.nextInt(kinds.length - 1)];
  }

  /** Whether the parts drawn go together. */
  private boolean fits() {
    boolean orderFits =
        defect != Defect.ORDER
            || (phaser && style == Style.REGISTER_EACH && !batch.equals("invokeAll"))
            || (!phaser && batch.isEmpty());
    boolean gateFits = blur != Blur.GATE || !phaser;
    boolean meetFits = !batch.equals("invokeAll") || !tasks.waits();
    boolean arrayFits = blur != Blur.ARRAY || place == Place.LOCAL;
    boolean blurFits =
        (blur != Blur.ADDED_UP && blur != Blur.OTHER_SIZE && blur != Blur.SAME_CONDITION)
            || (style != Style.REGISTER_EACH && place != Place.FIELD_OF_CONSTRUCTOR);
    // A task that was waited for has surely arrived: too low a number does no harm.
    boolean lowFits =
        !batch.equals("invokeAll") || (defect != Defect.LOW && defect != Defect.ROUNDS);
    return orderFits && gateFits && meetFits && arrayFits && blurFits && lowFits;
  }

  /** Whether what was to be put in has found a place. */
  private boolean isDone() {
    return (defect == Defect.NONE || defective) && (blur == Blur.NONE || blurred);
  }

  private ArrivalProgram made(String name, String text) {
    Label label =
        blur != Blur.NONE ? Label.OUT_OF_SCOPE : defect == Defect.NONE ? Label.RIGHT : Label.WRONG;
    String plan = "%s %s %s %s %s".formatted(style, place, defect, blur, batch);
    return new ArrivalProgram(name, text, label, blur == Blur.GATE, plan.strip());
  }

  /** What waits, and for how many, beside the tasks. */
  private String write(String name) {
    prepare();
    Part part = starts(code.chance(30) ? 1 : DEPTH, "\"job\"", false);
    ArrivalTotal started = part.total();
    String body = part.code();
    if (blur == Blur.SAME_CONDITION) {
      Part more = task("\"job\"");
      body = lines(body, "if (flag) {", more.code(), "}");
      blurred = true;
    }
    boolean own = !phaser && code.chance(20) && defect != Defect.LOW && defect != Defect.ROUNDS;
    if (own && blur != Blur.GATE) {
      started = started.plus(ArrivalTotal.ONE);
      body = lines(body, tasks.arrival());
    }
    return ArrivalCode.indent(assemble(name, number(started), body));
  }

  private void prepare() {
    sizes.addAll(List.of("width", "entries.size()", "2", CONSTANT));
    code.ofObject("pool");
    code.ofObject("width");
    code.ofObject("entries");
    if (place == Place.FIELD || place == Place.FIELD_OF_CONSTRUCTOR) {
      code.ofObject(object);
    } else {
      code.variable(phaser ? "Phaser" : "CountDownLatch", object);
    }
    code.variable("int", "n");
    code.variable("int", "m");
    code.variable("List<String>", "items");
    code.variable("String[]", "names");
    code.variable("boolean", "flag");
    code.variable("boolean", "quick");
    code.variable("Consumer<String>", "action");
    code.variable("Consumer<Object>", "sink");
    if (place != Place.FIELD_OF_CONSTRUCTOR) {
      sizes.addAll(List.of("n", "m", "items.size()", "names.length", "n", "items.size()"));
    }
  }

  /** Code, and how many tasks it starts. */
  private record Part(String code, ArrivalTotal total) {}

  private Part starts(int depth, String element, boolean inBranch) {
    int kind = depth == 0 ? 0 : random.nextInt(12);
    return switch (kind) {
      case 0, 1 -> task(element);
      case 2, 3, 4, 5 -> loop(depth, element, inBranch);
      case 6 -> {
        Part one = starts(depth - 1, element, inBranch);
        Part two = starts(depth - 1, element, inBranch);
        yield new Part(lines(one.code(), two.code()), one.total().plus(two.total()));
      }
      case 7 -> inBranch || defect != Defect.NONE ? task(element) : branch(element);
      case 8 ->
          batch.isEmpty() && style != Style.REGISTER_EACH
              ? spawn(depth, element, inBranch)
              : task(element);
      default -> helper(depth, element, inBranch);
    };
  }

  /** Both ways start as many. */
  private Part branch(String element) {
    Part one = task(element);
    Part two = task(element);
    if (!one.total().equals(two.total())) {
      return one;
    }
    if (code.chance(50)) {
      return new Part(lines("if (flag) {", one.code(), "} else {", two.code(), "}"), one.total());
    }
    String size = size();
    String first = ArrivalLoop.over(code, size).around(one.code());
    String second = ArrivalLoop.over(code, size).around(two.code());
    return new Part(
        lines("if (flag) {", first, "} else {", second, "}"), one.total().times(rounds(size)));
  }

  /** A task that starts the others. */
  private Part spawn(int depth, String element, boolean inBranch) {
    Part part = starts(depth - 1, element, inBranch);
    return new Part(tasks.start(part.code(), "pool"), part.total());
  }

  private Part helper(int depth, String element, boolean inBranch) {
    Part part = starts(depth - 1, element, inBranch);
    return batch.isEmpty() ? new Part(code.method("start", part.code()) + ";", part.total()) : part;
  }

  private Part loop(int depth, String element, boolean inBranch) {
    String size = size();
    boolean off = defect == Defect.ROUNDS && !defective && code.chance(50);
    defective |= off;
    ArrivalLoop loop = off ? ArrivalLoop.off(code, size) : ArrivalLoop.over(code, size);
    Part each = starts(depth - 1, loop.element().orElse(element), inBranch);
    String inside = each.code();
    if (blur == Blur.BREAK && !blurred && loop.canBreak()) {
      blurred = true;
      inside = lines("if (quick) {", "break;", "}", inside);
    }
    return new Part(loop.around(inside), each.total().times(rounds(size)));
  }

  private String size() {
    return sizes.get(random.nextInt(sizes.size()));
  }

  private static String rounds(String size) {
    return size.equals(CONSTANT) ? CONSTANT_VALUE : size;
  }

  /** One task, started. */
  private Part task(String element) {
    boolean miss = defect == Defect.MISSING && code.chance(60);
    defective |= miss;
    String body = miss ? tasks.missing(element) : tasks.sure(element);
    ArrivalTotal total = ArrivalTotal.ONE;
    if (!phaser && (defect == Defect.NONE || defect == Defect.HIGH) && code.chance(10)) {
      String size = size();
      body = ArrivalLoop.over(code, size).around(tasks.arrival());
      total = total.times(rounds(size));
    }
    String before = "";
    if (blur == Blur.TWICE && code.chance(60)) {
      blurred = true;
      body = lines("if (quick) {", tasks.arrival(), "}", body);
    }
    if (style == Style.REGISTER_EACH) {
      String register = object + (code.chance(80) ? ".register();" : ".bulkRegister(1);");
      boolean forgotten = defect == Defect.LOW && code.chance(60);
      defective |= forgotten;
      if (defect == Defect.ORDER) {
        defective = true;
        body = lines(register, body);
      } else if (!forgotten) {
        before = register + "\n";
      }
    }
    String start = before + (batch.isEmpty() ? tasks.start(body, "pool") : put(body));
    if (blur == Blur.CONDITION && !blurred) {
      blurred = true;
      start = lines("if (quick) {", start, "}");
    }
    return new Part(start, total);
  }

  private String put(String body) {
    return switch (batch) {
      case "invokeAll" ->
          lines("tasks.add(() -> {", code.method("task", body) + ";", "return null;", "});");
      case "threads" -> lines("tasks.add(new Thread(() -> {", body, "}));");
      default -> lines("tasks.add(() -> {", body, "});");
    };
  }

  /** The expression of the number waited for, defects included. */
  private String number(ArrivalTotal started) {
    ArrivalTotal right =
        switch (style) {
          case LATCH, OUTSIDE -> started;
          case BULK -> started;
          case FIXED -> started.plus(ArrivalTotal.ONE);
          case REGISTER_EACH -> ArrivalTotal.ONE;
        };
    if (blur == Blur.GATE) {
      blurred = !started.isConstant() || started.constant() > 1;
      return "1";
    }
    if (blur == Blur.OTHER_SIZE && !right.sizes().isEmpty()) {
      blurred = true;
      right = right.without(right.sizes().get(0));
    }
    String text = right.text(random);
    if (blur == Blur.SAME_CONDITION) {
      return text + " + (flag ? 1 : 0)";
    }
    if (defect == Defect.HIGH) {
      defective = true;
      return code.chance(80)
          ? text + " + 1"
          : text + " + n".repeat(isFromConstructor() ? 0 : 1) + " + 1";
    }
    if (defect == Defect.LOW && style != Style.REGISTER_EACH) {
      // A constant of 1 is a gate, and of 0 none at all.
      defective = !right.isConstant() || right.constant() > 2;
      return text + " - 1";
    }
    if (defect == Defect.ROUNDS && right.isConstant()) {
      defective &= right.constant() > 2;
    }
    if (defect == Defect.ORDER && !phaser) {
      defective = right.isConstant();
    }
    return text;
  }

  private boolean isFromConstructor() {
    return place == Place.FIELD_OF_CONSTRUCTOR;
  }

  private String assemble(String name, String number, String body) {
    String type = phaser ? "Phaser" : "CountDownLatch";
    String given = style == Style.BULK ? "1" : number;
    String created = "new " + type + "(" + given + ")";
    String make =
        switch (place) {
          case LOCAL, PARAMETER -> creation(type, created);
          case FIELD -> object + " = " + created + ";";
          case FIELD_OF_CONSTRUCTOR -> "";
        };
    String registered = style == Style.BULK ? object + ".bulkRegister(" + number + ");" : "";
    String guard = lines("if (items.isEmpty()) {", "return;", "}");
    String whole = lines(code.chance(10) ? guard : "", registered, before(), body, after());
    if (defect == Defect.ORDER && !phaser) {
      whole = lines(waits(), body);
    } else {
      whole = lines(whole, waits());
    }
    if (place == Place.PARAMETER) {
      whole = code.method("all", whole) + ";";
    }
    return text(name, type, created, lines(make, whole));
  }

  private String creation(String type, String created) {
    String number = created.substring(created.indexOf('(') + 1, created.length() - 1);
    if (blur == Blur.ADDED_UP) {
      blurred = true;
      return lines(
          "int count = 0;",
          "for (int c = 0; c < " + number + "; c++) {",
          "count++;",
          "}",
          type + " " + object + " = new " + type + "(count);");
    }
    if (blur == Blur.ARRAY) {
      blurred = true;
      return lines(
          type + "[] all = {" + created + ", new " + type + "(1)};",
          type + " " + object + " = all[0];");
    }
    return switch (random.nextInt(8)) {
      case 0 ->
          lines("int count = " + number + ";", type + " " + object + " = new " + type + "(count);");
      case 1 ->
          lines(
              "int count = 1;",
              "count += " + number + ";",
              type + " " + object + " = new " + type + "(count - 1);");
      case 2 ->
          type + " " + object + " = new " + type + "(" + code.function("count", number) + ");";
      default -> type + " " + object + " = " + created + ";";
    };
  }

  private String before() {
    String list =
        switch (batch) {
          case "" -> "";
          case "invokeAll" -> "List<Callable<Void>> tasks = new ArrayList<>();";
          case "threads" -> "List<Thread> tasks = new ArrayList<>();";
          default -> "List<Runnable> tasks = new ArrayList<>();";
        };
    if (blur == Blur.GIVEN_AWAY) {
      blurred = true;
      return lines("sink.accept(" + object + ");", list);
    }
    return list;
  }

  private String after() {
    return switch (batch) {
      case "invokeAll" -> "pool.invokeAll(tasks);";
      case "forEach" -> "tasks.forEach(pool::execute);";
      case "threads" ->
          code.chance(50)
              ? "tasks.forEach(Thread::start);"
              : lines("for (Thread task : tasks) {", "task.start();", "}");
      case "for" -> lines("for (Runnable task : tasks) {", "pool.execute(task);", "}");
      default -> "";
    };
  }

  private String waits() {
    return switch (style) {
      case LATCH ->
          switch (defect == Defect.ORDER ? 9 : random.nextInt(10)) {
            case 0 -> "boolean ended = " + object + ".await(1, TimeUnit.HOURS);";
            case 1 ->
                lines(
                    "if (!" + object + ".await(1, TimeUnit.HOURS)) {",
                    "throw new IllegalStateException();",
                    "}");
            case 2 ->
                lines(
                    "new Thread(() -> {",
                    "try {",
                    object + ".await();",
                    "} catch (InterruptedException e) {",
                    "Thread.currentThread().interrupt();",
                    "}",
                    "}).start();");
            default -> object + ".await();";
          };
      case OUTSIDE -> object + ".awaitAdvance(0);";
      default -> object + ".arriveAndAwaitAdvance();";
    };
  }

  private String text(String name, String type, String created, String run) {
    List<String> text = new ArrayList<>();
    text.add("package " + ArrivalProgram.PACKAGE + ";\n");
    text.add("import java.util.*;\nimport java.util.concurrent.*;");
    text.add("import java.util.concurrent." + type + ";");
    text.add("import java.util.function.*;\nimport java.util.stream.*;\n");
    text.add("final class " + name + " {");
    text.add("private static final int " + CONSTANT + " = " + CONSTANT_VALUE + ";");
    text.add("private final ExecutorService pool;\nprivate final int width;");
    text.add("private final List<String> entries;");
    if (place == Place.FIELD || place == Place.FIELD_OF_CONSTRUCTOR) {
      String modifier = place == Place.FIELD ? "" : "final ";
      text.add("private " + modifier + type + " " + object + ";");
    }
    text.add("\n" + name + "(ExecutorService pool, int width, List<String> entries) {");
    text.add("this.pool = pool;\nthis.width = width;\nthis.entries = List.copyOf(entries);");
    text.add(place == Place.FIELD_OF_CONSTRUCTOR ? object + " = " + created + ";\n}" : "}");
    text.add("\nvoid run(");
    text.add("int n, int m, List<String> items, String[] names, boolean flag, boolean quick,");
    text.add("Consumer<String> action, Consumer<Object> sink) throws Exception {");
    text.add(run + "\n}");
    code.members().forEach(each -> text.add("\n" + each));
    text.add("}");
    return String.join("\n", text);
  }
}
