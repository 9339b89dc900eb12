package io.github.quiesce.source.translate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.source.types.Type.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Names every class of a file. Anonymous and local classes are numbered in the order of the text
 * within the class around them, which is the compiler's order but for odd cases.
 */
final class ClassDeclarer {
  private final World world;
  private final UnitContext unit;
  private final List<SourceClass> declared = new ArrayList<>();

  ClassDeclarer(World world, UnitContext unit) {
    this.world = world;
    this.unit = unit;
  }

  List<SourceClass> declareAll(CompilationUnit tree) {
    for (TypeDeclaration<?> each : tree.getTypes()) {
      String simple = simpleName(each);
      declareType(each, unit.imports().qualify(simple), simple, Optional.empty(), false, null);
    }
    return declared;
  }

  /** A file of methods only (a compact source file) is a class named as the file. */
  private String simpleName(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration c && c.isCompact()) {
      String path = unit.file().path();
      String file = path.substring(path.lastIndexOf('/') + 1);
      return file.endsWith(".java") ? file.substring(0, file.length() - 5) : file;
    }
    return type.getNameAsString();
  }

  private SourceClass declareType(
      TypeDeclaration<?> type,
      String name,
      String simpleName,
      Optional<SourceClass> outer,
      boolean local,
      Scope around) {
    List<BodyDeclaration<?>> members = new ArrayList<>(type.getMembers());
    SourceClass made =
        add(
            new SourceClass.Identity(
                unit, type, members, name, simpleName, outer, kind(type), local),
            around);
    if (type instanceof EnumDeclaration enumeration) {
      for (EnumConstantDeclaration each : enumeration.getEntries()) {
        each.getArguments().forEach(a -> declareInside(a, made, made.scope()));
        if (!each.getClassBody().isEmpty()) {
          declareBody(each, new ArrayList<>(each.getClassBody()), made, made.scope());
        }
      }
    }
    declareMembers(made);
    return made;
  }

  private static ClassModel.Kind kind(TypeDeclaration<?> type) {
    if (type instanceof EnumDeclaration) {
      return ClassModel.Kind.ENUM;
    }
    if (type instanceof RecordDeclaration) {
      return ClassModel.Kind.RECORD;
    }
    if (type instanceof AnnotationDeclaration) {
      return ClassModel.Kind.ANNOTATION;
    }
    return type instanceof ClassOrInterfaceDeclaration c && c.isInterface()
        ? ClassModel.Kind.INTERFACE
        : ClassModel.Kind.CLASS;
  }

  private SourceClass add(SourceClass.Identity identity, Scope around) {
    SourceClass made = new SourceClass(identity, world, around);
    world.add(made);
    declared.add(made);
    return made;
  }

  private void declareMembers(SourceClass owner) {
    // Member types first: the bodies of other members may name them.
    for (BodyDeclaration<?> each : owner.members()) {
      if (each instanceof TypeDeclaration<?> type) {
        String name = owner.name() + "$" + type.getNameAsString();
        owner.addMemberType(type.getNameAsString(), name);
      }
    }
    for (BodyDeclaration<?> each : owner.members()) {
      if (each instanceof TypeDeclaration<?> type) {
        String name = owner.name() + "$" + type.getNameAsString();
        declareType(type, name, type.getNameAsString(), Optional.of(owner), false, owner.scope());
      } else {
        declareInside(each, owner, memberScope(each, owner));
      }
    }
  }

  private static Scope memberScope(BodyDeclaration<?> member, SourceClass owner) {
    Scope scope = owner.scope().member(false);
    if (member instanceof CallableDeclaration<?> callable) {
      callable
          .getTypeParameters()
          .forEach(p -> scope.declare(new TypeVariable(p.getNameAsString())));
    }
    return scope;
  }

  /** Declares the local and anonymous classes inside a member, in the order of the text. */
  private void declareInside(Node root, SourceClass owner, Scope scope) {
    Deque<Node> work = new ArrayDeque<>(List.of(root));
    while (!work.isEmpty()) {
      Node node = work.pop();
      if (node instanceof ObjectCreationExpr creation
          && creation.getAnonymousClassBody().isPresent()) {
        creation.getScope().ifPresent(s -> declareInside(s, owner, scope));
        creation.getArguments().forEach(a -> declareInside(a, owner, scope));
        List<BodyDeclaration<?>> body = new ArrayList<>(creation.getAnonymousClassBody().get());
        declareBody(creation, body, owner, scope);
      } else if (node instanceof LocalClassDeclarationStmt local) {
        declareLocal(local.getClassDeclaration(), owner, scope);
      } else if (node instanceof LocalRecordDeclarationStmt local) {
        declareLocal(local.getRecordDeclaration(), owner, scope);
      } else if (node instanceof TypeDeclaration<?> local) {
        declareLocal(local, owner, scope);
      } else {
        List<Node> children = node.getChildNodes();
        for (int i = children.size() - 1; i >= 0; i--) {
          work.push(children.get(i));
        }
      }
    }
  }

  private void declareBody(
      Node node, List<BodyDeclaration<?>> members, SourceClass owner, Scope scope) {
    String name = freeName(owner.name() + "$", "");
    SourceClass made =
        add(
            new SourceClass.Identity(
                unit, node, members, name, "", Optional.of(owner), ClassModel.Kind.CLASS, true),
            scope);
    declareMembers(made);
  }

  private void declareLocal(TypeDeclaration<?> type, SourceClass owner, Scope scope) {
    String simple = type.getNameAsString();
    String name = freeName(owner.name() + "$", simple);
    SourceClass made = declareType(type, name, simple, Optional.of(owner), true, scope);
    scope.declare(simple, made);
  }

  private String freeName(String prefix, String suffix) {
    int number = 1;
    while (world.isTaken(prefix + number + suffix)) {
      number++;
    }
    return prefix + number + suffix;
  }
}
