package io.github.quiesce.classfile.code;

import io.github.quiesce.classfile.ClassHeader;
import io.github.quiesce.classfile.ClassSpace;
import io.github.quiesce.classfile.Names;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which parameters of constructors the source has: compilers add the enclosing instance, captured
 * locals, an enum constant's name and number, and a marker where a private constructor is called
 * from a neighbouring class.
 */
public final class Shapes {
  private final ClassSpace space;
  private final Map<String, Shape> known = new HashMap<>();

  public Shapes(ClassSpace space) {
    this.space = space;
  }

  /**
   * A constructor's parameters by what they are; those in no list are additions without a field.
   *
   * @param kept indices of the parameters the source has
   * @param types their erased types
   * @param fields synthetic fields that other parameters are stored in, by index: captured locals
   *     and the enclosing instance
   */
  public record Shape(List<Integer> kept, List<String> types, Map<Integer, FieldRef> fields) {
    /** Captured values by their field's name, from the arguments of a call. */
    <T> Map<String, T> captures(List<T> arguments) {
      Map<String, T> result = new LinkedHashMap<>();
      fields.forEach(
          (index, field) -> {
            if (field.isCapture() && index < arguments.size()) {
              result.put(field.name(), arguments.get(index));
            }
          });
      return result;
    }

    <T> List<T> kept(List<T> arguments) {
      return kept.stream().map(arguments::get).toList();
    }
  }

  /** The shape of a method: constructors may have additions, all others have none. */
  public synchronized Shape of(String owner, String name, String descriptor) {
    if (!name.equals(MethodRef.CONSTRUCTOR)) {
      return plain(descriptor);
    }
    String key = owner + descriptor;
    Shape shape = known.get(key);
    if (shape == null) {
      known.put(key, plain(descriptor)); // what a constructor that calls itself would see
      shape = space.header(owner).map(h -> find(h, descriptor)).orElse(plain(descriptor));
      known.put(key, shape);
    }
    return shape;
  }

