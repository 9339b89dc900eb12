package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.Span;
import io.github.quiesce.source.ParsedUnit;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lists the methods of a class, those the compiler adds included. */
final class MethodEntries {
  private final SourceClass owner;
  private final Declarations declarations;
  private final List<MethodEntry> entries = new ArrayList<>();

  private MethodEntries(SourceClass owner) {
    this.owner = owner;
    this.declarations = new Declarations(owner);
  }

  /** Methods in the order of the text; implied ones after those written, the initialiser last. */
  static List<MethodEntry> of(SourceClass owner) {
    return owner.methodEntries(
        () -> {
          MethodEntries all = new MethodEntries(owner);
          all.collect();
          return List.copyOf(all.entries);
        });
  }

  private void collect() {
    owner.members().forEach(this::addWritten);
    if (owner.node() instanceof RecordDeclaration declaration) {
      addAccessors(declaration);
    }
    owner.table().impliedConstructor().ifPresent(this::addImpliedConstructor);
    if (hasStaticInitializer()) {
      add(
          "<clinit>",
          signature(MethodRef.STATIC_INITIALIZER, List.of(), List.of(), Types.VOID, false),
          Modifiers.of(List.of(Modifier.STATIC)),
          List.of(),
          ownerSpan(),
          MemberBodies::staticInitializer);
    }
    owner.skipped().forEach(this::addSkipped);
  }

  private void addWritten(BodyDeclaration<?> member) {
    if (member instanceof MethodDeclaration method) {
      boolean hasBody = method.getBody().isPresent() && !method.isNative();
      addCallable(method, hasBody ? b -> b.method(method) : null);
    } else if (member instanceof ConstructorDeclaration constructor) {
      addCallable(constructor, b -> b.constructor(constructor));
    } else if (member instanceof CompactConstructorDeclaration compact
        && owner.node() instanceof RecordDeclaration declaration) {
      MethodDecl made = owner.table().canonical(declaration);
      add(
          compact,
          signature(
              MethodRef.CONSTRUCTOR,
              names(declaration.getParameters()),
              made.parameters(),
              Types.VOID,
              made.varargs()),
          declarations.modifiers(compact.getModifiers()),
          declarations.annotations(compact),
          span(compact, compact.getName()),
          b -> b.compactConstructor(declaration, compact));
    }
  }

  private void addCallable(
      CallableDeclaration<?> member, Function<MemberBodies, MethodSource> body) {
    MethodDecl made = owner.table().declaration(member).orElseThrow();
    entries.add(
        new MethodEntry(
            member,
            new MethodModel.Signature(
                made.name(),
                names(member.getParameters()),
                made.erasedParameters(),
                made.returns().erasure(),
                made.thrown().stream().map(Type::erasure).toList(),
                made.varargs()),
            declarations.methodModifiers(member),
            declarations.annotations(member),
            span(member, member.getName()),
            Optional.ofNullable(body)));
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::getNameAsString).toList();
  }

  private Span span(Node whole, Node name) {
    return owner.unit().parsed().span(whole, name);
  }

  private Span ownerSpan() {
    return owner.node() instanceof NodeWithSimpleName<?> named
        ? span(owner.node(), named.getName())
        : owner.unit().parsed().span(owner.node());
  }

  private static MethodModel.Signature signature(
      String name, List<String> names, List<Type> types, Type returns, boolean varargs) {
    return new MethodModel.Signature(
        name,
        names,
        types.stream().map(Type::erasure).toList(),
        returns.erasure(),
        List.of(),
        varargs);
  }

  private void add(
      Object key,
      MethodModel.Signature signature,
      Modifiers modifiers,
      List<AnnotationModel> annotations,
      Span span,
      Function<MemberBodies, MethodSource> body) {
    entries.add(new MethodEntry(key, signature, modifiers, annotations, span, Optional.of(body)));
  }

  private void addAccessors(RecordDeclaration declaration) {
    for (Parameter each : declaration.getParameters()) {
      String name = each.getNameAsString();
      boolean written =
          entries.stream()
              .map(MethodEntry::signature)
              .anyMatch(s -> s.name().equals(name) && s.parameterTypes().isEmpty());
      if (!written) {
        Type type = owner.field(name).map(FieldDecl::type).orElse(Types.UNKNOWN);
        add(
            each,
            signature(name, List.of(), List.of(), type, false),
            Modifiers.of(List.of(Modifier.PUBLIC)),
            List.of(),
            owner.unit().parsed().span(each),
            b -> b.accessor(each));
      }
    }
  }

  private void addImpliedConstructor(MethodDecl constructor) {
    List<String> names =
        owner.node() instanceof RecordDeclaration declaration
            ? names(declaration.getParameters())
            : Collections.nCopies(constructor.arity(), "");
    add(
        "<init>",
        signature(
            MethodRef.CONSTRUCTOR,
            names,
            constructor.parameters(),
            Types.VOID,
            constructor.varargs()),
        declarations.constructorModifiers(),
        List.of(),
        ownerSpan(),
        b -> b.implicitConstructor(constructor));
  }

  private boolean hasStaticInitializer() {
    if (owner.node() instanceof EnumDeclaration enumeration
        && !enumeration.getEntries().isEmpty()) {
      return true;
    }
    return owner.members().stream().anyMatch(this::isStaticCode);
  }

  private boolean isStaticCode(BodyDeclaration<?> member) {
    if (member instanceof InitializerDeclaration block) {
      return block.isStatic();
    }
    return member instanceof FieldDeclaration field
        && (field.isStatic() || owner.isInterface())
        && field.getVariables().stream().anyMatch(this::isComputed);
  }

  private boolean isComputed(VariableDeclarator variable) {
    return variable.getInitializer().isPresent()
        && owner.field(variable.getNameAsString()).flatMap(FieldDecl::constant).isEmpty();
  }

  private void addSkipped(ParsedUnit.Skipped part) {
    int line = owner.unit().parsed().lines().line(part.start());
    add(
        part,
        signature("skipped$" + line, List.of(), List.of(), Types.VOID, false),
        Modifiers.of(List.of(Modifier.PUBLIC, Modifier.SYNTHETIC)),
        List.of(),
        new Span(line, part.start(), part.end()),
        b -> b.skipped(part));
  }
}
