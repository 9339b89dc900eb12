package io.github.quiesce.maven.doctor;

/**
 * Something wrong with a set-up.
 *
 * @param what what is wrong, and what comes of it
 * @param cure what to do about it
 */
public record Mistake(String what, String cure) {
  /** One line. */
  public String line() {
    return what + "; " + cure;
  }
}
