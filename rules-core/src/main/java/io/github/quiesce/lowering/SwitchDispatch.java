package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Pattern;
import io.github.quiesce.syntax.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/** The way from a switch's selector to the bodies of its cases. */
final class SwitchDispatch {
  private final BodyLowering body;
  private final Flow flow;
  private final List<SwitchCase> cases;
  private final Value selector;
  private final boolean exhaustive;
  private final List<Block> bodies = new ArrayList<>();
  private final List<Integer> group = new ArrayList<>();
  private final int defaultCase;

  SwitchDispatch(BodyLowering body, List<SwitchCase> cases, Value selector, boolean exhaustive) {
    this.body = body;
    this.flow = body.flow();
    this.cases = cases;
    this.selector = selector;
    this.exhaustive = exhaustive;
    int found = -1;
    for (int i = 0; i < cases.size(); i++) {
      bodies.add(flow.newBlock());
      found = takesRest(cases.get(i)) ? i : found;
    }
    defaultCase = found;
  }

  private static boolean takesRest(SwitchCase each) {
    return each.isDefault()
        || (each.guard().isEmpty()
            && each.patterns().stream().anyMatch(Pattern.Any.class::isInstance));
  }

  Block body(int index) {
    return bodies.get(index);
  }

  /** Emits the switch; where no case matches, control goes to {@code end}. */
  void emit(Span span, Block end) {
    for (int i = 0; i < cases.size(); i++) {
      if (i != defaultCase || !labels(cases.get(i)).isEmpty()) {
        group.add(i);
      }
      if (isConditional(i)) {
        Block rest = flow.newBlock();
        emitGroup(span, rest, i, rest);
        flow.begin(rest);
      }
    }
    emitRest(span, end);
  }

  /** Whether the case may still not match once its label does. */
  private boolean isConditional(int index) {
    SwitchCase each = cases.get(index);
    if (each.guard().isPresent()) {
      return true;
    }
    boolean takesAllLeft = exhaustive && defaultCase < 0 && index == cases.size() - 1;
    return !takesAllLeft && each.patterns().stream().anyMatch(PatternLowering::isRefutable);
  }

  private void emitRest(Span span, Block end) {
    if (defaultCase >= 0) {
      emitGroup(span, bodies.get(defaultCase), -1, end);
    } else if (!exhaustive) {
      emitGroup(span, end, -1, end);
    } else if (!group.isEmpty()) {
      // The last case takes all that is left.
      emitGroup(span, null, -1, end);
    } else {
      flow.havoc(TypeNames.VOID, "switch without a matching case", List.of(), span);
      flow.go(end);
    }
  }

  /**
   * Emits one switch over the cases gathered.
   *
   * @param byDefault where its DEFAULT edge goes; null for the last of the cases
   * @param conditional the case whose guard decides, or -1
   * @param onMismatch where a guard that fails goes
   */
  private void emitGroup(Span span, Block byDefault, int conditional, Block onMismatch) {
    if (group.isEmpty() && byDefault != null && cases.size() > (defaultCase >= 0 ? 1 : 0)) {
      flow.go(byDefault);
      return;
    }
    flow.add(new Switch(selector), span);
    List<Block> entries = new ArrayList<>();
    for (int index : group) {
      SwitchCase each = cases.get(index);
      Block entry = binds(each) || index == conditional ? flow.newBlock() : bodies.get(index);
      entries.add(entry);
      flow.caseEdge(entry, labels(each));
    }
    flow.defaultEdge(byDefault != null ? byDefault : entries.get(entries.size() - 1));
    for (int i = 0; i < entries.size(); i++) {
      int index = group.get(i);
      if (entries.get(i) != bodies.get(index)) {
        flow.begin(entries.get(i));
        flow.inStatement(
            cases.get(index).span(), () -> enter(index, index == conditional, onMismatch));
      }
    }
    group.clear();
  }

  private static boolean binds(SwitchCase each) {
    return each.patterns().stream().anyMatch(pattern -> !PatternLowering.isPlain(pattern));
  }

  /** Binds a case's variables, tests its guard, and goes to its body. */
  private void enter(int index, boolean conditional, Block onMismatch) {
    SwitchCase each = cases.get(index);
    for (Pattern pattern : each.patterns()) {
      body.patterns().bind(pattern, selector, each.span());
    }
    Block target = bodies.get(index);
    if (!conditional) {
      flow.go(target);
      return;
    }
    if (each.patterns().stream().anyMatch(PatternLowering::isRefutable)) {
      Block matched = each.guard().isPresent() ? flow.newBlock() : target;
      flow.branch(new UnknownValue(TypeNames.BOOLEAN), each.span(), matched, onMismatch);
      if (each.guard().isEmpty()) {
        return;
      }
      flow.begin(matched);
    }
    body.conditions().branch(each.guard().get(), target, onMismatch);
  }

  private static List<Object> labels(SwitchCase each) {
    List<Object> result = new ArrayList<>();
    if (each.matchesNull()) {
      result.add(TypeNames.NULL);
    }
    for (Object constant : each.constants()) {
      result.add(constant instanceof Character c ? (Object) (int) c : constant);
    }
    for (Pattern pattern : each.patterns()) {
      if (!(pattern instanceof Pattern.Any)) {
        result.add(pattern.type());
      }
    }
    return result;
  }
}
