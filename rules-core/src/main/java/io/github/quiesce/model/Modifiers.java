package io.github.quiesce.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Modifiers of a declaration, implicit ones included (interface members are public). */
public record Modifiers(Set<Modifier> set) {
  /** The modifiers the analyses ask for. */
  public enum Modifier {
    PUBLIC,
    PROTECTED,
    PRIVATE,
    STATIC,
    FINAL,
    ABSTRACT,
    SYNCHRONIZED,
    VOLATILE,
    NATIVE,
    SYNTHETIC
  }

  public Modifiers {
    set = Set.copyOf(set);
  }

  public static Modifiers of(Collection<Modifier> modifiers) {
    return new Modifiers(modifiers.isEmpty() ? Set.of() : EnumSet.copyOf(modifiers));
  }

  public boolean has(Modifier modifier) {
    return set.contains(modifier);
  }

  public boolean isStatic() {
    return has(Modifier.STATIC);
  }

  public boolean isFinal() {
    return has(Modifier.FINAL);
  }

  public boolean isPrivate() {
    return has(Modifier.PRIVATE);
  }

  public boolean isPublic() {
    return has(Modifier.PUBLIC);
  }

  public boolean isProtected() {
    return has(Modifier.PROTECTED);
  }

  public boolean isAbstract() {
    return has(Modifier.ABSTRACT);
  }
}
