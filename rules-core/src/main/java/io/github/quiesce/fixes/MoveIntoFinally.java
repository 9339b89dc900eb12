package io.github.quiesce.fixes;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Layout.Local;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts a try around all a body does and moves its last statement into a finally. That statement has
 * to stand at the end of the body's own block; then nothing changes but what happens on a failure.
 * It must not use what the block declares: that would be out of sight.
 */
public final class MoveIntoFinally {
  private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");
  private static final Pattern PATTERN = Pattern.compile("\\binstanceof\\b[^;{}]*");

  private MoveIntoFinally() {}

  /** The fix, where the file's text is known and has that shape. */
  public static Optional<Fix> of(Instruction last, String title) {
    Body body = last.block().body();
    SourceFile file = body.method().owner().file();
    return file.text()
        .flatMap(text -> edit(file.path(), text, body, last.statement()))
        .map(edit -> new Fix(title, true, List.of(edit)));
  }

  private static Optional<Edit> edit(String path, String text, Body body, Span last) {
    Optional<BlockText> own =
        body.layout().blocks().stream()
            .flatMap(block -> BlockText.of(text, block).stream())
            .findFirst();
    int index = own.map(block -> block.indexOf(last)).orElse(-1);
    if (index < 1 || index != own.get().statements().size() - 1) {
      return Optional.empty();
    }
    BlockText block = own.get();
    int start = block.statements().get(0).start();
    Optional<Integer> end = block.endOf(last);
    String work = text.substring(start, last.start()).stripTrailing();
    if (end.isEmpty()
        || ConstructorCalls.isAnyFrom(body, start)
        || usesLocals(body, work, text.substring(last.start(), end.get()))) {
      return Optional.empty();
    }
    String moved = text.substring(last.start(), end.get());
    return Optional.of(new Edit(path, start, end.get(), block.tryFinally(start, work, moved)));
  }

  /** By name, so rather too often. Variables of patterns are no locals of the layout. */
  private static boolean usesLocals(Body body, String work, String moved) {
    Set<String> used = words(moved).collect(toUnmodifiableSet());
    Stream<String> locals = body.layout().locals().stream().map(Local::name);
    Stream<String> bound =
        PATTERN.matcher(work).results().flatMap(pattern -> words(pattern.group()));
    return Stream.concat(locals, bound).anyMatch(used::contains);
  }

  private static Stream<String> words(String code) {
    return WORD.matcher(code).results().map(MatchResult::group);
  }
}
