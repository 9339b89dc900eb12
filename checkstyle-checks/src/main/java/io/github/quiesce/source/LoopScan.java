package io.github.quiesce.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Watches words and signs go by for loops whose bodies call nothing: those may spin. It is a
 * filter, and lets a few loops too many through: what it finds is parsed, and judged by rules.
 */
final class LoopScan {
  private static final Set<String> NO_CALLS =
      Set.of("if", "while", "for", "switch", "synchronized", "catch", "return", "try");

  private enum Part {
    HEADER,
    BODY
  }

  private static final class Loop {
    Part part;
    int depth;
    boolean isFor;
    boolean isDo;
    boolean block;
    boolean calls;
    int semicolons;
    String local = "";
    boolean assigns;
    boolean advances;

    Loop(Part part, int depth) {
      this.part = part;
      this.depth = depth;
    }
  }

  private final Deque<Loop> open = new ArrayDeque<>();
  private int depth;
  private boolean afterName;
  private boolean afterSemicolon;
  private boolean afterDoBody;
  private boolean thrown;
  private boolean found;

  boolean found() {
    return found;
  }

  /** A word after the second semicolon of a for: the local again, and it goes on from itself. */
  private void step(String word) {
    Loop top = open.peek();
    if (isStep(top)) {
      top.advances |= word.equals(top.local);
      top.local = top.local.isEmpty() ? word : top.local;
    }
  }

  /** A sign there: what is computed may come nearer to an end. */
  private void step(char sign) {
    Loop top = open.peek();
    if (isStep(top)) {
      top.assigns |= sign == '=';
      top.advances |= "=.()".indexOf(sign) < 0;
    }
  }

  private static boolean isStep(Loop top) {
    return top != null && top.isFor && top.part == Part.HEADER && top.semicolons == 2;
  }

  void word(String word) {
    afterName = !NO_CALLS.contains(word);
    thrown |= word.equals("throw"); // what is thrown leaves the loop
    step(word);
    if (word.equals("do")) {
      push(Part.BODY).isDo = true;
    } else if (word.equals("for") || (word.equals("while") && !afterDoBody)) {
      push(Part.HEADER).isFor = word.equals("for");
    }
    afterSemicolon = false;
    afterDoBody = false;
  }

  private Loop push(Part part) {
    Loop loop = new Loop(part, depth);
    open.push(loop);
    return loop;
  }

  void sign(char c) {
    boolean endedDo = false;
    step(c);
    if (c == '(') {
      if (afterName && !thrown) {
        open.forEach(loop -> loop.calls |= loop.part == Part.BODY);
      }
      depth++;
    } else if (c == '{') {
      startBlock();
      depth++;
    } else if (c == ')') {
      depth--;
      endHeader();
    } else if (c == '}') {
      depth--;
      open.removeIf(loop -> loop.depth > depth);
      endedDo = endBody(true);
    } else if (c == ';') {
      thrown = false;
      countSemicolon();
      endedDo = endBody(false);
    } else if (c == ':') {
      // A for-each ends with what it goes over.
      open.removeIf(loop -> loop.part == Part.HEADER && loop.isFor && depth == loop.depth + 1);
    }
    afterName = false;
    afterSemicolon = c == ';';
    afterDoBody = endedDo;
  }

  private void countSemicolon() {
    Loop top = open.peek();
    if (top != null && top.part == Part.HEADER && depth == top.depth + 1) {
      top.semicolons++;
    }
  }

  private void startBlock() {
    Loop top = open.peek();
    if (top != null && top.part == Part.BODY && top.depth == depth) {
      top.block = true;
    }
  }

  private void endHeader() {
    Loop top = open.peek();
    if (top != null && top.part == Part.HEADER && top.depth == depth) {
      if (top.isFor && !afterSemicolon && (top.advances || !top.assigns)) {
        open.pop(); // It has a step of its own, and does not only read a local anew.
      } else {
        top.part = Part.BODY;
      }
    }
  }

  /** Ends the loops whose body this block or statement is; tells whether one is a do loop. */
  private boolean endBody(boolean block) {
    boolean endedDo = false;
    for (Loop top = open.peek(); top != null && ends(top, block); top = open.peek()) {
      open.pop();
      found |= !top.calls;
      endedDo |= top.isDo;
    }
    return endedDo;
  }

  private boolean ends(Loop loop, boolean block) {
    return loop.part == Part.BODY && loop.depth == depth && loop.block == block;
  }
}
