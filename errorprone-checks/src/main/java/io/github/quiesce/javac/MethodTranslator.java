package io.github.quiesce.javac;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the methods of a class, written and implied; their bodies are made when asked for. */
final class MethodTranslator {
  private final UnitContext unit;
  private final JCClassDecl owner;
  private final ClassModel model;
  private final AnnotationReader annotations;
  private final BodySources bodies;

  MethodTranslator(
      UnitContext unit, JCClassDecl owner, ClassModel model, AnnotationReader annotations) {
    this.unit = unit;
    this.owner = owner;
    this.model = model;
    this.annotations = annotations;
    this.bodies = new BodySources(unit, owner);
  }

  MethodModel method(JCMethodDecl tree) {
    MethodSymbol symbol = tree.sym;
    MethodModel.Signature signature = signature(tree);
    return new MethodModel(
        model,
        signature,
        ModelFlags.of(symbol.flags() & ~(Flags.VOLATILE | Flags.TRANSIENT)),
        annotations.of(symbol),
        unit.places().ofDeclaration(tree, tree.pos),
        bodies.method(tree, signature.name()));
  }

  private MethodModel.Signature signature(JCMethodDecl tree) {
    MethodSymbol symbol = tree.sym;
    Type erased = unit.types().erasure(symbol.type);
    List<String> names = new ArrayList<>();
    tree.params.forEach(each -> names.add(each.name.toString()));
    return new MethodModel.Signature(
        symbol.name.toString(),
        names,
        unit.erased().of(erased.getParameterTypes()),
        unit.erased().of(erased.getReturnType()),
        unit.erased().of(symbol.type.getThrownTypes()),
        symbol.isVarArgs());
  }

  /** {@code <clinit>}, where there is anything to run. */
  Optional<MethodModel> staticInitializer() {
    List<JCTree> members = new ArrayList<>();
    for (JCTree member : owner.defs) {
      if (isStaticInitializer(member)) {
        members.add(member);
      }
    }
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MethodModel(
                model,
                implied(MethodRef.STATIC_INITIALIZER, TypeNames.VOID),
                Modifiers.of(Set.of(Modifier.STATIC)),
                List.of(),
                Span.ofLine(model.header().span().line()),
                bodies.staticInitializer(members)));
  }

  private static boolean isStaticInitializer(JCTree member) {
    if (member instanceof JCBlock block) {
      return (block.flags & Flags.STATIC) != 0;
    }
    return member instanceof JCVariableDecl field
        && field.sym != null
        && field.sym.isStatic()
        && field.init != null
        && field.sym.getConstValue() == null;
  }

  /** The accessors a record has without writing them. */
  List<MethodModel> implicitAccessors() {
    Set<String> written = new HashSet<>();
    List<VarSymbol> components = new ArrayList<>();
    for (JCTree member : owner.defs) {
      if (member instanceof JCMethodDecl method && method.params.isEmpty()) {
        written.add(method.name.toString());
      } else if (member instanceof JCVariableDecl field
          && field.sym != null
          && !field.sym.isStatic()) {
        components.add(field.sym);
      }
    }
    return components.stream()
        .filter(each -> !written.contains(each.name.toString()))
        .map(this::accessor)
        .toList();
  }

  private MethodModel accessor(VarSymbol component) {
    String name = component.name.toString();
    return new MethodModel(
        model,
        implied(name, unit.erased().of(component.type)),
        Modifiers.of(Set.of(Modifier.PUBLIC)),
        List.of(),
        model.header().span(),
        bodies.accessor(component, name));
  }

  private static MethodModel.Signature implied(String name, String returnType) {
    return new MethodModel.Signature(name, List.of(), List.of(), returnType, List.of(), false);
  }
}
