package io.github.quiesce.classfile;

import java.util.function.Supplier;

/** Reading what may be damaged. ASM throws errors, too, on some bytes no compiler writes. */
public final class Reading {
  private Reading() {}

  /**
   * Runs {@code reader}.
   *
   * @throws RuntimeException of any kind where the bytes cannot be read; errors that damaged bytes
   *     cause (a failed assertion, a table of two thousand million entries) are turned into one
   */
  public static <T> T of(Supplier<T> reader) {
    try {
      return reader.get();
    } catch (AssertionError | StackOverflowError | OutOfMemoryError e) {
      throw new IllegalArgumentException(e.toString(), e);
    }
  }
}