  private static Shape plain(String descriptor) {
    List<String> types = Names.parameters(descriptor);
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      all.add(i);
    }
    return new Shape(all, types, Map.of());
  }

  private Shape find(ClassHeader header, String descriptor) {
    Optional<MethodNode> code = space.method(header.name(), MethodRef.CONSTRUCTOR, descriptor);
    boolean[] dropped = new boolean[Type.getArgumentCount(descriptor)];
    Map<Integer, FieldRef> fields = new TreeMap<>();
    if (isEnumConstructor(header, descriptor)) {
      dropped[0] = true;
      dropped[1] = true;
    }
    code.ifPresent(method -> fromCode(header, method, dropped, fields));
    if (takesOuter(header, descriptor, code)) {
      dropped[0] = true;
    }
    fields.keySet().forEach(index -> dropped[index] = true);
    List<String> types = Names.parameters(descriptor);
    List<Integer> kept = new ArrayList<>();
    List<String> keptTypes = new ArrayList<>();
    for (int i = 0; i < dropped.length; i++) {
      if (!dropped[i]) {
        kept.add(i);
        keptTypes.add(types.get(i));
      }
    }
    return new Shape(kept, keptTypes, fields);
  }

  private boolean isEnumConstructor(ClassHeader header, String descriptor) {
    boolean ofEnum =
        header.isEnumType()
            || header
                .superName()
                .filter(name -> header.has(Opcodes.ACC_ENUM))
                .flatMap(space::header)
                .filter(ClassHeader::isEnumType)
                .isPresent();
    return ofEnum && descriptor.startsWith("(Ljava/lang/String;I");
  }

  private boolean takesOuter(ClassHeader header, String descriptor, Optional<MethodNode> code) {
    List<String> types = Names.parameters(descriptor);
    String outer = header.nesting().map(ClassHeader.Nesting::outerName).orElse("");
    if (types.isEmpty() || !types.get(0).equals(outer)) {
      return false;
    }
    if (header.isInnerMember()) {
      return true;
    }
    boolean named = code.map(method -> isMarkedOuter(method)).orElse(false);
    return named || isDeclaredInInstanceMethod(header);
  }

  private static boolean isMarkedOuter(MethodNode method) {
    int added = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED;
    if (method.parameters != null && !method.parameters.isEmpty()) {
      return (method.parameters.get(0).access & added) != 0;
    }
    return method.localVariables != null
        && method.localVariables.stream()
            .anyMatch(local -> local.index == 1 && local.name.startsWith(FieldRef.OUTER_PREFIX));
  }

  /** From JDK 18 the enclosing instance is passed even where it is not kept. */
  private boolean isDeclaredInInstanceMethod(ClassHeader header) {
    return header
        .nesting()
        .filter(ClassHeader.Nesting::local)
        .flatMap(
            nesting ->
                nesting
                    .method()
                    .flatMap(
                        key ->
                            space
                                .header(nesting.outerName())
                                .map(outer -> outer.methods().get(key))))
        .filter(method -> (method.access() & Opcodes.ACC_STATIC) == 0)
        .isPresent();
  }

  private void fromCode(
      ClassHeader header, MethodNode method, boolean[] dropped, Map<Integer, FieldRef> fields) {
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.PUTFIELD) {
        addField(header, method, (FieldInsnNode) insn, fields);
      } else if (insn.getOpcode() == Opcodes.INVOKESPECIAL) {
        MethodInsnNode call = (MethodInsnNode) insn;
        if (call.name.equals(MethodRef.CONSTRUCTOR)
            && Names.binary(call.owner).equals(header.name())
            && !call.desc.equals(method.desc)) {
          addDelegate(header, method, call, dropped, fields);
          return;
        }
      }
    }
  }

  /** {@code this.val$x = val$x}. */
  private static void addField(
      ClassHeader header, MethodNode method, FieldInsnNode store, Map<Integer, FieldRef> fields) {
    ClassHeader.Field field = header.fields().get(store.name);
    boolean added = store.name.startsWith(FieldRef.CAPTURE_PREFIX) || isOuter(store.name);
    if (field == null || (field.access() & Opcodes.ACC_SYNTHETIC) == 0 || !added) {
      return;
    }
    AbstractInsnNode value = Insns.previous(store);
    while (Insns.is(value, Opcodes.POP) && Insns.previous(value) instanceof MethodInsnNode) {
      // Newer compilers check the enclosing instance: dup; requireNonNull; pop.
      value = Insns.previous(Insns.previous(Insns.previous(value)));
    }
    int parameter = parameter(method, value);
    if (parameter >= 0) {
      fields.put(parameter, reference(header.name(), store.name, store.desc));
    }
  }

  private static boolean isOuter(String field) {
    return field.startsWith(FieldRef.OUTER_PREFIX);
  }

  private static FieldRef reference(String owner, String name, String descriptor) {
    String type = Names.ofDescriptor(descriptor);
    return isOuter(name)
        ? FieldRef.outerThis(owner, type)
        : new FieldRef(owner, name, type, /* isStatic= */ false);
  }

  /** A constructor that calls another one of its class passes the additions on. */
  private void addDelegate(
      ClassHeader header,
      MethodNode method,
      MethodInsnNode call,
      boolean[] dropped,
      Map<Integer, FieldRef> fields) {
    Shape inner = of(header.name(), MethodRef.CONSTRUCTOR, call.desc);
    int innerCount = Type.getArgumentCount(call.desc);
    if ((method.access & Opcodes.ACC_SYNTHETIC) != 0) {
      for (int i = 0; i < dropped.length; i++) {
        dropped[i] = !inner.kept().contains(i);
      }
      fields.putAll(inner.fields());
      return;
    }
    AbstractInsnNode argument = Insns.previous(call);
    for (int i = innerCount - 1; i >= 0 && inner.fields().containsKey(i); i--) {
      int parameter = parameter(method, argument);
      if (parameter >= 0) {
        fields.put(parameter, inner.fields().get(i));
      }
      argument = Insns.previous(argument);
    }
    if (inner.fields().containsKey(0) && isOuter(inner.fields().get(0).name())) {
      fields.put(0, inner.fields().get(0));
    }
  }

  /** Index of the parameter an instruction loads, or -1. */
  private static int parameter(MethodNode method, AbstractInsnNode load) {
    if (!(load instanceof VarInsnNode local) || local.getOpcode() > Opcodes.ALOAD) {
      return -1;
    }
    int slot = 1;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < types.length; i++) {
      if (slot == local.var) {
        return i;
      }
      slot += types[i].getSize();
    }
    return -1;
  }
}
