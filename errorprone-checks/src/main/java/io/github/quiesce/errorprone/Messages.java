package io.github.quiesce.errorprone;

import io.github.quiesce.engine.Finding;

/** Findings as text: the message, then the trace, a step a line. */
final class Messages {
  private Messages() {}

  static String withTrace(Finding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    int number = 1;
    for (Finding.TraceStep step : finding.trace()) {
      text.append("\n    ").append(number++).append(". ");
      text.append(fileName(step.location().path())).append(':').append(step.location().line());
      text.append(": ").append(step.text());
    }
    return text.toString();
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
