package io.github.quiesce.facts;

import java.util.List;
import java.util.Optional;

/** Facts of all libraries known: those built in, then the user's own files, which win. */
public interface Facts {
  /** What is known of a class by its binary name. */
  Optional<TypeFacts> type(String name);

  /** Facts written for exactly this class and method name, in file order. */
  List<CallFacts> calls(String owner, String methodName);

  /** All classes of a simple name (for wildcard imports). */
  List<TypeFacts> typesBySimpleName(String simpleName);

  /**
   * Whether code that calls a method of this name may be worth analysing: some class says so of its
   * method of that name.
   */
  boolean isTriggerMethod(String methodName);

  /**
   * Whether facts are written for a method of this name, {@code <init>} for constructors, of any
   * class. Most calls are of none.
   */
  boolean describes(String methodName);

  /** Methods of exactly this class, whatever their name (for resolution without a class path). */
  List<CallFacts> calls(String owner);

  /**
   * Whether the facts cover the whole library the class is from (the JDK), so that a call they do
   * not name neither waits nor looks at interrupt status.
   */
  boolean covers(String className);
}
