package io.github.quiesce.source.translate;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.source.ParsedUnit;
import io.github.quiesce.source.types.FieldDecl;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.TypeVariable;
import io.github.quiesce.source.types.TypeDecl;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Statement;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A class declared in view: what name resolution sees of it, and where its bodies are kept. */
final class SourceClass implements TypeDecl, Expression.LocalClass {
  private final Identity identity;
  private final Scope scope;
  private final MemberTable table;
  private final Map<String, String> memberTypes = new HashMap<>();
  private final Set<Variable> captured = new LinkedHashSet<>();
  private final IdentityHashMap<Object, MethodSource> translated = new IdentityHashMap<>();
  private final List<ParsedUnit.Skipped> skipped = new ArrayList<>();
  private List<MethodEntry> methodEntries;
  private List<Statement> fieldInitializers;
  private ClassModel model;
  private Scope bodyScope;

  /**
   * Who it is.
   *
   * @param unit its file
   * @param node its declaration, or the anonymous creation or enum constant with a body
   * @param members its members
   * @param name binary name
   * @param simpleName name in the source; empty for an anonymous class
   * @param outer the class around it
   * @param kind class, interface, enum, record or annotation
   * @param local whether it is local or anonymous
   */
  record Identity(
      UnitContext unit,
      Node node,
      List<BodyDeclaration<?>> members,
      String name,
      String simpleName,
      Optional<SourceClass> outer,
      ClassModel.Kind kind,
      boolean local) {}

  /**
   * @param around what names mean where it is declared; null for a top-level class
   */
  SourceClass(Identity identity, World world, Scope around) {
    this.identity = identity;
    this.scope = Scope.ofClass(this, around);
    this.table = new MemberTable(this, world);
  }

  Node node() {
    return identity.node();
  }

  UnitContext unit() {
    return identity.unit();
  }

  Identity identity() {
    return identity;
  }

  String simpleName() {
    return identity.simpleName();
  }

  boolean isAnonymous() {
    return identity.simpleName().isEmpty();
  }

  List<BodyDeclaration<?>> members() {
    return identity.members();
  }

  /** What names mean in its headers. */
  Scope scope() {
    return scope;
  }

  /** What names mean in its bodies: for a local class, with the locals around it. */
  Scope bodyScope() {
    return bodyScope == null ? scope : bodyScope;
  }

  /** Sets the locals around a local class, when the body that declares it is translated. */
  void setAround(Scope around) {
    bodyScope = Scope.ofClass(this, around);
    typeParameters().forEach(bodyScope::declare);
    captured.clear();
    translated.clear();
    fieldInitializers = null;
  }

  /** Instance initialisers, translated once for all constructors. */
  List<Statement> fieldInitializers(Supplier<List<Statement>> translation) {
    if (fieldInitializers == null) {
      fieldInitializers = translation.get();
    }
    return fieldInitializers;
  }

  boolean hasSurroundings() {
    return bodyScope != null;
  }

  List<MethodEntry> methodEntries(Supplier<List<MethodEntry>> listing) {
    if (methodEntries == null) {
      methodEntries = listing.get();
    }
    return methodEntries;
  }

  /** Parts of its text that do not parse. */
  List<ParsedUnit.Skipped> skipped() {
    return skipped;
  }

  void addSkipped(ParsedUnit.Skipped part) {
    skipped.add(part);
  }

  void capture(Variable variable) {
    captured.add(variable);
  }

  /** Bodies of a local class, made while the body around it is translated, by member. */
  IdentityHashMap<Object, MethodSource> translated() {
    return translated;
  }

  void addMemberType(String name, String binaryName) {
    memberTypes.putIfAbsent(name, binaryName);
  }

  void setModel(ClassModel newModel) {
    model = newModel;
  }

  boolean isResolvingHeader() {
    return table.isResolvingHeader();
  }

  MemberTable table() {
    return table;
  }

  @Override
  public ClassModel model() {
    return model;
  }

  @Override
  public List<Variable> captured() {
    return List.copyOf(captured);
  }

  @Override
  public String name() {
    return identity.name();
  }

  @Override
  public List<TypeVariable> typeParameters() {
    return table.typeParameters();
  }

  @Override
  public List<Type> supertypes() {
    return table.supertypes();
  }

  @Override
  public boolean isInterface() {
    return identity.kind() == ClassModel.Kind.INTERFACE
        || identity.kind() == ClassModel.Kind.ANNOTATION;
  }

  @Override
  public Optional<FieldDecl> field(String name) {
    return table.field(name);
  }

  @Override
  public List<MethodDecl> methods(String name) {
    return table.methods(name);
  }

  @Override
  public List<MethodDecl> constructors() {
    return table.constructors();
  }

  @Override
  public List<MethodDecl> abstractMethods() {
    return table.abstractMethods();
  }

  @Override
  public List<String> recordComponents() {
    return identity.node() instanceof RecordDeclaration declaration
        ? declaration.getParameters().stream().map(each -> each.getNameAsString()).toList()
        : List.of();
  }

  @Override
  public Optional<String> memberType(String simpleName) {
    return Optional.ofNullable(memberTypes.get(simpleName));
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public String toString() {
    return name();
  }
}
