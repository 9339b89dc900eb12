package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/** Takes the first of several statements out of a block, and puts it before another statement. */
final class FirstStatement {
  private FirstStatement() {}

  /**
   * The edits; empty if the statement is not the first of several, or a comment follows that cannot
   * be moved with it.
   *
   * @param to the block of the statement before which it comes
   * @param at where that one begins
   */
  static Optional<List<Edit>> moved(
      String path, String text, BlockText from, Span statement, BlockText to, int at) {
    Optional<Integer> end = from.endOf(statement);
    if (from.indexOf(statement) != 0 || from.statements().size() < 2 || end.isEmpty()) {
      return Optional.empty();
    }
    int next = from.statements().get(1).start();
    String rest = text.substring(end.get(), next).strip();
    boolean ownLine = rest.startsWith("//") && rest.lines().count() == 1 && to.isFirstOnLine(at);
    String code = text.substring(statement.start(), end.get()) + (rest.isEmpty() ? "" : " " + rest);
    return rest.isEmpty() || ownLine
        ? Optional.of(
            List.of(
                new Edit(path, at, at, to.before(at, code)),
                new Edit(path, statement.start(), next, "")))
        : Optional.empty();
  }
}
