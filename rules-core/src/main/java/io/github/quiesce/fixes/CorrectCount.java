package io.github.quiesce.fixes;

import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Symbol;
import io.github.quiesce.analysis.counts.SymbolNames;
import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Corrects a count that is one off: the only argument of a creation is written anew, in the names
 * it is written in already. A person must decide whether the count is wrong or the arrivals are.
 */
public final class CorrectCount {
  private CorrectCount() {}

  /**
   * The fix, where the text is known and simple.
   *
   * @param created the creation that is passed the count, as its only argument
   * @param old the count
   * @param right what it should be
   */
  public static Optional<Fix> of(Instruction created, Polynomial old, Polynomial right) {
    SourceFile file = created.block().body().method().owner().file();
    Span span = created.span();
    Optional<Long> difference = right.minus(old).asConstant();
    if (file.text().isEmpty()
        || !span.hasOffsets()
        || difference.filter(d -> Math.abs(d) == 1).isEmpty()) {
      return Optional.empty();
    }
    String text = file.text().get();
    int start = text.indexOf('(', span.start()) + 1;
    int end = span.end() - 1;
    if (start <= 0 || start >= end || text.charAt(end) != ')') {
      return Optional.empty();
    }
    String argument = text.substring(start, end);
    if (!right.symbols().stream().allMatch(symbol -> isWrittenIn(argument, symbol))) {
      return Optional.empty();
    }
    String count = right.describe(SymbolNames::of);
    Edit edit = new Edit(file.path(), start, end, count);
    return Optional.of(new Fix("Make the count " + count, false, List.of(edit)));
  }

  /** Whether the symbol's name stands there as a whole, and so means there what it says. */
  private static boolean isWrittenIn(String argument, Symbol symbol) {
    String name = SymbolNames.of(symbol);
    return !name.isEmpty()
        && Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "(?![\\w(.])")
            .matcher(argument)
            .find();
  }
}
