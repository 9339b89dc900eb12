package io.github.quiesce.lowering;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.InstanceOf;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Pattern;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lowers patterns: the test, and the variables they bind. */
final class PatternLowering {
  private final BodyLowering body;
  private final Flow flow;

  PatternLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  /** Whether the pattern is a type test that binds nothing. */
  static boolean isPlain(Pattern pattern) {
    return pattern instanceof Pattern.TypePattern type && type.variable().isEmpty();
  }

  /**
   * Whether a value of the pattern's type may still not match: a record pattern, unless it leaves
   * its components open.
   */
  static boolean isRefutable(Pattern pattern) {
    return pattern instanceof Pattern.RecordPattern record
        && !record.components().stream().allMatch(Pattern.Any.class::isInstance);
  }

  /** Branches on whether {@code value} matches, and binds where it does. */
  void test(Pattern pattern, Value value, Span span, Block onTrue, Block onFalse) {
    if (pattern instanceof Pattern.Any) {
      flow.go(onTrue);
      return;
    }
    Value matches = flow.add(new InstanceOf(pattern.type(), value), span);
    if (isPlain(pattern)) {
      flow.branch(matches, span, onTrue, onFalse);
      return;
    }
    Block ofType = flow.newBlock();
    flow.branch(matches, span, ofType, onFalse);
    flow.begin(ofType);
    bind(pattern, value, span);
    if (isRefutable(pattern)) {
      flow.branch(new UnknownValue(TypeNames.BOOLEAN), span, onTrue, onFalse);
    } else {
      flow.go(onTrue);
    }
  }

  /** Binds the variables of a pattern whose type {@code value} is known to have. */
  void bind(Pattern pattern, Value value, Span span) {
    if (pattern instanceof Pattern.TypePattern type) {
      type.variable()
          .ifPresent(
              variable -> body.locals().declare(variable, cast(variable.type(), value, span)));
      return;
    }
    Deque<Part> work = new ArrayDeque<>();
    work.push(new Part(pattern, value));
    while (!work.isEmpty()) {
      Part next = work.pop();
      if (next.pattern() instanceof Pattern.RecordPattern record) {
        bindComponents(record, next.value(), span, work);
      } else if (next.pattern() instanceof Pattern.TypePattern component) {
        component
            .variable()
            .ifPresent(
                variable ->
                    body.locals().declare(variable, cast(variable.type(), next.value(), span)));
      }
    }
  }

  /** A pattern inside of another, and what it is matched against. */
  private record Part(Pattern pattern, Value value) {}

  /** As javac does it: every accessor is called, also for a component that is left open. */
  private void bindComponents(
      Pattern.RecordPattern record, Value value, Span span, Deque<Part> work) {
    if (record.accessors().isEmpty()) {
      record.components().forEach(each -> work.add(new Part(each, new UnknownValue(each.type()))));
      return;
    }
    Value matched = cast(record.type(), value, span);
    for (int i = 0; i < record.components().size(); i++) {
      Invoke call = new Invoke(record.accessors().get(i), Invoke.Kind.VIRTUAL, matched, List.of());
      work.add(new Part(record.components().get(i), flow.addThrowing(call, span)));
    }
  }

  private Value cast(String type, Value value, Span span) {
    return value.type().equals(type) ? value : flow.add(new Cast(type, value), span);
  }
}
