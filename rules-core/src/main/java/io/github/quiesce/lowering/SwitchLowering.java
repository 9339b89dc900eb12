package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.SwitchCase;
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
    body.statements()
        .jumps()
        .inSwitch(new Scope.Target(flow.scope(), end), () -> bodies(s.cases(), dispatch, end));
    flow.begin(end);
  }

  Value value(Expression.SwitchExpression e) {
    Value selector = body.expressions().value(e.selector());
    Block end = flow.newBlock();
    Object result = new Object();
    SwitchDispatch dispatch = new SwitchDispatch(body, e.cases(), selector, true);
    dispatch.emit(e.span(), end);
    body.statements()
        .jumps()
        .inSwitchExpression(
            new Scope.Target(flow.scope(), end), result, () -> bodies(e.cases(), dispatch, end));
    flow.begin(end);
    return flow.read(result, e.type());
  }

  private void bodies(List<SwitchCase> cases, SwitchDispatch dispatch, Block end) {
    for (int i = 0; i < cases.size(); i++) {
      flow.begin(dispatch.body(i));
      body.statements().lowerAll(cases.get(i).body());
      boolean last = i == cases.size() - 1;
      flow.go(last || cases.get(i).arrow() ? end : dispatch.body(i + 1));
    }
  }
}
