package io.github.quiesce.fixes;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.BlockResource;
import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Releases a local resource at the end of the block it is declared in:
 *
 * <pre>{@code
 * ExecutorService pool = Executors.newCachedThreadPool();
 * try {
 *   pool.execute(task);
 * } finally {
 *   pool.shutdown();
 * }
 * }</pre>
 *
 * <p>This is safe where tasks that have been handed in still run, and no others come. From the
 * release on that makes the resource closeable, try-with-resources is offered first; it waits for
 * the tasks without a bound, so a person must review it.
 */
public final class ReleaseInFinally {
  private final BlockResource resource;
  private final SourceFile file;
  private final String text;
  private final BlockText block;
  private final int declarationEnd;
  private final int start;

  private ReleaseInFinally(
      BlockResource resource, SourceFile file, BlockText block, int start, int end) {
    this.resource = resource;
    this.file = file;
    this.text = file.text().orElseThrow();
    this.block = block;
    this.start = start;
    this.declarationEnd = end;
  }

  /** The fixes for what is made here, if it is for a local variable of one block; else none. */
  public static List<Fix> ofLocal(RuleContext context, Acquisition made, Flow flow) {
    return BlockResource.of(context.analyses(), made, flow)
        .map(local -> of(context.analyses(), local, context.release()))
        .orElse(List.of());
  }

  /**
   * The fixes, the one to prefer first; none where the source has another shape.
   *
   * @param release the Java release the code is compiled for, where that is known
   */
  public static List<Fix> of(Analyses analyses, BlockResource resource, OptionalInt release) {
    SourceFile file = resource.body().method().owner().file();
    Span declaration = resource.local().declaration();
    Optional<BlockText> found = file.text().flatMap(text -> BlockText.of(text, resource.block()));
    int index = found.map(block -> block.indexOf(declaration)).orElse(-1);
    if (index < 0 || index == found.get().statements().size() - 1) {
      return List.of();
    }
    BlockText block = found.get();
    Span next = block.statements().get(index + 1);
    Optional<Integer> end = block.endOf(declaration);
    if (end.isEmpty()
        || end.get() > next.start()
        || ConstructorCalls.isAnyFrom(resource.body(), next.start())) {
      return List.of();
    }
    int start = startOfWork(file.text().get(), end.get(), next.start());
    return new ReleaseInFinally(resource, file, block, start, end.get()).fixes(analyses, release);
  }

  /**
   * Where the try begins: at the statement if it follows on the same line, else at the first line
   * that is not blank, with the comments above the statement.
   */
  private static int startOfWork(String text, int end, int next) {
    int at = end;
    while (at < next && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    String rest = text.substring(end, at).strip();
    if (rest.startsWith("/*") && !rest.endsWith("*/")) {
      return next;
    }
    while (at < next && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private List<Fix> fixes(Analyses analyses, OptionalInt release) {
    List<Fix> fixes = new ArrayList<>();
    if (ReleaseCall.isCloseable(analyses, resource, release)) {
      tryWithResources()
          .map(edit -> new Fix("Use try-with-resources", false, List.of(edit)))
          .ifPresent(fixes::add);
    }
    ReleaseCall.of(analyses.program(), resource)
        .ifPresent(
            how -> {
              String method = how.signature().name();
              String call = resource.local().name() + "." + method + "();";
              String title = "Call " + method + "() in a finally block";
              boolean safe = resource.keepsWork() && how.cancels().isEmpty();
              fixes.add(new Fix(title, safe, List.of(tryFinally(call))));
            });
    return fixes;
  }

  private Edit tryFinally(String call) {
    int end = block.contentEnd();
    String work = text.substring(start, end);
    return new Edit(file.path(), start, end, block.tryFinally(start, work, call));
  }

  private Optional<Edit> tryWithResources() {
    int from = resource.local().declaration().start();
    int end = block.contentEnd();
    String declared = text.substring(from, declarationEnd - 1);
    if (declared.matches("(?s).*[\\r\\n]\\s*")) {
      return Optional.empty(); // a comment may end the line above the semicolon
    }
    String comment = text.substring(declarationEnd, start).stripTrailing();
    String work = text.substring(start, end);
    String body = block.isOneLine(declarationEnd) ? " " + work + " " : block.inner(from, work);
    String replacement = "try (" + declared + ") {" + comment + body + "}";
    return Optional.of(new Edit(file.path(), from, end, replacement));
  }
}
