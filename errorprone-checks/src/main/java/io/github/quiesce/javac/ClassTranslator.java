package io.github.quiesce.javac;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** Translates a class: its header, its fields, and its methods with bodies made on demand. */
final class ClassTranslator {
  private final UnitContext unit;
  private final AnnotationReader annotations;
  private final JCClassDecl tree;
  private final ClassModel model;

  private ClassTranslator(UnitContext unit, JCClassDecl tree) {
    this.unit = unit;
    this.annotations = new AnnotationReader(unit.erased());
    this.tree = tree;
    this.model = unit.models().get(tree.sym);
  }

  /** The class without its members, so that all classes of a unit are known to each body. */
  static ClassModel header(JCClassDecl tree, ErasedNames erased, Places places, SourceFile file) {
    ClassSymbol symbol = tree.sym;
    ClassModel.Kind kind = kind(symbol);
    return new ClassModel(
        new ClassModel.Header(
            erased.ofClass(symbol),
            superName(symbol, kind, erased),
            interfaces(symbol, erased),
            kind,
            ModelFlags.of(symbol.flags()),
            new AnnotationReader(erased).of(symbol),
            Optional.ofNullable(Refs.outer(symbol)).map(erased::ofClass),
            symbol.name.isEmpty(),
            Captures.isLocal(symbol),
            file,
            places.ofDeclaration(tree, tree.pos)));
  }

  private static ClassModel.Kind kind(ClassSymbol symbol) {
    return switch (symbol.getKind()) {
      case ENUM -> ClassModel.Kind.ENUM;
      case RECORD -> ClassModel.Kind.RECORD;
      case ANNOTATION_TYPE -> ClassModel.Kind.ANNOTATION;
      case INTERFACE -> ClassModel.Kind.INTERFACE;
      default -> ClassModel.Kind.CLASS;
    };
  }

  private static Optional<String> superName(
      ClassSymbol symbol, ClassModel.Kind kind, ErasedNames erased) {
    Type parent = symbol.getSuperclass();
    boolean none = kind == ClassModel.Kind.INTERFACE || kind == ClassModel.Kind.ANNOTATION;
    return none || !parent.hasTag(TypeTag.CLASS)
        ? Optional.empty()
        : Optional.of(erased.of(parent));
  }

  private static List<String> interfaces(ClassSymbol symbol, ErasedNames erased) {
    List<String> all = new ArrayList<>();
    symbol.getInterfaces().forEach(each -> all.add(erased.of(each)));
    return all;
  }

  /** Adds the members of a class whose header is known. */
  static void translateMembers(UnitContext unit, JCClassDecl tree) {
    new ClassTranslator(unit, tree).members();
  }

  private void members() {
    unit.captures().of(tree.sym).forEach(this::addCapture);
    MethodTranslator methods = new MethodTranslator(unit, tree, model, annotations);
    for (JCTree member : tree.defs) {
      if (member instanceof JCVariableDecl field && field.sym != null) {
        addField(field);
      } else if (member instanceof JCMethodDecl method && method.sym != null) {
        model.add(methods.method(method));
      }
    }
    methods.staticInitializer().ifPresent(model::add);
    if (tree.sym.getKind() == ElementKind.RECORD) {
      methods.implicitAccessors().forEach(model::add);
    }
  }

  private void addField(JCVariableDecl field) {
    VarSymbol symbol = field.sym;
    boolean constant = (symbol.flags() & Flags.FINAL) != 0;
    model.add(
        new FieldModel(
            model,
            symbol.name.toString(),
            unit.erased().of(symbol.type),
            ModelFlags.of(symbol.flags()),
            constant ? Optional.ofNullable(symbol.getConstValue()) : Optional.empty(),
            annotations.of(symbol),
            unit.places().ofDeclaration(field, field.pos)));
  }

  private void addCapture(VarSymbol local) {
    model.add(
        new FieldModel(
            model,
            FieldRef.CAPTURE_PREFIX + local.name,
            unit.erased().of(local.type),
            Modifiers.of(Set.of(Modifiers.Modifier.FINAL, Modifiers.Modifier.SYNTHETIC)),
            Optional.empty(),
            List.of(),
            Span.NONE));
  }
}
