package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Types;
import io.github.quiesce.model.ClassHierarchy.SupertypeSource;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.SourceFile;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the translators of one compilation unit share.
 *
 * @param types javac's types
 * @param erased names of types
 * @param refs references to members
 * @param places spans
 * @param supertypes supertypes of classes, for the lowering
 * @param captures captured locals of local classes
 * @param models the unit's classes
 * @param file where they come from
 * @param bodies told of each body of the unit, before it is translated
 * @param failures where defects of ours go
 */
record UnitContext(
    Types types,
    ErasedNames erased,
    Refs refs,
    Places places,
    SupertypeSource supertypes,
    Captures captures,
    Map<ClassSymbol, ClassModel> models,
    SourceFile file,
    Consumer<PendingBody> bodies,
    Consumer<TranslationFailure> failures) {}
