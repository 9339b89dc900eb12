package io.github.quiesce.errorprone;

import com.google.errorprone.BugPattern.SeverityLevel;
import io.github.quiesce.catalog.RuleInfo;
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

  /** Error Prone's word for a severity. */
  static SeverityLevel level(RuleInfo.Severity severity) {
    return switch (severity) {
      case ERROR -> SeverityLevel.ERROR;
      case WARNING -> SeverityLevel.WARNING;
      case INFO -> SeverityLevel.SUGGESTION;
    };
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
