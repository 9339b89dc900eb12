/**
 * A light type system for source without a class path: generic types, declarations (from source,
 * from the running JDK, from the API facts), subtyping and inference.
 */
package io.github.quiesce.source.types;
