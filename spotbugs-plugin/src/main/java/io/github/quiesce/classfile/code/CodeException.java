package io.github.quiesce.classfile.code;

/** Code that is not well formed, or of a shape not understood; its method becomes one havoc. */
final class CodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CodeException(String message) {
    super(message);
  }
}
