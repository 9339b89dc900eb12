package io.github.quiesce.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the smallest declaration around an offset in text that does not parse. It only matches
 * braces, and takes an access modifier or {@code void} where no member can stand as the sign of a
 * brace that is missing.
 */
final class MemberScanner {
  private static final Set<String> TYPE_KEYWORDS = Set.of("class", "interface", "enum", "record");
  private static final Set<String> MEMBER_KEYWORDS =
      Set.of("public", "private", "protected", "void");

  /**
   * A declaration to leave out.
   *
   * @param start offset of its first character
   * @param end offset after its last one
   * @param missingBraces how many closing braces the text lacks at its end
   */
  record Chunk(int start, int end, int missingBraces) {}

  private static final class Frame {
    final boolean type;
    int chunkStart = -1;
    boolean sawTypeKeyword;

    Frame(boolean type) {
      this.type = type;
    }

    void reset() {
      chunkStart = -1;
      sawTypeKeyword = false;
    }
  }

  private final JavaTokens tokens;
  private final int wanted;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Boolean> parens = new ArrayDeque<>();
  private boolean afterNew;
  private boolean anonymousNext;
  private Chunk unfinished;
  private Chunk found;

  private MemberScanner(String text, int wanted) {
    this.tokens = new JavaTokens(text);
    this.wanted = wanted;
    frames.push(new Frame(true));
  }

  /** The smallest declaration that holds {@code offset}; empty if nothing but blanks is left. */
  static Optional<Chunk> at(String text, int offset) {
    return new MemberScanner(text, offset).scan();
  }

  private Optional<Chunk> scan() {
    int last = 0;
    while (found == null && tokens.next()) {
      last = tokens.end();
      step();
    }
    if (found == null) {
      atEnd(last);
    }
    return Optional.ofNullable(found);
  }

  private void step() {
    char c = tokens.first();
    if (tokens.isWord()) {
      word(tokens.text());
    } else if (c == '{') {
      open();
    } else if (c == '}') {
      close();
    } else if (c == ';') {
      start();
      if (frames.peek().type) {
        parens.clear();
        endChunk(tokens.end());
      } else {
        frames.peek().sawTypeKeyword = false;
      }
    } else {
      start();
      paren(c);
    }
  }

  private void paren(char c) {
    boolean anonymous = false;
    if (c == '(') {
      parens.push(afterNew);
    } else if (c == ')' && !parens.isEmpty()) {
      anonymous = parens.pop();
    }
    anonymousNext = anonymous;
    if (c != '.' && c != '<' && c != '>' && c != ',' && c != '?' && c != '@') {
      afterNew = false;
    }
  }

  private void word(String word) {
    if (MEMBER_KEYWORDS.contains(word) && !frames.peek().type && !tokens.isBesideDot()) {
      closeUnfinished();
      if (found != null) {
        return;
      }
    }
    start();
    if (TYPE_KEYWORDS.contains(word) && tokens.previous() != '.') {
      frames.peek().sawTypeKeyword = true;
    }
    anonymousNext = false;
    afterNew = afterNew || word.equals("new");
  }

  /** A member's first word inside code: the member before it was never closed. */
  private void closeUnfinished() {
    int depth = 0;
    for (Frame frame : frames) {
      if (frame.type) {
        break;
      }
      depth++;
    }
    for (int i = 0; i < depth; i++) {
      frames.pop();
    }
    parens.clear();
    unfinished = new Chunk(frames.peek().chunkStart, tokens.start(), 0);
    endChunk(tokens.start());
  }

  private void start() {
    Frame top = frames.peek();
    if (top.chunkStart < 0) {
      top.chunkStart = tokens.start();
    }
  }

  private void open() {
    start();
    boolean type = frames.peek().sawTypeKeyword || anonymousNext;
    frames.peek().sawTypeKeyword = false;
    frames.push(new Frame(type));
    anonymousNext = false;
    afterNew = false;
  }

  private void close() {
    if (frames.size() == 1) {
      // A brace too many: it is a declaration of its own, to be left out.
      start();
      endChunk(tokens.end());
      return;
    }
    if (frames.peek().type && frames.peek().chunkStart >= 0) {
      Frame top = frames.peek();
      if (wanted >= top.chunkStart && wanted <= tokens.start()) {
        found = new Chunk(top.chunkStart, tokens.start(), 0);
        return;
      }
    }
    frames.pop();
    if (frames.peek().type) {
      parens.clear();
      endChunk(tokens.end());
    }
  }

  private void endChunk(int end) {
    Frame top = frames.peek();
    if (top.chunkStart >= 0 && wanted >= top.chunkStart && wanted < end) {
      // The parser trips over the member after the one that was left open.
      boolean tripped = unfinished != null && unfinished.end() == top.chunkStart;
      found = tripped ? unfinished : new Chunk(top.chunkStart, end, 0);
    }
    top.reset();
  }

  private void atEnd(int last) {
    int types = (int) frames.stream().filter(f -> f.type).count();
    for (Frame frame : frames) {
      if (frame.type) {
        types--;
        if (frame.chunkStart >= 0) {
          found = new Chunk(frame.chunkStart, last, types);
          return;
        }
        if (types > 0) {
          // Nothing but the closing brace is missing.
          found = new Chunk(last, last, types);
          return;
        }
      }
    }
  }
}
