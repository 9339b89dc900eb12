package io.github.quiesce.cli.terminal;

/** Sets text off with terminal escape sequences, or leaves it as it is. */
public enum Style {
  PLAIN,
  COLOURED;

  static Style of(boolean coloured) {
    return coloured ? COLOURED : PLAIN;
  }

  public String bold(String text) {
    return wrap("1", text);
  }

  public String dim(String text) {
    return wrap("2", text);
  }

  public String underline(String text) {
    return wrap("4", text);
  }

  public String red(String text) {
    return wrap("1;31", text);
  }

  public String yellow(String text) {
    return wrap("1;33", text);
  }

  public String green(String text) {
    return wrap("1;32", text);
  }

  public String cyan(String text) {
    return wrap("36", text);
  }

  private String wrap(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
