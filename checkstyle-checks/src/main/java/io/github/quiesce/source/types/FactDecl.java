package io.github.quiesce.source.types;

import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.source.types.Type.TypeVariable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class only the API facts know. Parameters written {@code _} are unknown, and members the facts
 * do not name may well exist.
 */
final class FactDecl implements TypeDecl {
  /** Name of the type variable for the receiver's own type; nobody can declare one of this name. */
  private static final String SELF = "this";

  private final TypeFacts type;
  private final Facts facts;

  FactDecl(TypeFacts type, Facts facts) {
    this.type = type;
    this.facts = facts;
  }

  @Override
  public String name() {
    return type.name();
  }

  @Override
  public List<TypeVariable> typeParameters() {
    return List.of();
  }

  @Override
  public List<Type> supertypes() {
    return type.supertypes().stream().map(Type::of).toList();
  }

  @Override
  public boolean isInterface() {
    return type.isInterface();
  }

  @Override
  public Optional<FieldDecl> field(String name) {
    return field(type.fields(), name, /* isStatic= */ true)
        .or(() -> field(type.objectFields(), name, /* isStatic= */ false));
  }

  private Optional<FieldDecl> field(Map<String, String> types, String name, boolean isStatic) {
    return Optional.ofNullable(types.get(name))
        .map(t -> new FieldDecl(name(), name, Type.ofErasure(t), isStatic, Optional.empty()));
  }

  @Override
  public List<MethodDecl> methods(String name) {
    List<MethodDecl> result = new ArrayList<>();
    for (CallFacts each : facts.calls(name(), name)) {
      // A pattern for every arity says nothing of the parameters; the call's own must do.
      if (each.signature().arity() >= 0) {
        result.add(declaration(each));
      }
    }
    return result;
  }

  /** What a pattern without parameters says of a method: its return type, if any. */
  static Optional<CallFacts> anyArity(Facts facts, String owner, String name) {
    return facts.calls(owner, name).stream()
        .filter(each -> each.signature().arity() < 0 && each.returns().isPresent())
        .findFirst();
  }

  @Override
  public List<MethodDecl> constructors() {
    return methods(MethodRef.CONSTRUCTOR);
  }

  @Override
  public List<MethodDecl> abstractMethods() {
    return type.functionalMethod()
        .map(
            name ->
                List.of(
                    new MethodDecl(
                        name(),
                        name,
                        List.of(),
                        Collections.nCopies(Math.max(0, type.functionalArity()), Types.UNKNOWN),
                        Types.UNKNOWN,
                        List.of(),
                        false,
                        false,
                        false)))
        .orElse(List.of());
  }

  @Override
  public Optional<String> memberType(String simpleName) {
    return facts.type(name() + "$" + simpleName).map(TypeFacts::name);
  }

  @Override
  public boolean isComplete() {
    return false;
  }

  private MethodDecl declaration(CallFacts call) {
    List<Type> parameters =
        call.signature()
            .types()
            .map(names -> names.stream().map(this::parameter).toList())
            .orElse(Collections.nCopies(call.signature().arity(), Types.UNKNOWN));
    return new MethodDecl(
        name(),
        call.signature().name(),
        List.of(),
        parameters,
        result(call),
        call.thrown().stream().map(Type::of).toList(),
        call.isStatic(),
        isSpreadable(parameters),
        !call.thrown().isEmpty());
  }

  /** Facts write variable parameters as arrays, so a last one that is an array may be either. */
  private static boolean isSpreadable(List<Type> parameters) {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1) instanceof Type.ArrayType;
  }

  /** A call whose result is its receiver has the receiver's type, as chained setters do. */
  private static Type result(CallFacts call) {
    Type declared = call.returns().map(Type::ofErasure).orElse(Types.UNKNOWN);
    if (call.wraps().filter(Place.RECEIVER::equals).isEmpty()) {
      return declared;
    }
    TypeVariable self = new TypeVariable(SELF);
    self.setBound(declared);
    return self;
  }

  /** The variable for the receiver's own type, if the method's result has it. */
  static Optional<TypeVariable> self(MethodDecl method) {
    return method.returns() instanceof TypeVariable variable && variable.name().equals(SELF)
        ? Optional.of(variable)
        : Optional.empty();
  }

  private Type parameter(String name) {
    if (name.equals("_")) {
      return Types.UNKNOWN;
    }
    if (name.contains(".") || io.github.quiesce.model.TypeNames.isPrimitive(name)) {
      return Type.ofErasure(name);
    }
    List<TypeFacts> named = facts.typesBySimpleName(name);
    return named.size() == 1 ? Type.of(named.get(0).name()) : Types.UNKNOWN;
  }
}
