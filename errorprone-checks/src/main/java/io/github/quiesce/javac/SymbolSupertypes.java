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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Supertypes as javac knows them from sources and class path. */
final class SymbolSupertypes implements SupertypeSource {
  private final Symtab symtab;
  private final Names names;
  private final ErasedNames erased;
  private final Map<String, Optional<List<String>>> known = new HashMap<>();

  private SymbolSupertypes(Context context) {
    this.symtab = Symtab.instance(context);
    this.names = Names.instance(context);
    this.erased = ErasedNames.of(context);
  }

  /** The supertypes of this compiler run. */
  static SymbolSupertypes of(Context context) {
    return CompilerRun.get(context, SymbolSupertypes.class, () -> new SymbolSupertypes(context));
  }

  @Override
  public Optional<List<String>> directSupertypes(String className) {
    Optional<List<String>> found = known.get(className);
    if (found == null) {
      found = find(className);
      if (found.isPresent()) {
        known.put(className, found); // what is not there may come with a later unit
      }
    }
    return found;
  }

  private Optional<List<String>> find(String className) {
    Name name = names.fromString(className);
    for (ClassSymbol each : symtab.getClassesForName(name)) {
      if (isUsable(each)) {
        return Optional.of(supertypes(each));
      }
    }
    return Optional.empty();
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
