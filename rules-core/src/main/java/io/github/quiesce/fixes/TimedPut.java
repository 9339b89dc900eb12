package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts with the timed form of the same queue, and throws where it refuses. For review: how long to
 * wait, and what to do then, is the program's to say.
 */
public final class TimedPut {
  /** A put that is a whole statement, on a variable or field. */
  private static final Pattern PUT =
      Pattern.compile(
          "(?<queue>[a-zA-Z_$][\\w$.]*)\\.(?<method>\\w+)\\((?<element>.*)\\);", Pattern.DOTALL);

  private static final Pattern IMPORT =
      Pattern.compile("import java\\.util\\.concurrent\\.(TimeUnit|\\*);");

  private static final int SECONDS = 30;

  private TimedPut() {}

  /** The fix, where the put is a statement of its own and the queue has a timed form. */
  public static Optional<Fix> of(Instruction put, Program program) {
    SourceFile file = put.block().body().method().owner().file();
    Span statement = put.statement();
    if (!(put instanceof Invoke call)
        || file.text().isEmpty()
        || !statement.hasOffsets()
        || statement.end() > file.text().get().length()) {
      return Optional.empty();
    }
    String text = file.text().get();
    Matcher matcher = PUT.matcher(text).region(statement.start(), statement.end());
    if (!matcher.matches() || !matcher.group("method").equals(call.method().name())) {
      return Optional.empty();
    }
    return timedForm(call, program)
        .map(
            timed ->
                new Fix(
                    "Put with a timeout",
                    false,
                    List.of(
                        new Edit(
                            file.path(),
                            statement.start(),
                            statement.end(),
                            replacement(matcher, timed, text)))));
  }

  private static String replacement(Matcher put, String timed, String text) {
    String unit = IMPORT.matcher(text).find() ? "TimeUnit" : "java.util.concurrent.TimeUnit";
    return "if (!"
        + put.group("queue")
        + "."
        + timed
        + "("
        + put.group("element")
        + ", "
        + SECONDS
        + ", "
        + unit
        + ".SECONDS)) { throw new IllegalStateException(\"nobody takes\"); }";
  }

  /** The method of the same class that waits for the same, says how it went, and takes a time. */
  private static Optional<String> timedForm(Invoke put, Program program) {
    List<CallFacts> waits = program.describedMethods(put.method().owner()).toList();
    Optional<String> what =
        waits.stream()
            .filter(facts -> facts.signature().name().equals(put.method().name()))
            .flatMap(facts -> facts.blocks().stream())
            .map(CallFacts.Blocks::what)
            .findFirst();
    List<String> timed =
        waits.stream()
            .filter(CallFacts::outcome)
            .filter(facts -> facts.signature().arity() == put.method().parameterTypes().size() + 2)
            .filter(facts -> facts.blocks().filter(each -> waitsFor(each, what)).isPresent())
            .map(facts -> facts.signature().name())
            .distinct()
            .toList();
    return timed.size() == 1
        ? Optional.of(timed.get(0))
        : timed.stream().filter(name -> end(name).equals(end(put.method().name()))).findFirst();
  }

  private static boolean waitsFor(CallFacts.Blocks blocks, Optional<String> what) {
    return blocks.bound().kind() == Amount.Kind.ARGUMENT
        && what.filter(blocks.what()::equals).isPresent();
  }

  /** Which end of a deque a name says: {@code First}, {@code Last}, or nothing. */
  private static String end(String name) {
    int at = 0;
    while (at < name.length() && !Character.isUpperCase(name.charAt(at))) {
      at++;
    }
    return name.substring(at);
  }
}
