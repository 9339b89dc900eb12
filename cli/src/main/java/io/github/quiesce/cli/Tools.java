package io.github.quiesce.cli;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.cli.scan.ScanEngine;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.facts.Facts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the commands work with; tests bring their own. */
public interface Tools {
  Catalog catalog();

  /** All rules there are. */
  List<Rule> rules();

  /**
   * The built-in facts with those of users' files over them.
   *
   * @throws io.github.quiesce.facts.FactsException if a file cannot be used
   */
  Facts facts(List<Path> userFiles);

  /** The engines, those whose findings are quoted first in front. */
  List<ScanEngine> engines();

  /** The variables of the process. */
  default Map<String, String> environment() {
    return System.getenv();
  }

  /** Waits before something is tried again. */
  default void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      // Whoever waits goes on to the next try, which stops at the interrupt.
      Thread.currentThread().interrupt();
    }
  }
}
