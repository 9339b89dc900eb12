package io.github.quiesce.corpus;

import java.util.Comparator;

/**
 * A rule's finding on a line.
 *
 * @param path the file, relative to the corpus
 * @param line the line, from 1
 * @param rule the rule's name
 */
record Site(String path, int line, String rule) implements Comparable<Site> {
  @Override
  public int compareTo(Site other) {
    return Comparator.comparing(Site::path)
        .thenComparing(Site::line)
        .thenComparing(Site::rule)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + line + " " + rule;
  }
}
