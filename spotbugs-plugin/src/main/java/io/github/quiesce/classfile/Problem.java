package io.github.quiesce.classfile;

/**
 * Input that could not be read; the rest was.
 *
 * @param file what was not read: a file, or {@code jar!entry}
 * @param message what is wrong with it, and what to do; one line
 */
public record Problem(String file, String message) {
  @Override
  public String toString() {
    return file + ": " + message;
  }
}
