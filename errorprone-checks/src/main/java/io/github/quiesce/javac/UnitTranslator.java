package io.github.quiesce.javac;

import com.sun.source.util.SourcePositions;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import com.sun.tools.javac.util.Context;
import io.github.quiesce.model.ClassHierarchy.SupertypeSource;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Translates attributed compilation units. Bodies are translated when they are asked for, so the
 * trees must stay as attribution left them until the analyses are done; or all at once, after which
 * the analyses ask nothing of the compiler.
 */
public final class UnitTranslator {
  private final SourcePositions positions;
  private final Types types;
  private final ErasedNames erased;
  private final Refs refs;
  private final SymbolSupertypes compilers;
  private final Source source;
  private final Consumer<TranslationFailure> failures;

  /** The compiler's; once everything is translated, what was learnt of them. */
  private final AtomicReference<SupertypeSource> supertypes;

  /**
   * @param context the compiler's
   * @param failures where defects of ours go; what could not be translated is unknown to the rules
   */
  public UnitTranslator(Context context, Consumer<TranslationFailure> failures) {
    this.positions = JavacTrees.instance(context).getSourcePositions();
    this.types = Types.instance(context);
    this.erased = ErasedNames.of(context);
    this.refs = Refs.of(context);
    this.compilers = SymbolSupertypes.of(context);
    this.supertypes = new AtomicReference<>(compilers);
    this.source = Source.instance(context);
    this.failures = failures;
  }

  /** Supertypes of all classes the compiler knows. */
  public SupertypeSource supertypes() {
    AtomicReference<SupertypeSource> current = supertypes; // all that it keeps of this translator
    return name -> current.get().directSupertypes(name);
  }

  /** The JDK's feature release the compiler was told to compile for. */
  public int release() {
    String name = source.name; // "17"; the oldest are called "1.8" and the like
    return Integer.parseInt(name.substring(name.indexOf('.') + 1));
  }

  /**
   * The classes of a unit, nested, local and anonymous ones included.
   *
   * @param path the file as findings name it
   */
  public List<ClassModel> translate(JCCompilationUnit unit, String path) {
    return translate(unit, path, body -> {});
  }

  /**
   * As {@link #translate}, with all bodies translated. The classes, and the supertypes from now on,
   * may be used on another thread, while the compiler goes on.
   */
  public List<ClassModel> translateWhole(JCCompilationUnit unit, String path) {
    List<PendingBody> bodies = new ArrayList<>();
    List<ClassModel> classes = translate(unit, path, bodies::add);
    bodies.forEach(PendingBody::translate);
    supertypes.set(compilers.soFar());
    return classes;
  }

  private List<ClassModel> translate(
      JCCompilationUnit unit, String path, Consumer<PendingBody> bodies) {
    try {
      return classes(unit, path, bodies);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      failures.accept(new TranslationFailure(path, "the classes", e));
      return List.of();
    }
  }

  private List<ClassModel> classes(
      JCCompilationUnit unit, String path, Consumer<PendingBody> bodies) {
    Places places = new Places(unit, positions);
    Declarations declarations = Declarations.of(unit, places);
    SourceFile file = new SourceFile(path, text(unit), declarations.suppressions());
    Map<ClassSymbol, JCClassDecl> trees = declarations.classes();
    Map<ClassSymbol, ClassModel> models = new LinkedHashMap<>();
    trees.forEach(
        (symbol, tree) -> models.put(symbol, ClassTranslator.header(tree, erased, places, file)));
    UnitContext context =
        new UnitContext(
            types,
            erased,
            refs,
            places,
            supertypes(),
            new Captures(trees),
            models,
            file,
            bodies,
            failures);
    trees.values().forEach(tree -> ClassTranslator.translateMembers(context, tree));
    return List.copyOf(models.values());
  }

  private static Optional<String> text(JCCompilationUnit unit) {
    try {
      return Optional.of(unit.getSourceFile().getCharContent(true).toString());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
