package io.github.quiesce.javac;

import com.sun.tools.javac.code.Flags;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Modifiers.Modifier;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** javac's modifier flags (those that class files have too) as the model's modifiers. */
final class ModelFlags {
  private static final Map<Modifier, Long> BITS = new EnumMap<>(Modifier.class);

  static {
    BITS.put(Modifier.PUBLIC, (long) Flags.PUBLIC);
    BITS.put(Modifier.PROTECTED, (long) Flags.PROTECTED);
    BITS.put(Modifier.PRIVATE, (long) Flags.PRIVATE);
    BITS.put(Modifier.STATIC, (long) Flags.STATIC);
    BITS.put(Modifier.FINAL, (long) Flags.FINAL);
    BITS.put(Modifier.ABSTRACT, (long) Flags.ABSTRACT);
    BITS.put(Modifier.SYNCHRONIZED, (long) Flags.SYNCHRONIZED);
    BITS.put(Modifier.VOLATILE, (long) Flags.VOLATILE);
    BITS.put(Modifier.NATIVE, (long) Flags.NATIVE);
    BITS.put(Modifier.SYNTHETIC, (long) Flags.SYNTHETIC);
  }

  private ModelFlags() {}

  static Modifiers of(long flags) {
    Set<Modifier> set = EnumSet.noneOf(Modifier.class);
    for (Map.Entry<Modifier, Long> each : BITS.entrySet()) {
      if ((flags & each.getValue()) != 0) {
        set.add(each.getKey());
      }
    }
    return Modifiers.of(set);
  }
}
