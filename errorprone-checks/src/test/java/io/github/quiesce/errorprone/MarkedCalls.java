package io.github.quiesce.errorprone;

import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Span;
import java.util.List;

/**
 * A rule for tests of the adapter: reports calls of {@code marked}, and as possible those of {@code
 * maybe}, in the name of a rule of the catalog. Its fixes rename the call.
 */
public final class MarkedCalls implements Rule {
  static final String REPORTED_AS = "ExecutorNeverShutDown";

  @Override
  public void check(RuleContext context) {
    for (ClassModel type : context.program().classes()) {
      for (MethodModel method : type.methods()) {
        method.body().ifPresent(body -> check(body, context));
      }
    }
  }

  private static void check(Body body, RuleContext context) {
    body.instructions().stream()
        .filter(Invoke.class::isInstance)
        .map(Invoke.class::cast)
        .forEach(call -> check(call, context));
  }

  private static void check(Invoke call, RuleContext context) {
    switch (call.method().name()) {
      case "marked" -> context.report(finding(call, Finding.Proof.PROVED));
      case "maybe" -> context.report(finding(call, Finding.Proof.POSSIBLE));
      default -> {}
    }
  }

  private static Finding finding(Invoke call, Finding.Proof proof) {
    Finding finding = Finding.at(call, REPORTED_AS, proof, "This is a marked call.");
    return finding
        .withTrace(List.of(Finding.TraceStep.at(call, "called here")))
        .withFixes(
            List.of(
                fix(finding, "Call safe() instead", true, call.span(), "safe()"),
                fix(finding, "Call reviewed() instead", false, call.span(), "reviewed()")));
  }

  private static Finding.Fix fix(
      Finding finding, String title, boolean safe, Span span, String replacement) {
    return new Finding.Fix(
        title,
        safe,
        List.of(
            new Finding.Edit(finding.location().path(), span.start(), span.end(), replacement)));
  }
}
