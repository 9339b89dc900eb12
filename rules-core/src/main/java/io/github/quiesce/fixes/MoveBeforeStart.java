package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Layout.Local;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;

/**
 * Moves the first statement of a lambda to right before the statement that starts the lambda. What
 * it names has to be the same there: it may use nothing that the lambda declares. For review: if
 * the start is refused, the statement has been run all the same.
 */
public final class MoveBeforeStart {
  private MoveBeforeStart() {}

  /**
   * The fix, where the text is known and has that shape.
   *
   * @param moved a call that is a statement of its own
   * @param start the call that starts the lambda
   */
  public static Optional<Fix> of(Instruction moved, Instruction start, String title) {
    Body task = moved.block().body();
    Body starter = start.block().body();
    boolean direct = task.creator().filter(made -> made.block().body() == starter).isPresent();
    SourceFile file = task.method().owner().file();
    return direct
        ? file.text()
            .flatMap(text -> edits(file.path(), text, moved, start))
            .map(edits -> new Fix(title, false, edits))
        : Optional.empty();
  }

  private static Optional<List<Edit>> edits(
      String path, String text, Instruction moved, Instruction start) {
    Body task = moved.block().body();
    Span statement = moved.statement();
    Optional<BlockText> own =
        task.layout().blocks().stream()
            .flatMap(block -> BlockText.of(text, block).stream())
            .findFirst();
    Optional<BlockText> outer =
        start
            .block()
            .body()
            .layout()
            .blockOf(start.statement())
            .flatMap(block -> BlockText.of(text, block));
    boolean fits =
        own.isPresent()
            && outer.filter(block -> block.indexOf(start.statement()) >= 0).isPresent()
            && !usesOwn(task, text, statement);
    return fits
        ? FirstStatement.moved(
            path, text, own.get(), statement, outer.get(), start.statement().start())
        : Optional.empty();
  }

  /** By name, so rather too often. */
  private static boolean usesOwn(Body task, String text, Span statement) {
    String code = text.substring(statement.start(), statement.end());
    return !task.parameters().isEmpty()
        || task.layout().locals().stream().map(Local::name).anyMatch(code::contains);
  }
}
