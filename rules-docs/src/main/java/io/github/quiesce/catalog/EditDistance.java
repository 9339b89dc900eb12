package io.github.quiesce.catalog;

/** How far a word is from another that it may be meant to be. */
public final class EditDistance {
  private EditDistance() {}

  /** How many letters must be added, dropped or changed (Levenshtein's distance). */
  public static int between(String first, String second) {
    int[] above = new int[second.length() + 1];
    for (int j = 0; j <= second.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int[] row = new int[second.length() + 1];
      row[0] = i;
      for (int j = 1; j <= second.length(); j++) {
        int change = first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
      }
      above = row;
    }
    return above[second.length()];
  }
}
