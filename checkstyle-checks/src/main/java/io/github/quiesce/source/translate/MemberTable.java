package io.github.quiesce.source.translate;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.ClassType;
import io.github.quiesce.source.types.Type.TypeVariable;
import io.github.quiesce.source.types.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Supertypes and members of a class in view, resolved when first asked for. */
final class MemberTable {
  private final SourceClass owner;
  private final World world;
  private final TypeResolver resolver;
  private List<TypeVariable> typeParameters;
  private List<Type> supertypes;
  private boolean resolving;
  private Map<String, FieldDecl> fields;
  private Map<String, List<MethodDecl>> methods;
  private List<MethodDecl> constructors;
  private MethodDecl implied;
  private final List<MethodDecl> abstracts = new ArrayList<>();
  private final IdentityHashMap<BodyDeclaration<?>, MethodDecl> byNode = new IdentityHashMap<>();
  private final Map<String, VariableDeclarator> declarators = new HashMap<>();

  MemberTable(SourceClass owner, World world) {
    this.owner = owner;
    this.world = world;
    this.resolver = new TypeResolver(world);
  }

  boolean isResolvingHeader() {
    return resolving;
  }

  List<TypeVariable> typeParameters() {
    if (typeParameters == null) {
      typeParameters = declare(writtenTypeParameters(), owner.scope());
      setBounds(writtenTypeParameters(), typeParameters, owner.scope());
    }
    return typeParameters;
  }

  private List<TypeParameter> writtenTypeParameters() {
    if (owner.node() instanceof ClassOrInterfaceDeclaration c) {
      return c.getTypeParameters();
    }
    return owner.node() instanceof RecordDeclaration r ? r.getTypeParameters() : List.of();
  }

  private static List<TypeVariable> declare(List<TypeParameter> written, Scope scope) {
    List<TypeVariable> result = new ArrayList<>();
    for (TypeParameter each : written) {
      TypeVariable variable = new TypeVariable(each.getNameAsString());
      scope.declare(variable);
      result.add(variable);
    }
    return result;
  }

  private void setBounds(List<TypeParameter> written, List<TypeVariable> declared, Scope scope) {
    for (int i = 0; i < declared.size(); i++) {
      if (!written.get(i).getTypeBound().isEmpty()) {
        declared.get(i).setBound(resolver.resolve(written.get(i).getTypeBound().get(0), scope));
      }
    }
  }

  List<Type> supertypes() {
    if (resolving) {
      return List.of();
    }
    if (supertypes == null) {
      resolving = true;
      try {
        typeParameters();
        supertypes = List.copyOf(resolveSupertypes());
      } finally {
        resolving = false;
      }
    }
    return supertypes;
  }

  private List<Type> resolveSupertypes() {
    List<Type> result = new ArrayList<>();
    Scope scope = owner.scope();
    if (owner.node() instanceof ClassOrInterfaceDeclaration c) {
      c.getExtendedTypes().forEach(t -> result.add(resolver.resolve(t, scope)));
      c.getImplementedTypes().forEach(t -> result.add(resolver.resolve(t, scope)));
    } else if (owner.node() instanceof EnumDeclaration e) {
      result.add(new ClassType("java.lang.Enum", List.of(new ClassType(owner.name(), List.of()))));
      e.getImplementedTypes().forEach(t -> result.add(resolver.resolve(t, scope)));
    } else if (owner.node() instanceof RecordDeclaration r) {
      result.add(Type.of("java.lang.Record"));
      r.getImplementedTypes().forEach(t -> result.add(resolver.resolve(t, scope)));
    } else if (owner.node() instanceof ObjectCreationExpr creation) {
      result.add(resolver.resolve(creation.getType(), scope.parent()));
    } else if (owner.node() instanceof EnumConstantDeclaration) {
      owner.identity().outer().ifPresent(o -> result.add(Type.of(o.name())));
    } else {
      result.add(Type.of("java.lang.annotation.Annotation"));
    }
    return result;
  }

