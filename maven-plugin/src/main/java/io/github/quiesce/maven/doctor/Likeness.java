package io.github.quiesce.maven.doctor;

/** Whether a word is another one, mistyped. */
final class Likeness {
  private static final int FEW = 2;

  private Likeness() {}

  /** Whether at most two letters were left out, put in, or exchanged for others. */
  static boolean differsInFew(String word, String written) {
    if (Math.abs(word.length() - written.length()) > FEW) {
      return false;
    }
    int[] last = new int[written.length() + 1];
    for (int j = 0; j <= written.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      int[] row = new int[written.length() + 1];
      row[0] = i;
      for (int j = 1; j <= written.length(); j++) {
        int exchanged = last[j - 1] + (word.charAt(i - 1) == written.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(exchanged, Math.min(last[j], row[j - 1]) + 1);
      }
      last = row;
    }
    return last[written.length()] <= FEW;
  }
}
