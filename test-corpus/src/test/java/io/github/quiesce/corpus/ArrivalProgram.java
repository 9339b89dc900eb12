package io.github.quiesce.corpus;

/**
 * A generated program: arrivals of tasks at one latch or phaser, and somebody who waits for them.
 *
 * @param name of its class
 * @param text its source
 * @param label what its construction says of it
 * @param gate whether the first of several arrivals is meant to open the latch
 * @param plan what it was made of, for a reader
 */
record ArrivalProgram(String name, String text, Label label, boolean gate, String plan) {
  static final String PACKAGE = "generated";

  /** What is known of a program before anything has run. */
  enum Label {
    /** As many arrive as are waited for, whatever is drawn. */
    RIGHT,
    /** Numbers differ, or an arrival can be missed, in a way that the rules say they see. */
    WRONG,
    /** It has something in it of which the rules say that they are silent about it. */
    OUT_OF_SCOPE
  }

  CorpusFile file() {
    return new CorpusFile(PACKAGE + "/" + name + ".java", text);
  }
}
