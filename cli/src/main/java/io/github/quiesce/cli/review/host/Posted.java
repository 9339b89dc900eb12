package io.github.quiesce.cli.review.host;

/**
 * A comment of ours that is there.
 *
 * @param address what changes or deletes it
 * @param marker what tells which finding it is about
 * @param body its text
 * @param ofFile whether it stands on a file, and not on lines of it
 * @param answered whether someone replied: then it stays
 */
record Posted(String address, String marker, String body, boolean ofFile, boolean answered) {
  /** Whether it says this, line ends aside: hosts change them. */
  boolean says(String text) {
    return normal(body).equals(normal(text));
  }

  private static String normal(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
