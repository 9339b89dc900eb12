package io.github.quiesce.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be told of a file without parsing it: which words it uses, which classes it declares at
 * the top, whether a loop in it may spin, and whether its brackets match.
 *
 * @param packageName its package
 * @param topLevel simple names of its top-level classes
 * @param words all identifiers and keywords outside of comments and literals
 * @param importsModules whether packages are imported that it does not name: by {@code import
 *     module}, or as a compact source file
 * @param spins whether a loop calls nothing
 * @param odd whether brackets or literals do not match up, so that the parser should look at it
 */
record TextScan(
    String packageName,
    List<String> topLevel,
    Set<String> words,
    boolean importsModules,
    boolean spins,
    boolean odd) {
  private static final Set<String> TYPE_KEYWORDS = Set.of("class", "interface", "enum", "record");

  static TextScan of(String text) {
    return new Reader(text).read();
  }

  private static final class Reader {
    private final JavaTokens tokens;
    private final LoopScan loops = new LoopScan();
    private final StringBuilder brackets = new StringBuilder();
    private final Set<String> words = new HashSet<>();
    private final List<String> topLevel = new ArrayList<>();
    private final StringBuilder packageName = new StringBuilder();
    private boolean inPackage;
    private boolean afterTypeKeyword;
    private boolean inAnnotation;
    private boolean importsModules;
    private String lastWord = "";
    private boolean odd;

    Reader(String text) {
      this.tokens = new JavaTokens(text);
      this.odd = text.indexOf('\0') >= 0;
    }

    TextScan read() {
      while (tokens.next()) {
        if (tokens.isWord()) {
          word(tokens.text());
        } else {
          sign(tokens.first());
        }
      }
      odd |= brackets.length() > 0 || tokens.isOpenEnded();
      return new TextScan(
          packageName.toString(), List.copyOf(topLevel), words, importsModules, loops.found(), odd);
    }

    private void word(String word) {
      words.add(word);
      loops.word(word);
      if (inPackage) {
        packageName.append(word);
      } else if (word.equals("package") && topLevel.isEmpty() && brackets.length() == 0) {
        inPackage = true;
      }
      if (brackets.length() == 0) {
        importsModules |= lastWord.equals("import") && word.equals("module");
        lastWord = word;
        char before = tokens.previous();
        inAnnotation = before == '@' || (inAnnotation && before == '.');
        if (afterTypeKeyword) {
          topLevel.add(word);
        }
        afterTypeKeyword = TYPE_KEYWORDS.contains(word) && tokens.previous() != '.';
      }
    }

    private void sign(char c) {
      loops.sign(c);
      // A method outside of all classes; a record's header may be taken for one.
      importsModules |= c == '(' && brackets.length() == 0 && !inAnnotation;
      afterTypeKeyword = false;
      if (c == ';') {
        inPackage = false;
      } else if (c == '.' && inPackage) {
        packageName.append('.');
      } else if (c == '(' || c == '[' || c == '{') {
        brackets.append(c);
      } else if (c == ')' || c == ']' || c == '}') {
        close(c == ')' ? '(' : (char) (c - 2));
      } else if (c == '\\' || c == '#' || ((c == '"' || c == '\'') && tokens.isUnfinished())) {
        odd = true;
      }
    }

    private void close(char open) {
      int last = brackets.length() - 1;
      if (last >= 0 && brackets.charAt(last) == open) {
        brackets.setLength(last);
      } else {
        odd = true;
      }
    }
  }
}
