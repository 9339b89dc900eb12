package io.github.quiesce.cli.report;

import java.io.IOException;
import java.io.Writer;

/** A format findings are printed in. The same report gives the same characters. */
@FunctionalInterface
public interface Report {
  /** Writes the whole report; does not close the writer. */
  void write(ScanReport report, Writer out) throws IOException;
}
