package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.Layout.Local;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a try around what stands between a call that takes a lock and the one that gives it back,
 * and the latter into its finally. Both are statements of one block. For review: after an
 * exception, others now find what the lock guards as it was left.
 */
public final class GiveBackInFinally {
  private GiveBackInFinally() {}

  /** The fix, where the text is known and has that shape. */
  public static Optional<Fix> of(Instruction taken, Instruction givenBack, String title) {
    Body body = taken.block().body();
    SourceFile file = body.method().owner().file();
    return givenBack.block().body() != body
        ? Optional.empty()
        : file.text()
            .flatMap(
                text -> edit(file.path(), text, body, taken.statement(), givenBack.statement()))
            .map(edit -> new Fix(title, false, List.of(edit)));
  }

  private static Optional<Edit> edit(
      String path, String text, Body body, Span taken, Span givenBack) {
    Optional<CodeBlock> block = body.layout().blockOf(taken);
    Optional<BlockText> found = block.flatMap(each -> BlockText.of(text, each));
    int first = found.map(each -> each.indexOf(taken)).orElse(-1) + 1;
    int last = found.map(each -> each.indexOf(givenBack)).orElse(-1);
    if (first < 1 || last <= first || isNeededAfter(text, body, block.get(), first, last)) {
      return Optional.empty();
    }
    BlockText code = found.get();
    int start = code.statements().get(first).start();
    int end = code.endOf(givenBack).orElse(givenBack.end());
    String work = text.substring(start, givenBack.start()).stripTrailing();
    String moved = text.substring(givenBack.start(), end);
    return Optional.of(new Edit(path, start, end, code.tryFinally(start, work, moved)));
  }

  /** Whether what is declared between is named after it. */
  private static boolean isNeededAfter(
      String text, Body body, CodeBlock block, int first, int last) {
    Span givenBack = block.statements().get(last);
    String after = text.substring(givenBack.start(), block.span().end());
    return body.layout().locals().stream()
        .filter(local -> block.statements().subList(first, last).contains(local.declaration()))
        .map(Local::name)
        .anyMatch(
            name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(after).find());
  }
}
