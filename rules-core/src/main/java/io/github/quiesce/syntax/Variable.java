package io.github.quiesce.syntax;

/**
 * A local variable, parameter or pattern binding. Compared by identity: a front end makes one for
 * each declaration and uses it at every access.
 */
public final class Variable {
  private final String name;
  private final String type;

  /**
   * @param type the erased declared (or inferred) type, {@code "?"} where unknown
   */
  public Variable(String name, String type) {
    this.name = name;
    this.type = type;
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  @Override
  public String toString() {
    return name;
  }
}
