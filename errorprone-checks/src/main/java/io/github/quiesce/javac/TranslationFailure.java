package io.github.quiesce.javac;

/**
 * A defect of ours: the translation of {@code element} of {@code path} threw {@code cause}. What
 * was not translated is unknown to the rules, the rest of the file is analysed.
 */
public record TranslationFailure(String path, String element, Throwable cause) {
  /** One line for users: what happened, and where to tell us. */
  public String message() {
    return "quiesce could not read "
        + element
        + " in "
        + path
        + " ("
        + cause
        + "); it is not analysed. Please report this at"
        + " https://github.com/quiesce/quiesce/issues";
  }
}
