package io.github.quiesce.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Declares options by calls, in few words. */
final class Options {
  private Options() {}

  /** An option with a value. */
  static OptionSpec.Builder value(Class<?> type, String label, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  static void add(CommandSpec spec, OptionSpec.Builder option) {
    spec.addOption(option.build());
  }

  /** All values of an option that may be given again. */
  static List<String> all(ParseResult parsed, String name) {
    return List.of(parsed.matchedOptionValue(name, new String[0]));
  }
}
