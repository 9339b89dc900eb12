package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.Names;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * The exception table, without the rows compilers add to protect a handler by itself and to wrap
 * what record patterns throw, and with the handlers known that stand for no catch clause.
 */
final class Handlers {
  private static final String THROWABLE = "java/lang/Throwable";

  private final MethodNode method;
  private final List<Row> rows = new ArrayList<>();
  private final Map<LabelNode, Set<String>> types = new LinkedHashMap<>();
  private final Set<LabelNode> synthetic = new HashSet<>();

  /** A row of the table: instructions {@code [start, end)} go to {@code handler}. */
  private record Row(int start, int end, LabelNode handler, String type) {}

  /** A handler an instruction's exceptions may go to, with the types it takes from there. */
  record Covering(LabelNode handler, List<String> types) {
    boolean takesAll() {
      return types.contains(TypeNames.THROWABLE);
    }
  }

  Handlers(MethodNode method) {
    this.method = method;
    for (TryCatchBlockNode row : method.tryCatchBlocks) {
      add(row);
    }
  }

  private void add(TryCatchBlockNode row) {
    int start = method.instructions.indexOf(row.start);
    int end = method.instructions.indexOf(row.end);
    int handler = method.instructions.indexOf(row.handler);
    if (start <= handler && handler < end) {
      end = handler;
    }
    if (start >= end || wrapsMatchFailure(row)) {
      return;
    }
    String type = row.type == null ? TypeNames.THROWABLE : Names.binary(row.type);
    rows.add(new Row(start, end, row.handler, type));
    types.computeIfAbsent(row.handler, k -> new LinkedHashSet<>()).add(type);
    if (row.type == null || (row.type.equals(THROWABLE) && isResourceHandler(row.handler))) {
      synthetic.add(row.handler);
    }
  }

  /** What an accessor of a record pattern throws is wrapped in a MatchException. */
  private static boolean wrapsMatchFailure(TryCatchBlockNode row) {
    AbstractInsnNode store = Insns.atOrNext(row.handler);
    AbstractInsnNode created = Insns.next(store);
    return THROWABLE.equals(row.type)
        && Insns.is(store, Opcodes.ASTORE)
        && created instanceof TypeInsnNode node
        && node.desc.equals("java/lang/MatchException");
  }

  /** The handlers javac makes for try-with-resources, in their several generations. */
  private static boolean isResourceHandler(LabelNode handler) {
    AbstractInsnNode store = Insns.atOrNext(handler);
    int caught = Insns.slot(store, Opcodes.ASTORE);
    if (caught < 0) {
      return false;
    }
    AbstractInsnNode first = Insns.next(store);
    return addsSuppressed(first, caught)
        || remembersPrimary(first, caught)
        || resourceClose(first, caught) != null;
  }

  /** {@code primary.addSuppressed(caught)}. */
  private static boolean addsSuppressed(AbstractInsnNode first, int caught) {
    AbstractInsnNode second = Insns.next(first);
    return Insns.is(first, Opcodes.ALOAD)
        && Insns.loads(second, Opcodes.ALOAD, caught)
        && Insns.calls(Insns.next(second), THROWABLE, "addSuppressed", "(Ljava/lang/Throwable;)V");
  }

  /** {@code primary = caught; throw caught}. */
  private static boolean remembersPrimary(AbstractInsnNode first, int caught) {
    AbstractInsnNode store = Insns.next(first);
    AbstractInsnNode load = Insns.next(store);
    return Insns.loads(first, Opcodes.ALOAD, caught)
        && Insns.is(store, Opcodes.ASTORE)
        && Insns.loads(load, Opcodes.ALOAD, caught)
        && Insns.is(Insns.next(load), Opcodes.ATHROW);
  }

  /**
   * {@code if (resource != null) try { resource.close(); } ...; throw caught}; null if it is not.
   */
  private static AbstractInsnNode resourceClose(AbstractInsnNode first, int caught) {
    AbstractInsnNode at = first;
    if (Insns.is(Insns.next(at), Opcodes.IFNULL)) {
      at = Insns.next(Insns.next(at));
    }
    AbstractInsnNode close = Insns.next(at);
    AbstractInsnNode leave = Insns.next(close);
    if (!Insns.is(at, Opcodes.ALOAD)
        || !Insns.callsNamed(close, "close", "()V")
        || !(leave instanceof JumpInsnNode jump)) {
      return null;
    }
    AbstractInsnNode end = Insns.target(jump);
    boolean rethrows = Insns.loads(end, Opcodes.ALOAD, caught);
    return rethrows && Insns.is(Insns.next(end), Opcodes.ATHROW) ? close : null;
  }

  /**
   * The calls that close a resource at the end of what its handler guards, each with the call of
   * the handler that does the same.
   */
  Map<AbstractInsnNode, AbstractInsnNode> resourceCloses() {
    Map<AbstractInsnNode, AbstractInsnNode> closes = new LinkedHashMap<>();
    for (TryCatchBlockNode row : method.tryCatchBlocks) {
      AbstractInsnNode store = Insns.atOrNext(row.handler);
      int caught = Insns.slot(store, Opcodes.ASTORE);
      AbstractInsnNode inHandler =
          THROWABLE.equals(row.type) && caught >= 0
              ? resourceClose(Insns.next(store), caught)
              : null;
      if (inHandler != null) {
        int resource = Insns.slot(Insns.previous(inHandler), Opcodes.ALOAD);
        AbstractInsnNode load = Insns.atOrNext(row.end);
        if (Insns.is(Insns.next(load), Opcodes.IFNULL)) {
          load = Insns.next(Insns.next(load));
        }
        AbstractInsnNode close = Insns.next(load);
        if (Insns.loads(load, Opcodes.ALOAD, resource) && Insns.callsNamed(close, "close", "()V")) {
          closes.put(close, inHandler);
        }
      }
    }
    return closes;
  }

  /** All handlers, in the order of the table. */
  Set<LabelNode> all() {
    return types.keySet();
  }

  /** Types a handler catches; Throwable alone where it catches everything. */
  List<String> types(LabelNode handler) {
    return simplify(types.get(handler));
  }

  boolean isSynthetic(LabelNode handler) {
    return synthetic.contains(handler);
  }

  /** The handlers around an instruction, innermost first, up to one that catches everything. */
  List<Covering> covering(int index) {
    Map<LabelNode, Set<String>> found = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Row row : rows) {
      if (row.start <= index && index < row.end && taken.add(row.type)) {
        found.computeIfAbsent(row.handler, k -> new LinkedHashSet<>()).add(row.type);
        if (row.type.equals(TypeNames.THROWABLE)) {
          break;
        }
      }
    }
    List<Covering> result = new ArrayList<>();
    found.forEach((handler, caught) -> result.add(new Covering(handler, simplify(caught))));
    return result;
  }

  private static List<String> simplify(Set<String> caught) {
    return caught.contains(TypeNames.THROWABLE)
        ? List.of(TypeNames.THROWABLE)
        : List.copyOf(caught);
  }
}
