package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Caught;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a catch block set the interrupt status again, as the first thing it does, and leave the loop
 * around it, as the last.
 */
public final class RestoreInterrupt {
  private static final String INTERRUPT = "Thread.currentThread().interrupt();";

  /** Anything after which a statement put at the block's end could not be reached. */
  private static final Pattern JUMP = Pattern.compile("\\b(return|break|continue|throw|yield)\\b");

  private static final Pattern LAST_CONTINUE = Pattern.compile("continue(\\s+\\w+)?\\s*;\\s*$");

  private final Caught handler;
  private final CatchBlock block;

  private RestoreInterrupt(Caught handler, CatchBlock block) {
    this.handler = handler;
    this.block = block;
  }

  /** The fix that only restores the status, where the text is known and has the usual shape. */
  public static Optional<Fix> of(Caught handler, String title, boolean safe) {
    return at(handler).map(block -> new Fix(title, safe, List.of(block.restoring(""))));
  }

  /**
   * The fix that restores the status and leaves the loop; for a person to decide.
   *
   * @param jump the statement that leaves it, as {@code return;}
   */
  public static Optional<Fix> leaving(Caught handler, String title, String jump) {
    return at(handler)
        .filter(block -> block.handler.types().size() == 1)
        .flatMap(block -> block.leaving(jump))
        .map(edits -> new Fix(title, false, edits));
  }

  /**
   * The fix for a catch of much else: for an interruption it restores the status and leaves the
   * loop; for a person to decide.
   *
   * @param jump the statement that leaves it, as {@code return;}
   */
  public static Optional<Fix> leavingIfInterrupted(Caught handler, String title, String jump) {
    return at(handler)
        .map(
            restore ->
                new Fix(
                    title,
                    false,
                    List.of(
                        restore.block.insert(
                            i -> restore.guarded(i, i + restore.block.unit() + jump)))));
  }

  private static Optional<RestoreInterrupt> at(Caught handler) {
    return CatchBlock.of(handler).map(block -> new RestoreInterrupt(handler, block));
  }

  /** Inserts the statement that restores behind the opening brace, and {@code jump} with it. */
  private Edit restoring(String jump) {
    boolean alone = block.contents().isBlank() && !jump.isEmpty();
    return block.insert(
        indent -> alone ? statement(indent) + block.lineEnd() + indent + jump : statement(indent));
  }

  /** A union catch restores only for the exception that says so. */
  private String statement(String indent) {
    return handler.types().size() == 1 ? INTERRUPT : guarded(indent, "");
  }

  /**
   * Restores the status for an interruption only.
   *
   * @param next a line to put behind it, or nothing
   */
  private String guarded(String indent, String next) {
    return "if ("
        + block.name()
        + " instanceof InterruptedException) {"
        + block.lineEnd()
        + indent
        + block.unit()
        + INTERRUPT
        + (next.isEmpty() ? "" : block.lineEnd() + next)
        + block.lineEnd()
        + indent
        + "}";
  }

  private Optional<List<Edit>> leaving(String jump) {
    String contents = block.contents();
    if (contents.isBlank()) {
      return Optional.of(List.of(restoring(jump)));
    }
    List<Edit> edits = new ArrayList<>(List.of(restoring("")));
    Matcher last = LAST_CONTINUE.matcher(contents);
    int jumps = (int) JUMP.matcher(contents).results().count();
    if (jumps == 1 && last.find()) {
      int from = block.start() + last.start();
      edits.add(new Edit(block.path(), from, from + last.group().stripTrailing().length(), jump));
      return Optional.of(edits);
    }
    if (jumps > 0 || contents.contains("/*")) {
      return Optional.empty();
    }
    int at = block.start() + contents.stripTrailing().length();
    boolean oneLine = contents.indexOf('\n') < 0;
    String before = oneLine ? " " : block.lineEnd() + block.margin() + block.unit();
    if (at < edits.get(0).end() || (oneLine && contents.contains("//"))) {
      return Optional.empty();
    }
    if (at == edits.get(0).start()) {
      Edit restore = edits.get(0); // nothing but a comment beside the brace
      return Optional.of(
          List.of(new Edit(block.path(), at, at, restore.replacement() + before + jump)));
    }
    edits.add(new Edit(block.path(), at, at, before + jump));
    return Optional.of(edits);
  }
}
