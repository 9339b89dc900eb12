package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Name;
import com.sun.tools.javac.util.Names;
import io.github.quiesce.model.ClassHierarchy.SupertypeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Supertypes as javac knows them from sources and class path. */
final class SymbolSupertypes implements SupertypeSource {
  private final Symtab symtab;
  private final Names names;
  private final ErasedNames erased;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  /**
   * What was learnt of a class.
   *
   * @param number how many classes were known before
   */
  private record Known(int number, List<String> supertypes) {}

  private SymbolSupertypes(Context context) {
    this.symtab = Symtab.instance(context);
    this.names = Names.instance(context);
    this.erased = ErasedNames.of(context);
  }

  /** The supertypes of this compiler run; to be asked on the compiler's thread. */
  static SymbolSupertypes of(Context context) {
    return CompilerRun.get(context, SymbolSupertypes.class, () -> new SymbolSupertypes(context));
  }

  @Override
  public Optional<List<String>> directSupertypes(String className) {
    Known found = known.get(className);
    return found == null ? find(className) : Optional.of(found.supertypes());
  }

  /**
   * The supertypes of all classes that were named so far. They keep nothing of the compiler's, and
   * say the same on any thread and at any time: what comes later, with other units, they leave out.
   */
  SupertypeSource soFar() {
    for (ClassSymbol each = erased.pollNamed(); each != null; each = erased.pollNamed()) {
      if (isUsable(each)) {
        learn(erased.ofClass(each), each); // which names those above it, too
      }
    }
    return soFar(known, known.size());
  }

  private static SupertypeSource soFar(Map<String, Known> known, int end) {
    return name ->
        Optional.ofNullable(known.get(name))
            .filter(each -> each.number() < end)
            .map(Known::supertypes);
  }

  private Optional<List<String>> find(String className) {
    Name name = names.fromString(className);
    for (ClassSymbol each : symtab.getClassesForName(name)) {
      if (isUsable(each)) {
        return Optional.of(learn(className, each));
      }
    }
    return Optional.empty(); // but may come with a later unit
  }

  private List<String> learn(String className, ClassSymbol symbol) {
    List<String> above = supertypes(symbol);
    known.putIfAbsent(className, new Known(known.size(), above));
    return above;
  }

  /** Asks only classes the compiler has come across: none is searched for on the class path. */
  private static boolean isUsable(ClassSymbol symbol) {
    try {
      symbol.complete();
      return symbol.exists() && symbol.type.hasTag(TypeTag.CLASS);
    } catch (CompletionFailure e) {
      return false;
    }
  }

  private List<String> supertypes(ClassSymbol symbol) {
    List<String> all = new ArrayList<>();
    symbol.getInterfaces().forEach(each -> all.add(erased.of(each)));
    Type parent = symbol.getSuperclass();
    if (parent.hasTag(TypeTag.CLASS)) {
      all.add(erased.of(parent));
    }
    return all;
  }
}
