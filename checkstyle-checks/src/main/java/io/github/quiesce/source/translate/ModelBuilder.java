package io.github.quiesce.source.translate;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.quiesce.lowering.Lowering;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.Span;
import io.github.quiesce.source.DeepStack;
import io.github.quiesce.source.ParsedUnit;
import io.github.quiesce.source.Problem;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.Types;
import io.github.quiesce.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the models of declared classes; bodies are translated and lowered when asked for. */
final class ModelBuilder {
  private final World world;
  private final SupertypeNames supertypes;
  private final Consumer<Problem> problems;

  /**
   * @param problems told, whenever a body is asked for, what of it could not be translated
   */
  ModelBuilder(World world, Consumer<Problem> problems) {
    this.world = world;
    this.supertypes = new SupertypeNames(world.library());
    this.problems = problems;
  }

  ClassModel build(SourceClass owner) {
    Declarations declarations = new Declarations(owner);
    ClassModel model = new ClassModel(header(owner, declarations));
    owner.setModel(model);
    addFields(owner, model, declarations);
    for (MethodEntry each : MethodEntries.of(owner)) {
      model.add(
          new MethodModel(
              model,
              each.signature(),
              each.modifiers(),
              each.annotations(),
              each.span(),
              () -> each.body().flatMap(b -> body(owner, each))));
    }
    return model;
  }

  private ClassModel.Header header(SourceClass owner, Declarations declarations) {
    SourceClass.Identity identity = owner.identity();
    ParsedUnit parsed = owner.unit().parsed();
    Span span =
        owner.node() instanceof NodeWithSimpleName<?> named && !owner.isAnonymous()
            ? parsed.span(owner.node(), named.getName())
            : parsed.span(owner.node());
    List<AnnotationModel> annotations =
        owner.node() instanceof NodeWithAnnotations<?> annotated && !owner.isAnonymous()
            ? declarations.annotations(annotated)
            : List.of();
    return new ClassModel.Header(
        owner.name(),
        supertypes.superclass(owner),
        supertypes.interfaces(owner),
        identity.kind(),
        declarations.classModifiers(),
        annotations,
        identity.outer().map(SourceClass::name),
        owner.isAnonymous(),
        identity.local(),
        owner.unit().file(),
        span);
  }

  private static void addFields(SourceClass owner, ClassModel model, Declarations declarations) {
    ParsedUnit parsed = owner.unit().parsed();
    if (owner.node() instanceof EnumDeclaration enumeration) {
      Modifiers constant = Modifiers.of(List.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL));
      enumeration
          .getEntries()
          .forEach(
              c ->
                  addField(
                      owner,
                      model,
                      c.getNameAsString(),
                      constant,
                      declarations.annotations(c),
                      parsed.span(c, c.getName())));
    }
    if (owner.node() instanceof RecordDeclaration declaration) {
      Modifiers component = Modifiers.of(List.of(Modifier.PRIVATE, Modifier.FINAL));
      declaration
          .getParameters()
          .forEach(
              p ->
                  addField(
                      owner,
                      model,
                      p.getNameAsString(),
                      component,
                      declarations.annotations(p),
                      parsed.span(p, p.getName())));
    }
    for (BodyDeclaration<?> each : owner.members()) {
      if (each instanceof FieldDeclaration field) {
        Modifiers modifiers = declarations.fieldModifiers(field);
        List<AnnotationModel> annotations = declarations.annotations(field);
        field
            .getVariables()
            .forEach(
                v ->
                    addField(
                        owner,
                        model,
                        v.getNameAsString(),
                        modifiers,
                        annotations,
                        parsed.span(field, v.getName())));
      }
    }
  }

  private static void addField(
      SourceClass owner,
      ClassModel model,
      String name,
      Modifiers modifiers,
      List<AnnotationModel> annotations,
      Span span) {
    Optional<FieldDecl> declared = owner.field(name);
    String type = declared.map(d -> d.type().erasure()).orElse(Types.UNKNOWN.erasure());
    model.add(
        new FieldModel(
            model,
            name,
            type,
            modifiers,
            declared.flatMap(FieldDecl::constant),
            annotations,
            span));
  }

  private Optional<Body> body(SourceClass owner, MethodEntry entry) {
    try {
      return DeepStack.call(() -> lower(owner, entry));
    } catch (StackOverflowError | RuntimeException e) {
      String what =
          e instanceof StackOverflowError
              ? "nested too deeply; this method was not analysed"
              : "translating it failed (" + e + "); this method was not analysed";
      problems.accept(new Problem(owner.unit().file().path(), entry.span().line(), what));
      return Optional.of(Lowering.lower(havoc(owner, entry, what)));
    }
  }

  private Optional<Body> lower(SourceClass owner, MethodEntry entry) {
    synchronized (world.lock()) {
      return new MemberBodies(world, owner).body(entry).map(Lowering::lower);
    }
  }

  private static MethodSource havoc(SourceClass owner, MethodEntry entry, String reason) {
    boolean isStatic = entry.modifiers().isStatic();
    return new MethodSource(
        isStatic ? Optional.empty() : Optional.of(owner.name()),
        entry.signature().parameterTypes().stream()
            .map(t -> new io.github.quiesce.syntax.Variable("", t))
            .toList(),
        new Statement.Unknown(entry.span(), reason, List.of()),
        List.of());
  }
}
