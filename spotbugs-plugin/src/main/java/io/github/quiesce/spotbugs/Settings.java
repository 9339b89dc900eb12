package io.github.quiesce.spotbugs;

import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsException;
import io.github.quiesce.facts.FactsLibrary;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a user sets by system properties, as SpotBugs hands no options to plugins.
 *
 * @param profile {@code quiesce.profile}: default or strict
 * @param facts the built-in facts with the files of {@code quiesce.facts} (separated like a class
 *     path) over them
 */
record Settings(Profile profile, Facts facts) {
  static final String PROFILE = "quiesce.profile";
  static final String FACTS = "quiesce.facts";

  /** Reads the properties; for each that cannot be used one line goes to {@code errors}. */
  static Settings read(Consumer<String> errors) {
    return new Settings(profile(errors), facts(errors));
  }

  private static Profile profile(Consumer<String> errors) {
    String given = System.getProperty(PROFILE, "default");
    try {
      return Profile.valueOf(given.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      errors.accept(
          "Quiesce: "
              + PROFILE
              + "="
              + given
              + " is no profile; use default or strict."
              + " Going on with default.");
      return Profile.DEFAULT;
    }
  }

  private static Facts facts(Consumer<String> errors) {
    try {
      List<Path> files =
          Stream.of(System.getProperty(FACTS, "").split(Pattern.quote(File.pathSeparator)))
              .filter(file -> !file.isBlank())
              .map(Path::of)
              .toList();
      return FactsLibrary.withUserFiles(files);
    } catch (FactsException | InvalidPathException e) {
      errors.accept("Quiesce: " + e.getMessage() + " Going on with the built-in facts.");
      return FactsLibrary.builtIn();
    }
  }
}
