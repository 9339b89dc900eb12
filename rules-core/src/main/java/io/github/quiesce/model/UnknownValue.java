package io.github.quiesce.model;

/** A value nothing is known about: unassigned, or out of a front end's depth. */
public final class UnknownValue extends Value {
  public UnknownValue(String type) {
    super(type);
  }

  @Override
  public String toString() {
    return "unknown";
  }
}
