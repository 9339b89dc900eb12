package io.github.quiesce.fixes;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a catch block set the interrupt status again, as the first thing it does, and leave the loop
 * around it, as the last.
 */
public final class RestoreInterrupt {
  private static final String INTERRUPT = "Thread.currentThread().interrupt();";
  private static final String UNIT = "  ";

  private static final Pattern CLAUSE =
      Pattern.compile("catch\\s*\\([^(){}]*?(?<name>\\w+)\\s*\\)\\s*\\{");

  /** Anything after which a statement put at the block's end could not be reached. */
  private static final Pattern JUMP = Pattern.compile("\\b(return|break|continue|throw|yield)\\b");

  private static final Pattern LAST_CONTINUE = Pattern.compile("continue(\\s+\\w+)?\\s*;\\s*$");

  private final String text;
  private final String path;
  private final Caught handler;
  private final String name;

  /** The block's contents: from behind its brace up to the closing one. */
  private final int start;

  private final int end;

  private RestoreInterrupt(String path, String text, Caught handler, String name, int start) {
    this.path = path;
    this.text = text;
    this.handler = handler;
    this.name = name;
    this.start = start;
    this.end = handler.statement().end() - 1;
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
            block -> new Fix(title, false, List.of(block.insert(i -> block.guarded(i, i + UNIT + jump)))));
  }

  private static Optional<RestoreInterrupt> at(Caught handler) {
    SourceFile file = handler.block().body().method().owner().file();
    Span clause = handler.statement();
    if (file.text().isEmpty()
        || !clause.hasOffsets()
        || clause.end() > file.text().get().length()
        || file.text().get().charAt(clause.end() - 1) != '}') {
      return Optional.empty();
    }
    String text = file.text().get();
    Matcher matcher = CLAUSE.matcher(text).region(clause.start(), clause.end());
    return matcher.lookingAt()
        ? Optional.of(
            new RestoreInterrupt(file.path(), text, handler, matcher.group("name"), matcher.end()))
        : Optional.empty();
  }

  /** Inserts the statement that restores behind the opening brace, and {@code jump} with it. */
  private Edit restoring(String jump) {
    boolean alone = text.substring(start, end).isBlank() && !jump.isEmpty();
    return insert(
        indent -> alone ? statement(indent) + lineEnd() + indent + jump : statement(indent));
  }

  /**
   * Inserts a statement behind the opening brace.
   *
   * @param statement its text for an indentation, the first line's left out
   */
  private Edit insert(UnaryOperator<String> statement) {
    String contents = text.substring(start, end);
    if (contents.isBlank()) {
      String inner = margin() + UNIT;
      String all = lineEnd() + inner + statement.apply(inner) + lineEnd() + margin();
      return new Edit(path, start, end, all);
    }
    int lineEndAt = contents.indexOf('\n');
    String rest = lineEndAt < 0 ? contents : contents.substring(0, lineEndAt);
    if (lineEndAt >= 0 && (rest.isBlank() || rest.strip().startsWith("//"))) {
      int at = start + rest.stripTrailing().length();
      String inner = indentBehind(start + lineEndAt + 1);
      return new Edit(path, at, at, lineEnd() + inner + statement.apply(inner));
    }
    return new Edit(path, start, start, " " + statement.apply(margin() + UNIT));
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
        + name
        + " instanceof InterruptedException) {"
        + lineEnd()
        + indent
        + UNIT
        + INTERRUPT
        + (next.isEmpty() ? "" : lineEnd() + next)
        + lineEnd()
        + indent
        + "}";
  }

  private Optional<List<Edit>> leaving(String jump) {
    String contents = text.substring(start, end);
    if (contents.isBlank()) {
      return Optional.of(List.of(restoring(jump)));
    }
    List<Edit> edits = new ArrayList<>(List.of(restoring("")));
    Matcher last = LAST_CONTINUE.matcher(contents);
    int jumps = (int) JUMP.matcher(contents).results().count();
    if (jumps == 1 && last.find()) {
      int from = start + last.start();
      edits.add(new Edit(path, from, from + last.group().stripTrailing().length(), jump));
      return Optional.of(edits);
    }
    if (jumps > 0 || contents.contains("/*")) {
      return Optional.empty();
    }
    int at = start + contents.stripTrailing().length();
    boolean oneLine = contents.indexOf('\n') < 0;
    String before = oneLine ? " " : lineEnd() + margin() + UNIT;
    if (at < edits.get(0).end() || (oneLine && contents.contains("//"))) {
      return Optional.empty();
    }
    if (at == edits.get(0).start()) {
      Edit restore = edits.get(0); // nothing but a comment beside the brace
      return Optional.of(List.of(new Edit(path, at, at, restore.replacement() + before + jump)));
    }
    edits.add(new Edit(path, at, at, before + jump));
    return Optional.of(edits);
  }

  /** What stands before the first word of the line the catch is on. */
  private String margin() {
    return indentBehind(text.lastIndexOf('\n', handler.statement().start() - 1) + 1);
  }

  private String indentBehind(int lineStart) {
    int at = lineStart;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    String indent = text.substring(lineStart, at);
    return at < text.length() && text.charAt(at) == '}' && at >= start ? indent + UNIT : indent;
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
