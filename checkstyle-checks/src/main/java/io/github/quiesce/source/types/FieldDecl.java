package io.github.quiesce.source.types;

import java.util.Optional;

/**
 * A field.
 *
 * @param owner binary name of the declaring class
 * @param name its name
 * @param type its type, in terms of the declaring class's type parameters
 * @param isStatic whether it is static
 * @param constant its value, if it is a compile-time constant
 */
public record FieldDecl(
    String owner, String name, Type type, boolean isStatic, Optional<Object> constant) {}
