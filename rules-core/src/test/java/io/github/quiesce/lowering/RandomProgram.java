package io.github.quiesce.lowering;

import static io.github.quiesce.lowering.Syntax.AT;

import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random methods over a few int variables: every kind of statement, nested at random. */
public final class RandomProgram {
  private static final String OBJECT = "java.lang.Object";
  private static final List<String> EXCEPTIONS =
      List.of(
          Oracle.UNCHECKED,
          Oracle.CHECKED,
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Throwable");

  private final Random random;
  private final List<Variable> variables = new ArrayList<>();
  private final Deque<String> labels = new ArrayDeque<>();
  private int loops;
  private int switches;
  private boolean mayReturn = true;
  private int budget;
  private int names;

  private RandomProgram(long seed, int size) {
    random = new Random(seed);
    budget = size;
  }

  /** A method of about {@code size} statements. */
  public static MethodSource of(long seed, int size) {
    RandomProgram program = new RandomProgram(seed, size);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Variable variable = Syntax.variable("v" + i, "int");
      program.variables.add(variable);
      statements.add(Syntax.declare(variable, Syntax.literal(i)));
    }
    while (program.budget > 0) {
      statements.add(program.statement(0));
    }
    return Syntax.method(statements.toArray(new Statement[0]));
  }

  private String name(String prefix) {
    return prefix + names++;
  }

