package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.ArrayType;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Erased names of javac's types, as {@link TypeNames} has them. */
final class ErasedNames {
  private final Types types;
  private final Map<TypeSymbol, String> classNames = new HashMap<>();
  private final Deque<ClassSymbol> lately = new ArrayDeque<>();

  private ErasedNames(Types types) {
    this.types = types;
  }

  /** The names of this compiler run. */
  static ErasedNames of(Context context) {
    return CompilerRun.get(
        context, ErasedNames.class, () -> new ErasedNames(Types.instance(context)));
  }

  /** The erased name of a type; unknown for null and for types in error. */
  String of(Type type) {
    if (type == null) {
      return TypeNames.UNKNOWN;
    }
    Type erased = types.erasure(type);
    if (erased.isPrimitiveOrVoid()) {
      return erased.tsym.name.toString();
    }
    if (erased.hasTag(TypeTag.CLASS)) {
      return ofClass(erased.tsym);
    }
    if (erased.hasTag(TypeTag.ARRAY)) {
      String element = of(((ArrayType) erased).elemtype);
      return TypeNames.isUnknown(element) ? element : element + "[]";
    }
    return erased.hasTag(TypeTag.BOT) ? TypeNames.NULL : TypeNames.UNKNOWN;
  }

  List<String> of(List<Type> all) {
    List<String> names = new ArrayList<>(all.size());
    for (Type each : all) {
      names.add(of(each));
    }
    return names;
  }

  /** The binary name of a class. */
  String ofClass(TypeSymbol symbol) {
    String known = classNames.get(symbol);
    if (known == null) {
      known = symbol.flatName().toString();
      classNames.put(symbol, known);
      if (symbol instanceof ClassSymbol named) {
        lately.add(named);
      }
    }
    return known;
  }

  /** A class that was named for the first time since the last call; null if there is no more. */
  ClassSymbol pollNamed() {
    return lately.poll();
  }
}
