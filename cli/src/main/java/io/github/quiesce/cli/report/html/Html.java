package io.github.quiesce.cli.report.html;

/** Builds HTML; what is not said to be markup is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Adds markup of ours. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Adds text from elsewhere. */
  Html text(String plain) {
    text.append(escape(plain));
    return this;
  }

  /** Adds an element that holds text; the attributes are markup of ours. */
  Html element(String name, String attributes, String plain) {
    String space = attributes.isEmpty() ? "" : " ";
    return raw("<" + name + space + attributes + ">").text(plain).raw("</" + name + ">");
  }

  /** An attribute with a value from elsewhere. */
  static String attribute(String name, String value) {
    return name + "=\"" + escape(value) + "\"";
  }

  /** Text as it stands in elements and in quoted attributes; control characters show as such. */
  static String escape(String plain) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        case '\t', '\n' -> escaped.append(c);
        default -> escaped.append(Character.isISOControl(c) || isOverride(c) ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }

  /** Characters that turn the direction of the text, so that code would look like other code. */
  private static boolean isOverride(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
