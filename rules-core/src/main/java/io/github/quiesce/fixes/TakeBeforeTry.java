package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Moves the first statement of a try block, which takes a lock, to right before the try. The try
 * has a finally and no catch: then nothing changes but what happens if the lock is not got.
 */
public final class TakeBeforeTry {
  private TakeBeforeTry() {}

  /** The fix, where the text is known and has that shape. */
  public static Optional<Fix> of(Instruction taken, String title) {
    Body body = taken.block().body();
    SourceFile file = body.method().owner().file();
    return file.text()
        .flatMap(text -> edits(file.path(), text, body, taken.statement()))
        .map(edits -> new Fix(title, true, edits));
  }

  private static Optional<List<Edit>> edits(String path, String text, Body body, Span statement) {
    Optional<CodeBlock> block = body.layout().blockOf(statement);
    Optional<BlockText> inner = block.flatMap(each -> BlockText.of(text, each));
    if (inner.isEmpty() || !isFollowedByFinally(text, block.get())) {
      return Optional.empty();
    }
    int start = startOfTry(text, block.get());
    Optional<BlockText> outer =
        body.layout().blocks().stream()
            .filter(each -> each.span().start() < start && start < each.span().end())
            .reduce((around, within) -> within)
            .flatMap(each -> BlockText.of(text, each));
    return start > 0 && outer.isPresent() && isStatementOfBlock(text, start)
        ? FirstStatement.moved(path, text, inner.get(), statement, outer.get(), start)
        : Optional.empty();
  }

  /** Not the only statement of an {@code if}, say. */
  private static boolean isStatementOfBlock(String text, int start) {
    String before = text.substring(0, start).stripTrailing();
    return before.endsWith("{") || before.endsWith(";") || before.endsWith("}");
  }

  private static boolean isFollowedByFinally(String text, CodeBlock block) {
    return text.substring(block.span().end()).stripLeading().startsWith("finally");
  }

  /** Where the keyword before a block begins, if that is {@code try}; else -1. */
  private static int startOfTry(String text, CodeBlock block) {
    String before = text.substring(0, block.span().start()).stripTrailing();
    return before.endsWith("try") ? before.length() - "try".length() : -1;
  }
}
