package io.github.quiesce.corpus;

import java.util.List;

/**
 * A source file of the corpus.
 *
 * @param path relative to the corpus, with {@code /}; package and file name follow from it
 * @param text its text
 */
record CorpusFile(String path, String text) {
  List<String> lines() {
    return text.lines().toList();
  }
}
