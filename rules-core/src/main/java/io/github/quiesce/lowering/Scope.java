package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A region of the source that control leaves in special ways: exceptions go to its handlers, jumps
 * through its cleanup. Scopes form a chain from the innermost outwards.
 */
final class Scope {
  /** A block that takes exceptions of some types. */
  record Handler(List<String> types, Block block) {
    static Handler catchAll(Block block) {
      return new Handler(List.of(TypeNames.THROWABLE), block);
    }

    boolean takesAll() {
      return types.contains(TypeNames.THROWABLE);
    }
  }

  /** Where a jump goes in the end; no block for a return. Compared by identity. */
  static final class Target {
    private final Scope scope;
    private final Block block;

    Target(Scope scope, Block block) {
      this.scope = scope;
      this.block = block;
    }

    /** The scope the target stands in; jumps run the cleanups of all scopes inside it. */
    Scope scope() {
      return scope;
    }

    Optional<Block> block() {
      return Optional.ofNullable(block);
    }
  }

  /** The copy of a cleanup that runs on the way to one target. */
  record Pad(Block block, Span statement) {}

  private final Scope outer;
  private final List<Handler> handlers;
  private final boolean cleanup;
  private final Map<Target, Pad> pads = new LinkedHashMap<>();
  private List<Handler> reachable;

  private Scope(Scope outer, List<Handler> handlers, boolean cleanup) {
    this.outer = outer;
    this.handlers = List.copyOf(handlers);
    this.cleanup = cleanup;
  }

  /** The whole body. */
  static Scope root() {
    return new Scope(null, List.of(), false);
  }

  /** A region with catch clauses. */
  Scope catching(List<Handler> clauses) {
    return new Scope(this, clauses, false);
  }

  /** A region that runs a cleanup however it is left; exceptions arrive at {@code onException}. */
  Scope cleaning(Block onException) {
    return new Scope(this, List.of(Handler.catchAll(onException)), true);
  }

  /** The scope around this one; null for the whole body. */
  Scope outer() {
    return outer;
  }

  boolean hasCleanup() {
    return cleanup;
  }

  /** The cleanup's copies for jumps, in order of their first use. */
  Map<Target, Pad> pads() {
    return pads;
  }

  /**
   * The handlers an unknown exception may reach from here, innermost first: those behind a handler
   * that takes the same types are left out, and a catch-all is the last.
   */
  List<Handler> reachableHandlers(ThrownTypes types) {
    if (reachable == null) {
      List<Handler> result = new ArrayList<>();
      boolean all = false;
      for (Scope at = this; at != null && !all; at = at.outer) {
        for (Handler handler : at.handlers) {
          if (!all && !types.isCovered(handler, result)) {
            result.add(handler);
            all = handler.takesAll();
          }
        }
      }
      reachable = List.copyOf(result);
    }
    return reachable;
  }
}