  Optional<FieldDecl> field(String name) {
    if (fields == null) {
      fields = new HashMap<>();
      owner.members().forEach(this::addFields);
      if (owner.node() instanceof EnumDeclaration e) {
        e.getEntries().forEach(c -> addField(c.getNameAsString(), owner.selfType(), true));
      }
      if (owner.node() instanceof RecordDeclaration r) {
        r.getParameters()
            .forEach(p -> addField(p.getNameAsString(), parameterType(p, owner.scope()), false));
      }
    }
    return Optional.ofNullable(fields.get(name)).map(this::withConstant);
  }

  private void addFields(BodyDeclaration<?> member) {
    if (member instanceof FieldDeclaration field) {
      boolean isStatic = field.isStatic() || owner.isInterface();
      boolean isFinal = field.isFinal() || owner.isInterface();
      for (VariableDeclarator each : field.getVariables()) {
        addField(each.getNameAsString(), resolver.resolve(each.getType(), memberScope()), isStatic);
        if (isFinal && each.getInitializer().isPresent()) {
          declarators.put(each.getNameAsString(), each);
        }
      }
    }
  }

  private Scope memberScope() {
    typeParameters();
    return owner.scope();
  }

  private void addField(String name, Type type, boolean isStatic) {
    fields.putIfAbsent(name, new FieldDecl(owner.name(), name, type, isStatic, Optional.empty()));
  }

  /** Constants are evaluated when asked for; one that refers to itself has no value. */
  private FieldDecl withConstant(FieldDecl field) {
    VariableDeclarator declarator = declarators.remove(field.name());
    if (declarator == null) {
      return field;
    }
    Optional<Object> value =
        new Constants(world, owner)
            .evaluate(declarator.getInitializer().orElseThrow())
            .flatMap(v -> Constants.convert(v, field.type().erasure()));
    FieldDecl evaluated =
        new FieldDecl(owner.name(), field.name(), field.type(), field.isStatic(), value);
    fields.put(field.name(), evaluated);
    return evaluated;
  }

  List<MethodDecl> methods(String name) {
    load();
    return methods.getOrDefault(name, List.of());
  }

  List<MethodDecl> constructors() {
    load();
    return constructors;
  }

  List<MethodDecl> abstractMethods() {
    load();
    return abstracts;
  }

  /** The declaration made of a member's tree. */
  Optional<MethodDecl> declaration(BodyDeclaration<?> member) {
    load();
    return Optional.ofNullable(byNode.get(member));
  }

  private void load() {
    if (methods != null) {
      return;
    }
    methods = new HashMap<>();
    constructors = new ArrayList<>();
    owner.members().forEach(this::addMethod);
    if (owner.node() instanceof RecordDeclaration r) {
      addRecordMembers(r);
    } else if (owner.node() instanceof EnumDeclaration) {
      addEnumMembers();
    }
    if (constructors.isEmpty() && !owner.isInterface()) {
      List<Type> parameters = owner.isAnonymous() ? superParameters() : List.of();
      implied = implicit(MethodRef.CONSTRUCTOR, parameters, Types.VOID, false);
      constructors.add(implied);
    }
  }

  /** An anonymous class's constructor takes what its superclass's takes, if that is clear. */
  private List<Type> superParameters() {
    NodeList<Expression> arguments =
        owner.node() instanceof NodeWithArguments<?> made ? made.getArguments() : new NodeList<>();
    List<List<Type>> fitting = new ArrayList<>();
    for (Type each : supertypes()) {
      world.library().find(each.erasure()).stream()
          .flatMap(d -> d.constructors().stream())
          .filter(c -> c.arity() == arguments.size())
          .forEach(c -> fitting.add(c.parameters()));
    }
    return fitting.size() == 1
        ? fitting.get(0).stream().map(t -> Type.ofErasure(t.erasure())).toList()
        : Collections.nCopies(arguments.size(), Types.UNKNOWN);
  }

  /** The constructor nobody wrote, if that is the only one, or a record's canonical one. */
  Optional<MethodDecl> impliedConstructor() {
    load();
    return Optional.ofNullable(implied);
  }