  private Statement block(int depth) {
    List<Statement> result = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      result.add(statement(depth + 1));
    }
    return Syntax.block(result.toArray(new Statement[0]));
  }

  private Statement statement(int depth) {
    budget--;
    if (budget <= 0 || depth > 6) {
      return Syntax.run(number(0));
    }
    return switch (random.nextInt(16)) {
      case 0, 1 -> Syntax.run(call("void"));
      case 2 -> Syntax.run(Syntax.assign(local(), number(0)));
      case 3 -> Syntax.run(Syntax.increment(local(), random.nextBoolean()));
      case 4 -> Syntax.ifThen(condition(0), block(depth));
      case 5 -> Syntax.ifElse(condition(0), block(depth), block(depth));
      case 6, 7 -> loop(depth);
      case 8, 9 -> attempt(depth);
      case 10 -> new Statement.Synchronized(AT, call(OBJECT), block(depth));
      case 11 -> choose(depth);
      case 12 -> jump();
      case 13 -> random.nextInt(3) == 0 ? end() : Syntax.run(call("int"));
      case 14 -> using(depth);
      default -> labeled(depth);
    };
  }

  private Statement labeled(int depth) {
    String label = name("label");
    labels.push(label);
    Statement body = random.nextInt(3) == 0 ? block(depth) : loop(depth);
    labels.pop();
    return Syntax.labeled(label, body);
  }

  private Statement loop(int depth) {
    loops++;
    Statement body = block(depth);
    loops--;
    return switch (random.nextInt(5)) {
      case 0 -> Syntax.whileLoop(condition(0), body);
      case 1 -> new Statement.DoWhile(AT, body, condition(0));
      case 2 ->
          new Statement.For(
              AT,
              List.of(Syntax.run(number(1))),
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(condition(0)),
              List.of(Syntax.run(Syntax.increment(local(), false))),
              body);
      case 3 -> new Statement.ForEach(AT, Syntax.variable(name("e"), "int"), array(), body);
      default ->
          new Statement.ForEach(
              AT, Syntax.variable(name("e"), OBJECT), call("java.util.List"), body);
    };
  }

  private Expression array() {
    List<Expression> elements = List.of(number(1), number(1), number(1));
    return new Expression.NewArray(AT, "int[]", List.of(), Optional.of(elements));
  }

  private Statement attempt(int depth) {
    List<Statement.Catch> catches = new ArrayList<>();
    Statement body = block(depth);
    for (int i = random.nextInt(3); i > 0; i--) {
      catches.add(clause(depth));
    }
    Optional<Statement> last =
        catches.isEmpty() || random.nextBoolean() ? Optional.of(block(depth)) : Optional.empty();
    return new Statement.Try(AT, List.of(), body, catches, last);
  }

  private Statement.Catch clause(int depth) {
    String type = EXCEPTIONS.get(random.nextInt(EXCEPTIONS.size()));
    Variable caught = Syntax.variable(name("x"), type);
    Statement body = block(depth);
    if (random.nextInt(3) == 0) {
      body = Syntax.block(body, Syntax.raise(Syntax.read(caught)));
    }
    return new Statement.Catch(AT, caught, List.of(type), body);
  }

  private Statement using(int depth) {
    Variable resource = Syntax.variable(name("r"), OBJECT);
    Expression opened = random.nextBoolean() ? call(OBJECT) : Syntax.create(OBJECT);
    return Syntax.using(resource, opened, block(depth));
  }

  private Statement choose(int depth) {
    switches++;
    boolean arrow = random.nextBoolean();
    List<SwitchCase> cases = new ArrayList<>();
    int byDefault = random.nextInt(5);
    for (int i = 0; i < 4; i++) {
      Statement body = random.nextBoolean() ? block(depth) : Syntax.block(block(depth), jump());
      cases.add(i == byDefault ? Syntax.byDefault(arrow, body) : Syntax.caseOf(i, arrow, body));
    }
    switches--;
    return Syntax.choose(call("int"), cases.toArray(new SwitchCase[0]));
  }

  private Statement jump() {
    boolean labelled = !labels.isEmpty() && random.nextBoolean();
    if (labelled) {
      return Syntax.leave(labels.peekLast());
    }
    if (loops > 0 && random.nextBoolean()) {
      return Syntax.again();
    }
    return loops > 0 || switches > 0 ? Syntax.leave() : Syntax.run(call("void"));
  }

  private Statement end() {
    if (random.nextBoolean()) {
      return Syntax.raise(Syntax.create(random.nextBoolean() ? Oracle.UNCHECKED : Oracle.CHECKED));
    }
    return mayReturn ? Syntax.giveBack(number(0)) : Syntax.run(call("void"));
  }

  private Expression local() {
    return Syntax.read(variables.get(random.nextInt(variables.size())));
  }

  private Expression call(String type) {
    Expression[] arguments = new Expression[random.nextInt(3)];
    Arrays.setAll(arguments, i -> random.nextBoolean() ? local() : Syntax.literal(i));
    return Syntax.call(type, name("f"), arguments);
  }

  private Expression number(int depth) {
    return switch (random.nextInt(depth > 3 ? 3 : 9)) {
      case 0 -> Syntax.literal(random.nextInt(5));
      case 1 -> local();
      case 2 -> call("int");
      case 3 -> Syntax.add(number(depth + 1), number(depth + 1));
      case 4 -> Syntax.assign(local(), number(depth + 1));
      case 5 -> Syntax.increment(local(), random.nextBoolean());
      case 6 ->
          new Expression.Conditional(
              AT, "int", condition(depth + 1), number(depth + 1), number(depth + 1));
      case 7 -> switchValue(depth);
      default -> Syntax.add(local(), condition(depth + 1));
    };
  }

  private Expression switchValue(int depth) {
    if (random.nextBoolean()) {
      return patternSwitch(depth);
    }
    Expression first = number(depth + 2);
    return Syntax.chooseValue(
        "int",
        call("int"),
        Syntax.caseOf(0, true, Syntax.result(first)),
        Syntax.caseOf(2, true, insideSwitchValue(depth), Syntax.result(number(depth + 2))),
        Syntax.byDefault(true, Syntax.result(number(depth + 2))));
  }

  /** A block that no jump may leave, and that gives a value. */
  private Statement insideSwitchValue(int depth) {
    Deque<String> outerLabels = new ArrayDeque<>(labels);
    int outerLoops = loops;
    int outerSwitches = switches;
    boolean outerReturn = mayReturn;
    labels.clear();
    loops = 0;
    switches = 0;
    mayReturn = false;
    Statement body = block(depth + 3);
    Statement result =
        random.nextBoolean()
            ? body
            : Syntax.tryFinally(
                Syntax.block(body, Syntax.result(number(depth + 3))), Syntax.run(call("void")));
    labels.addAll(outerLabels);
    loops = outerLoops;
    switches = outerSwitches;
    mayReturn = outerReturn;
    return result;
  }

  private Expression patternSwitch(int depth) {
    Variable text = Syntax.variable(name("p"), "java.lang.String");
    Variable other = Syntax.variable(name("p"), "java.lang.String");
    Optional<Expression> guard =
        Optional.of(
            Syntax.and(Syntax.call("boolean", name("g"), Syntax.read(text)), condition(depth + 1)));
    return Syntax.chooseValue(
        "int",
        Syntax.create(random.nextBoolean() ? "java.lang.String" : "java.lang.Integer"),
        Syntax.caseOf(Syntax.typed(text), guard, Syntax.result(number(depth + 2))),
        Syntax.caseOf(
            Syntax.typed(other),
            Optional.empty(),
            Syntax.result(Syntax.call("int", name("f"), Syntax.read(other)))),
        Syntax.caseOf(
            Syntax.typed(Syntax.variable(name("p"), OBJECT)),
            Optional.empty(),
            Syntax.result(number(depth + 2))));
  }

  private Expression condition(int depth) {
    return switch (random.nextInt(depth > 3 ? 2 : 8)) {
      case 0, 1 -> call("boolean");
      case 2 -> Syntax.less(number(depth + 1), number(depth + 1));
      case 3 -> Syntax.and(condition(depth + 1), condition(depth + 1));
      case 4 -> Syntax.or(condition(depth + 1), condition(depth + 1));
      case 5 -> Syntax.not(condition(depth + 1));
      case 6 -> typeTest();
      default ->
          new Expression.Conditional(
              AT, "boolean", condition(depth + 1), condition(depth + 1), Syntax.literal(true));
    };
  }

  private Expression typeTest() {
    Variable bound = Syntax.variable(name("b"), "java.lang.String");
    return Syntax.and(
        Syntax.test(call(OBJECT), Syntax.typed(bound)),
        Syntax.call("boolean", name("g"), Syntax.read(bound)));
  }
}
