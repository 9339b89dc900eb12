package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/** Lowers switch statements and expressions. */
final class SwitchLowering {
  private final BodyLowering body;
  private final Flow flow;

  SwitchLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  void lower(Statement.SwitchStatement s) {
    Value selector = body.expressions().value(s.selector());
    Block end = flow.newBlock();
    boolean exhaustive =
        s.cases().stream().anyMatch(each -> each.matchesNull() || !each.patterns().isEmpty());
    SwitchDispatch dispatch = new SwitchDispatch(body, s.cases(), selector, exhaustive);
    dispatch.emit(s.span(), end);
    Runnable leave = body.statements().jumps().enterSwitch(new Scope.Target(flow.scope(), end));
    body.agenda().then(() -> bodies(s.cases(), dispatch, end), leave, () -> flow.begin(end));
  }

  Value value(Expression.SwitchExpression e) {
    if (!body.bounds().bodies().enter()) {
      return flow.cutShort(e.type(), "switch expressions nested too deep", e.span());
    }
    try {
      Value selector = body.expressions().value(e.selector());
      Block end = flow.newBlock();
      Object result = new Object();
      SwitchDispatch dispatch = new SwitchDispatch(body, e.cases(), selector, true);
      dispatch.emit(e.span(), end);
      Scope.Target onYield = new Scope.Target(flow.scope(), end);
      Runnable leave = body.statements().jumps().enterSwitchExpression(onYield, result);
      body.agenda().run(() -> bodies(e.cases(), dispatch, end));
      leave.run();
      flow.begin(end);
      return flow.read(result, e.type());
    } finally {
      body.bounds().bodies().leave();
    }
  }

  private void bodies(List<SwitchCase> cases, SwitchDispatch dispatch, Block end) {
    List<Runnable> steps = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      int index = i;
      SwitchCase each = cases.get(i);
      boolean last = i == cases.size() - 1;
      Block next = last || each.arrow() ? end : dispatch.body(i + 1);
      steps.add(() -> flow.begin(dispatch.body(index)));
      steps.add(() -> body.statements().lowerAll(each.body()));
      steps.add(() -> flow.go(next));
    }
    body.agenda().then(steps.toArray(new Runnable[0]));
  }
}
