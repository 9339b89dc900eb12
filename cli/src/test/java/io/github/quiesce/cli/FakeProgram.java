package io.github.quiesce.cli;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Findings and rules as tests need them, made by hand. */
public final class FakeProgram {
  private FakeProgram() {}

  /** A place in a method of a class. */
  public static Finding.Location location(String path, String owner, String method, Span span) {
    ClassModel.Header header =
        new ClassModel.Header(
            owner,
            Optional.of("java.lang.Object"),
            List.of(),
            ClassModel.Kind.CLASS,
            Modifiers.of(List.of()),
            List.of(),
            Optional.empty(),
            false,
            false,
            new SourceFile(path, Optional.empty(), List.of()),
            Span.NONE);
    ClassModel model = new ClassModel(header);
    MethodModel.Signature signature =
        new MethodModel.Signature(method, List.of(), List.of(), "void", List.of(), false);
    return new Finding.Location(
        model,
        new MethodModel(
            model, signature, Modifiers.of(List.of()), List.of(), Span.NONE, Optional::empty),
        span);
  }

  /** A finding without trace or fix. */
  public static Finding finding(String rule, String path, int line) {
    return new Finding(
        rule,
        Finding.Proof.PROVED,
        location(path, "p.A", "run", Span.ofLine(line)),
        "It leaks. Mend it.",
        List.of(),
        List.of());
  }

  /** A rule's metadata. */
  public static RuleInfo rule(String name, String code, RuleInfo.Severity severity) {
    return new RuleInfo(
        name,
        code,
        "Sums up " + name + ".",
        severity,
        RuleInfo.Profile.DEFAULT,
        "lifecycle",
        EnumSet.allOf(RuleInfo.Engine.class),
        List.of("CWE-404"),
        List.of("TPS03-J"),
        "0.1",
        List.of(),
        true,
        RuleInfo.Fix.NONE,
        RuleInfo.Observation.NONE,
        "## What goes wrong\n\nText of " + name + ".\n");
  }

  /** All engines. */
  public static Set<RuleInfo.Engine> engines() {
    return EnumSet.allOf(RuleInfo.Engine.class);
  }
}
