package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Modifiers.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Modifiers, implied ones included, and annotations of one class's declarations. */
final class Declarations {
  private final SourceClass owner;

  Declarations(SourceClass owner) {
    this.owner = owner;
  }

  Modifiers modifiers(List<com.github.javaparser.ast.Modifier> written) {
    return Modifiers.of(set(written));
  }

  private static Set<Modifier> set(List<com.github.javaparser.ast.Modifier> written) {
    Set<Modifier> result = EnumSet.noneOf(Modifier.class);
    for (com.github.javaparser.ast.Modifier each : written) {
      modifier(each.getKeyword()).ifPresent(result::add);
    }
    return result;
  }

  private static Optional<Modifier> modifier(Keyword keyword) {
    return switch (keyword) {
      case PUBLIC -> Optional.of(Modifier.PUBLIC);
      case PROTECTED -> Optional.of(Modifier.PROTECTED);
      case PRIVATE -> Optional.of(Modifier.PRIVATE);
      case STATIC -> Optional.of(Modifier.STATIC);
      case FINAL -> Optional.of(Modifier.FINAL);
      case ABSTRACT -> Optional.of(Modifier.ABSTRACT);
      case SYNCHRONIZED -> Optional.of(Modifier.SYNCHRONIZED);
      case VOLATILE -> Optional.of(Modifier.VOLATILE);
      case NATIVE -> Optional.of(Modifier.NATIVE);
      default -> Optional.empty();
    };
  }

  Modifiers methodModifiers(CallableDeclaration<?> member) {
    Set<Modifier> result = set(member.getModifiers());
    if (owner.isInterface() && member instanceof MethodDeclaration method) {
      if (!method.isPrivate()) {
        result.add(Modifier.PUBLIC);
      }
      if (method.getBody().isEmpty()) {
        result.add(Modifier.ABSTRACT);
      }
    }
    if (owner.identity().kind() == ClassModel.Kind.ENUM && member.isConstructorDeclaration()) {
      result.add(Modifier.PRIVATE);
    }
    return Modifiers.of(result);
  }

  Modifiers fieldModifiers(FieldDeclaration field) {
    Set<Modifier> result = set(field.getModifiers());
    if (owner.isInterface()) {
      result.addAll(EnumSet.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL));
    }
    return Modifiers.of(result);
  }

  /** An implied constructor is as visible as its class; an enum's is private. */
  Modifiers constructorModifiers() {
    if (owner.identity().kind() == ClassModel.Kind.ENUM) {
      return Modifiers.of(List.of(Modifier.PRIVATE));
    }
    Set<Modifier> result = EnumSet.noneOf(Modifier.class);
    for (Modifier each : List.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE)) {
      if (classModifiers().has(each)) {
        result.add(each);
      }
    }
    return Modifiers.of(result);
  }

  Modifiers classModifiers() {
    Set<Modifier> result = EnumSet.noneOf(Modifier.class);
    if (owner.node() instanceof TypeDeclaration<?> type) {
      result.addAll(set(type.getModifiers()));
    }
    ClassModel.Kind kind = owner.identity().kind();
    boolean nested = owner.identity().outer().isPresent();
    boolean inInterface = owner.identity().outer().map(SourceClass::isInterface).orElse(false);
    if (nested && !owner.isAnonymous() && (kind != ClassModel.Kind.CLASS || inInterface)) {
      result.add(Modifier.STATIC);
    }
    if (inInterface && !owner.identity().local()) {
      result.add(Modifier.PUBLIC);
    }
    if (kind == ClassModel.Kind.RECORD) {
      result.add(Modifier.FINAL);
    }
    if (owner.isInterface()) {
      result.add(Modifier.ABSTRACT);
    }
    return Modifiers.of(result);
  }

  List<AnnotationModel> annotations(NodeWithAnnotations<?> declaration) {
    List<AnnotationModel> result = new ArrayList<>();
    for (AnnotationExpr each : declaration.getAnnotations()) {
      result.add(annotation(each));
    }
    return result;
  }

  private AnnotationModel annotation(AnnotationExpr annotation) {
    String name = annotation.getNameAsString();
    Imports imports = owner.unit().imports();
    String type =
        name.contains(".")
            ? imports.binaryName(name)
            : owner.unit().types().simpleName(name, owner.scope()).orElse("?." + name);
    Map<String, Object> values = new HashMap<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      value(single.getMemberValue()).ifPresent(v -> values.put("value", v));
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      normal
          .getPairs()
          .forEach(p -> value(p.getValue()).ifPresent(v -> values.put(p.getNameAsString(), v)));
    }
    return new AnnotationModel(type, values);
  }

  private Optional<Object> value(Expression expression) {
    if (expression instanceof ArrayInitializerExpr array) {
      List<Object> all = new ArrayList<>();
      array.getValues().forEach(v -> value(v).ifPresent(all::add));
      return Optional.of(all);
    }
    Optional<Object> constant = owner.unit().constants(owner).evaluate(expression);
    if (constant.isPresent()) {
      return constant;
    }
    if (expression instanceof NameExpr name) {
      return Optional.of(name.getNameAsString());
    }
    if (expression instanceof ClassExpr literal) {
      return Optional.of(literal.getTypeAsString());
    }
    return expression instanceof FieldAccessExpr access
        ? Optional.of(access.getNameAsString())
        : Optional.empty();
  }
}
