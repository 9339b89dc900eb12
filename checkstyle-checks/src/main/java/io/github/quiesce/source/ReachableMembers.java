package io.github.quiesce.source;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.Type;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names of fields and methods whose type names a trigger type and that other files may use: a file
 * can release what such a member gives without ever naming a class of it.
 */
final class ReachableMembers {
  private final Predicate<String> isTrigger;
  private final Set<String> names;

  /**
   * @param isTrigger whether a word names a trigger type in the file that is added
   */
  ReachableMembers(Predicate<String> isTrigger, Set<String> names) {
    this.isTrigger = isTrigger;
    this.names = names;
  }

  void addAll(ParsedUnit unit) {
    unit.tree().getTypes().forEach(this::addType);
  }

  private void addType(TypeDeclaration<?> type) {
    for (BodyDeclaration<?> each : type.getMembers()) {
      if (each instanceof TypeDeclaration<?> inner) {
        addType(inner);
      } else if (each instanceof FieldDeclaration field && !field.isPrivate()) {
        field.getVariables().forEach(v -> addIfTrigger(v.getType(), v.getNameAsString()));
      } else if (each instanceof MethodDeclaration method
          && !method.isPrivate()
          && !method.isStatic()) {
        // Who calls a static method names its class.
        addIfTrigger(method.getType(), method.getNameAsString());
      }
    }
  }

  private void addIfTrigger(Type type, String name) {
    JavaTokens tokens = new JavaTokens(type.toString());
    while (tokens.next()) {
      if (tokens.isWord() && isTrigger.test(tokens.text())) {
        names.add(name);
        return;
      }
    }
  }
}
