package io.github.quiesce.lowering;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.BodyBuilder;
import io.github.quiesce.model.BodyBuilder.Received;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.List;
import java.util.Optional;

/** Lowers one body; holds the parts that do it, which know each other through here. */
final class BodyLowering {
  private final BodyBuilder builder;
  private final Optional<String> selfType;
  private final Bounds bounds;
  private final ThrownTypes types;
  private final Flow flow;
  private final Agenda agenda = new Agenda();
  private final LayoutBuilder layout = new LayoutBuilder();
  private final Locals locals;
  private final ExpressionLowering expressions;
  private final ConditionLowering conditions;
  private final PatternLowering patterns;
  private final CallLowering calls;
  private final CreationLowering creations;
  private final AssignmentLowering assignments;
  private final SwitchLowering switches;
  private final StatementLowering statements;
  private List<Statement> fieldInitializers;

  private BodyLowering(
      BodyBuilder builder,
      Optional<String> selfType,
      Bounds bounds,
      ThrownTypes types,
      List<Statement> fieldInitializers) {
    this.builder = builder;
    this.selfType = selfType;
    this.bounds = bounds;
    this.types = types;
    this.fieldInitializers = fieldInitializers;
    flow = new Flow(builder, types);
    locals = new Locals(flow, layout, builder.unfinished().self());
    patterns = new PatternLowering(this);
    expressions = new ExpressionLowering(this);
    conditions = new ConditionLowering(this);
    calls = new CallLowering(this);
    creations = new CreationLowering(this);
    assignments = new AssignmentLowering(this);
    switches = new SwitchLowering(this);
    statements = new StatementLowering(this);
  }

  /** Lowers a method, constructor or initialiser. */
  static Body lower(MethodSource source, ThrownTypes types) {
    BodyBuilder builder =
        BodyBuilder.create(source.selfType(), received(source.parameters()), List.of());
    BodyLowering lowering =
        new BodyLowering(
            builder, source.selfType(), new Bounds(), types, source.fieldInitializers());
    lowering.receive(source.parameters(), builder.unfinished().parameters());
    return lowering.run(source.body());
  }

  /** Lowers a lambda inside this body. */
  Body lowerLambda(List<Variable> parameters, List<Variable> captured, Statement body) {
    BodyBuilder inner = BodyBuilder.create(selfType, received(parameters), received(captured));
    BodyLowering lowering = new BodyLowering(inner, selfType, bounds, types, List.of());
    lowering.receive(parameters, inner.unfinished().parameters());
    lowering.receive(captured, inner.unfinished().captures());
    return lowering.run(body);
  }

  private static List<Received> received(List<Variable> variables) {
    return variables.stream().map(each -> new Received(each.name(), each.type())).toList();
  }

  private void receive(List<Variable> variables, List<Parameter> parameters) {
    for (int i = 0; i < variables.size(); i++) {
      locals.declare(variables.get(i), parameters.get(i));
    }
  }

  private Body run(Statement body) {
    agenda.run(() -> statements.lower(body));
    if (flow.isReachable()) {
      flow.inStatement(body.span(), flow::leaveBody);
    }
    builder.layout(layout.build());
    return builder.build();
  }

  /**
   * Runs the field initialisers, after the constructor's call of {@code owner}'s constructor: not
   * after {@code this(...)}, which has run them.
   */
  void afterConstructorCall(String owner) {
    if (selfType.isPresent() && !selfType.get().equals(owner)) {
      List<Statement> pending = fieldInitializers;
      fieldInitializers = List.of();
      agenda.run(() -> statements.lowerAll(pending));
    }
  }

  Bounds bounds() {
    return bounds;
  }

  Agenda agenda() {
    return agenda;
  }

  Flow flow() {
    return flow;
  }

  LayoutBuilder layout() {
    return layout;
  }

  Locals locals() {
    return locals;
  }

  ExpressionLowering expressions() {
    return expressions;
  }

  ConditionLowering conditions() {
    return conditions;
  }

  PatternLowering patterns() {
    return patterns;
  }

  CallLowering calls() {
    return calls;
  }

  CreationLowering creations() {
    return creations;
  }

  AssignmentLowering assignments() {
    return assignments;
  }

  SwitchLowering switches() {
    return switches;
  }

  StatementLowering statements() {
    return statements;
  }
}
