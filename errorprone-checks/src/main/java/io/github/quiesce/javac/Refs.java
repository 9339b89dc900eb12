package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.TypeNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** References to methods and fields, with the owner javac writes into class files. */
final class Refs {
  private final Types types;
  private final Symtab symtab;
  private final Names names;
  private final ErasedNames erased;
  private final Map<MethodSymbol, Map<String, MethodRef>> methods = new HashMap<>();
  private final Map<VarSymbol, FieldRef> fields = new HashMap<>();

  private Refs(Context context) {
    this.types = Types.instance(context);
    this.symtab = Symtab.instance(context);
    this.names = Names.instance(context);
    this.erased = ErasedNames.of(context);
  }

  /** The references of this compiler run: the same methods are called from many units. */
  static Refs of(Context context) {
    return CompilerRun.get(context, Refs.class, () -> new Refs(context));
  }

  /** A method called through {@code site}, the static type of the receiver or the named class. */
  MethodRef method(MethodSymbol method, Type site) {
    return method(method, owner(method, site));
  }

  /** A method named without a qualifier in {@code current}. */
  MethodRef unqualifiedMethod(MethodSymbol method, ClassSymbol current) {
    ClassSymbol holder = holder(method, current);
    boolean inherited = holder != null && (!method.isStatic() || holder == current);
    return method(method, inherited ? holder.type : method.owner.type);
  }

  /** A constructor. */
  MethodRef constructor(MethodSymbol constructor) {
    return method(constructor, declaring(constructor));
  }

  private MethodRef method(MethodSymbol method, String owner) {
    Map<String, MethodRef> byOwner = methods.computeIfAbsent(method, key -> new HashMap<>());
    MethodRef known = byOwner.get(owner);
    if (known == null) {
      known = read(method, owner);
      byOwner.put(owner, known);
    }
    return known;
  }

  private MethodRef read(MethodSymbol method, String owner) {
    Type signature = types.erasure(method.type);
    return new MethodRef(
        owner,
        method.name.toString(),
        parameterTypes(method, signature),
        erased.of(signature.getReturnType()),
        method.isStatic(),
        erased.of(method.type.getThrownTypes()),
        true);
  }

  /** The constructor of {@code java.lang.Enum} takes name and ordinal, which no source passes. */
  private List<String> parameterTypes(MethodSymbol method, Type signature) {
    boolean implied = method.isConstructor() && method.owner == symtab.enumSym;
    return implied ? List.of() : erased.of(signature.getParameterTypes());
  }

  private String owner(MethodSymbol method, Type site) {
    Type through = types.skipTypeVars(site, false);
    boolean asDeclared = isOfObject(method) || through.isErroneous() || through.isCompound();
    return asDeclared ? declaring(method.baseSymbol()) : erased.of(through);
  }

  /** The class a member is declared in; javac gives members in error a place holder. */
  private String declaring(Symbol member) {
    return member.owner instanceof ClassSymbol owner ? erased.ofClass(owner) : TypeNames.UNKNOWN;
  }

  /** From JDK 18 on, javac makes a method of Object called through an interface a member of it. */
  private boolean isOfObject(MethodSymbol method) {
    return method.baseSymbol().owner == symtab.objectType.tsym;
  }

  /** A field; javac's class files name the class accessed through, the model the declaring one. */
  FieldRef field(VarSymbol field) {
    FieldRef known = fields.get(field);
    if (known == null) {
      known =
          new FieldRef(
              declaring(field), field.name.toString(), erased.of(field.type), field.isStatic());
      fields.put(field, known);
    }
    return known;
  }

  /** The field that holds a captured local in {@code holder}. */
  FieldRef capture(VarSymbol local, ClassSymbol holder) {
    return new FieldRef(
        erased.ofClass(holder), FieldRef.CAPTURE_PREFIX + local.name, erased.of(local.type), false);
  }

  /** The innermost class around {@code current}, itself included, that has this member; or null. */
  ClassSymbol holder(Symbol member, ClassSymbol current) {
    for (ClassSymbol each = current; each != null; each = outer(each)) {
      if (each.isSubClass(member.owner, types)) {
        return each;
      }
    }
    return null;
  }

  /** The class around a symbol; null for a top-level class. */
  @SuppressWarnings("ASTHelpersSuggestions") // the front end does without Error Prone
  static ClassSymbol outer(Symbol symbol) {
    return symbol.owner == null ? null : symbol.owner.enclClass();
  }

  /** The {@code close()} that try-with-resources calls on a resource of this type. */
  MethodRef close(Type resource) {
    Type site = types.skipTypeVars(resource, false);
    for (Symbol each : types.membersClosure(site, false).getSymbolsByName(names.close)) {
      if (each instanceof MethodSymbol method && method.type.getParameterTypes().isEmpty()) {
        return method(method, site);
      }
    }
    return new MethodRef(erased.of(resource), "close", List.of(), "void", false, List.of(), false);
  }
}
