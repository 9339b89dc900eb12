package io.github.quiesce.classfile;

import io.github.quiesce.classfile.code.BodyReader;
import io.github.quiesce.classfile.code.Shapes;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.SourceFile;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Makes class models: declarations now, bodies when they are asked for. */
final class ModelReader {
  private final ClassSpace space;
  private final Shapes shapes;
  private final Consumer<String> log;
  private final Map<MethodModel, String> descriptors = new HashMap<>();

  ModelReader(ClassSpace space, Consumer<String> log) {
    this.space = space;
    this.shapes = new Shapes(space);
    this.log = log;
  }

  /** Descriptors of the methods read, as the class files have them. */
  Map<MethodModel, String> descriptors() {
    return descriptors;
  }

  /** The model of a class, without the members that compilers add. */
  ClassModel read(ClassUnit unit, Members members, SourceFile file) {
    ClassHeader header = unit.header();
    ClassModel model = new ClassModel(header(header, members, file));
    for (Members.Field field : members.fields()) {
      if ((field.access() & Opcodes.ACC_SYNTHETIC) == 0) {
        model.add(field(model, field));
      }
    }
    for (Members.Method method : members.methods()) {
      if (isOfSource(method, header)) {
        model.add(method(model, header, method));
      }
    }
    return model;
  }

  private static ClassModel.Header header(ClassHeader header, Members members, SourceFile file) {
    Optional<ClassHeader.Nesting> nesting = header.nesting();
    int line =
        members.methods().stream()
            .mapToInt(Members.Method::minLine)
            .filter(each -> each > 0)
            .min()
            .orElse(0);
    return new ClassModel.Header(
        header.name(),
        header.superName(),
        header.interfaces(),
        Flags.kind(header),
        Flags.ofClass(header.access()),
        Annotations.of(members.annotations()),
        nesting.map(ClassHeader.Nesting::outerName),
        nesting.map(ClassHeader.Nesting::anonymous).orElse(false),
        nesting.map(ClassHeader.Nesting::local).orElse(false),
        file,
        span(line));
  }

  private static Span span(int line) {
    return line == 0 ? Span.NONE : Span.ofLine(line);
  }

  private static FieldModel field(ClassModel owner, Members.Field field) {
    String type = Names.ofDescriptor(field.descriptor());
    return new FieldModel(
        owner,
        field.name(),
        type,
        Flags.ofField(field.access()),
        Optional.ofNullable(field.value()).map(value -> new Constant(type, value).value()),
        Annotations.of(field.annotations()),
        Span.NONE);
  }

  private static boolean isOfSource(Members.Method method, ClassHeader header) {
    boolean synthetic = (method.access() & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
    boolean ofEnum =
        header.isEnumType()
            && ((method.name().equals("values") && method.descriptor().startsWith("()"))
                || (method.name().equals("valueOf")
                    && method.descriptor().startsWith("(Ljava/lang/String;)")));
    return !synthetic && !ofEnum;
  }

  private MethodModel method(ClassModel owner, ClassHeader header, Members.Method method) {
    String name = method.name();
    String descriptor = method.descriptor();
    BodyReader bodies = new BodyReader(space, shapes, header.name(), log);
    MethodModel model =
        new MethodModel(
            owner,
            signature(header, method),
            Flags.ofMethod(method.access()),
            Annotations.of(method.annotations()),
            span(method.firstLine()),
            () -> bodies.read(name, descriptor));
    descriptors.put(model, descriptor);
    return model;
  }

  private MethodModel.Signature signature(ClassHeader header, Members.Method method) {
    Shapes.Shape shape = shapes.of(header.name(), method.name(), method.descriptor());
    List<String> names = new ArrayList<>();
    Type[] types = Type.getArgumentTypes(method.descriptor());
    int slot = (method.access() & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
    for (int i = 0; i < types.length; i++) {
      if (shape.kept().contains(i)) {
        names.add(method.parameterName(i, slot));
      }
      slot += types[i].getSize();
    }
    String key = ClassHeader.key(method.name(), method.descriptor());
    boolean constructor = method.name().equals(MethodRef.CONSTRUCTOR);
    return new MethodModel.Signature(
        method.name(),
        names,
        shape.types(),
        constructor ? TypeNames.VOID : Names.returned(method.descriptor()),
        header.methods().get(key).thrown(),
        (method.access() & Opcodes.ACC_VARARGS) != 0);
  }
}
