package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Layout.CodeBlock;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Tells the processor that a while loop spins. Nothing else changes: the loop still spins, but
 * leaves more to the other threads of its core. For review where the release the code is compiled
 * for is not known, since the call is not in all of them.
 */
public final class SpinHint {
  private static final String CALL = "Thread.onSpinWait();";
  private static final int FIRST_RELEASE = 9;
  private static final String WHILE = "while";

  private SpinHint() {}

  /** The fix, where the condition of a while loop is what looks, and the text is simple. */
  public static Optional<Fix> of(Instruction look, OptionalInt release) {
    SourceFile file = look.block().body().method().owner().file();
    Span loop = look.statement();
    if (file.text().isEmpty()
        || !loop.hasOffsets()
        || release.orElse(FIRST_RELEASE) < FIRST_RELEASE
        || !file.text().get().startsWith(WHILE, loop.start())) {
      return Optional.empty();
    }
    String text = file.text().get();
    Optional<CodeBlock> block =
        look.block().body().layout().blocks().stream()
            .filter(each -> each.span().end() == loop.end() && each.span().start() > loop.start())
            .findFirst();
    Optional<Edit> edit =
        block.isPresent()
            ? intoBlock(file.path(), text, loop, block.get())
            : forNothing(file.path(), text, loop);
    return edit.map(each -> new Fix("Tell that it spins", release.isPresent(), List.of(each)));
  }

  private static Optional<Edit> intoBlock(String path, String text, Span loop, CodeBlock block) {
    int inside = block.span().start() + 1;
    int end = block.span().end() - 1;
    return BlockText.of(text, block)
        .map(
            at -> {
              if (text.substring(inside, end).isBlank()) {
                return new Edit(path, inside, end, at.inner(loop.start(), CALL));
              }
              String first =
                  at.isOneLine(inside) ? " " + CALL : at.inner(loop.start(), CALL).stripTrailing();
              return new Edit(path, inside, inside, first);
            });
  }

  /** {@code while (condition);} gets a body. */
  private static Optional<Edit> forNothing(String path, String text, Span loop) {
    String statement = text.substring(loop.start(), loop.end());
    int close = closing(statement, WHILE.length());
    if (close < 0 || !statement.substring(close + 1).strip().equals(";")) {
      return Optional.empty();
    }
    int line = text.lastIndexOf('\n', loop.start()) + 1;
    String margin = text.substring(line, loop.start());
    if (!margin.isBlank()) {
      return Optional.empty();
    }
    String end = text.startsWith("\r\n", text.indexOf('\n', line) - 1) ? "\r\n" : "\n";
    String unit = margin.endsWith("\t") ? "\t" : "  ";
    String body = " {" + end + margin + unit + CALL + end + margin + "}";
    return Optional.of(new Edit(path, loop.start() + close + 1, loop.end(), body));
  }

  /** The parenthesis that closes a condition without literals and comments; -1 with them. */
  private static int closing(String statement, int from) {
    int depth = 0;
    for (int i = from; i < statement.length(); i++) {
      char c = statement.charAt(i);
      if (c == '"' || c == '\'' || c == '/') {
        return -1;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
