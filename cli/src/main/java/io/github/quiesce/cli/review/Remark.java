package io.github.quiesce.cli.review;

/**
 * A comment that should stand in a review.
 *
 * @param marker what tells it again in what is already there
 * @param path the file
 * @param oldPath its path before the change
 * @param startLine the first line it is about; 0 for the whole file
 * @param line the last line it is about; 0 for the whole file
 * @param body Markdown, with the marker hidden in it
 * @param finding what it is about
 */
public record Remark(
    String marker,
    String path,
    String oldPath,
    int startLine,
    int line,
    String body,
    ReviewFinding finding) {

  /** Whether it is about a file, and not about lines of it. */
  public boolean isOfFile() {
    return line == 0;
  }

  /** The same in other words. */
  public Remark saying(String words) {
    return new Remark(marker, path, oldPath, startLine, line, words, finding);
  }
}
