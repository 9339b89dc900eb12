package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cancels a task first thing in the catch of the timeout. Safe for a future that nobody else has:
 * on one that is done, cancel does nothing.
 */
public final class CancelOnTimeout {
  /** A wait on a variable: {@code result.get(}. */
  private static final Pattern WAIT =
      Pattern.compile("(?<future>[a-zA-Z_$][\\w$]*)\\s*\\.\\s*get\\s*\\(");

  private CancelOnTimeout() {}

  /**
   * The fix, where there is a catch, and the future's variable is declared before its try.
   *
   * @param made what gives the future, a call or its making
   */
  public static Optional<Fix> of(Instruction wait, Instruction made, Optional<Caught> handler) {
    return handler
        .filter(caught -> !isInTry(made, caught.block()))
        .flatMap(CatchBlock::of)
        .flatMap(
            block ->
                future(wait)
                    .map(name -> block.insert(indent -> name + ".cancel(true);"))
                    .map(edit -> new Fix("Cancel the task", true, List.of(edit))));
  }

  private static boolean isInTry(Instruction made, Block handler) {
    return made.block().outgoing().stream().map(Edge::to).anyMatch(handler::equals);
  }

  private static Optional<String> future(Instruction wait) {
    SourceFile file = wait.block().body().method().owner().file();
    Span call = wait.span();
    if (file.text().isEmpty() || !call.hasOffsets() || call.end() > file.text().get().length()) {
      return Optional.empty();
    }
    Matcher matcher = WAIT.matcher(file.text().get()).region(call.start(), call.end());
    return matcher.lookingAt() ? Optional.of(matcher.group("future")) : Optional.empty();
  }
}