  /** A record's canonical constructor. */
  MethodDecl canonical(RecordDeclaration declaration) {
    List<Type> components =
        declaration.getParameters().stream().map(p -> parameterType(p, owner.scope())).toList();
    boolean varargs = declaration.getParameters().stream().anyMatch(Parameter::isVarArgs);
    return new MethodDecl(
        owner.name(),
        MethodRef.CONSTRUCTOR,
        List.of(),
        components,
        Types.VOID,
        List.of(),
        /* isStatic= */ false,
        varargs,
        /* thrownKnown= */ true);
  }

  private void addMethod(BodyDeclaration<?> member) {
    if (member instanceof MethodDeclaration method) {
      MethodDecl made = callable(method, method.getNameAsString(), method.getType());
      methods.computeIfAbsent(made.name(), k -> new ArrayList<>()).add(made);
      boolean isAbstract =
          owner.isInterface()
              ? method.getBody().isEmpty() && !method.isStatic() && !method.isPrivate()
              : method.isAbstract();
      if (isAbstract) {
        abstracts.add(made);
      }
    } else if (member instanceof ConstructorDeclaration constructor) {
      constructors.add(callable(constructor, MethodRef.CONSTRUCTOR, null));
    } else if (member instanceof AnnotationMemberDeclaration element) {
      Type type = resolver.resolve(element.getType(), memberScope());
      methods
          .computeIfAbsent(element.getNameAsString(), k -> new ArrayList<>())
          .add(implicit(element.getNameAsString(), List.of(), type, false));
    }
  }

  private MethodDecl callable(
      CallableDeclaration<?> member, String name, com.github.javaparser.ast.type.Type returns) {
    Scope scope = memberScope().member(false);
    List<TypeVariable> own = declare(member.getTypeParameters(), scope);
    setBounds(member.getTypeParameters(), own, scope);
    NodeList<Parameter> parameters = member.getParameters();
    MethodDecl made =
        new MethodDecl(
            owner.name(),
            name,
            own,
            parameters.stream().map(p -> parameterType(p, scope)).toList(),
            returns == null ? Types.VOID : resolver.resolve(returns, scope),
            member.getThrownExceptions().stream().map(t -> resolver.resolve(t, scope)).toList(),
            member instanceof MethodDeclaration m && m.isStatic(),
            !parameters.isEmpty() && parameters.get(parameters.size() - 1).isVarArgs(),
            true);
    byNode.put(member, made);
    return made;
  }

  private Type parameterType(Parameter parameter, Scope scope) {
    typeParameters();
    Type type = resolver.resolve(parameter.getType(), scope);
    return parameter.isVarArgs() ? new Type.ArrayType(type) : type;
  }

  private void addRecordMembers(RecordDeclaration declaration) {
    for (Parameter each : declaration.getParameters()) {
      Type type = parameterType(each, owner.scope());
      List<MethodDecl> same =
          methods.computeIfAbsent(each.getNameAsString(), k -> new ArrayList<>());
      if (same.stream().noneMatch(m -> m.arity() == 0)) {
        same.add(implicit(each.getNameAsString(), List.of(), type, false));
      }
    }
    MethodDecl canonical = canonical(declaration);
    List<String> erased = canonical.erasedParameters();
    if (constructors.stream().noneMatch(c -> c.erasedParameters().equals(erased))) {
      constructors.add(canonical);
      boolean compact =
          owner.members().stream().anyMatch(m -> m instanceof CompactConstructorDeclaration);
      implied = compact ? null : canonical;
    }
  }

  private void addEnumMembers() {
    Type self = owner.selfType();
    methods
        .computeIfAbsent("values", k -> new ArrayList<>())
        .add(implicit("values", List.of(), new Type.ArrayType(self), true));
    methods
        .computeIfAbsent("valueOf", k -> new ArrayList<>())
        .add(implicit("valueOf", List.of(Types.STRING), self, true));
  }

  private MethodDecl implicit(String name, List<Type> parameters, Type returns, boolean isStatic) {
    return new MethodDecl(
        owner.name(), name, List.of(), parameters, returns, List.of(), isStatic, false, true);
  }
}
