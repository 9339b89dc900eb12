package io.github.quiesce.classfile;

import java.util.Optional;

/** Finds class files that are not in view: a class path, the JDK, SpotBugs' own class path. */
public interface ClassLookup {
  /** The class file's bytes, or empty where it is not found or cannot be read. */
  Optional<byte[]> find(String binaryName);
}
