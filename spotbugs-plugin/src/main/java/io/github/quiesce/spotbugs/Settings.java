package io.github.quiesce.spotbugs;

import io.github.quiesce.adoption.Adoption;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.BaselineException;
import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.Catalog;
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
 * @param adoption the known findings of the file {@code quiesce.baseline}, and the wishes of {@code
 *     quiesce.severity}, separated by commas
 */
record Settings(Profile profile, Facts facts, Adoption adoption) {
  static final String PROFILE = "quiesce.profile";
  static final String FACTS = "quiesce.facts";
  static final String BASELINE = "quiesce.baseline";
  static final String SEVERITY = "quiesce.severity";

  /** Reads the properties; for each that cannot be used one line goes to {@code errors}. */
  static Settings read(Catalog catalog, Consumer<String> errors) {
    return new Settings(
        profile(errors),
        facts(errors),
        new Adoption(baseline(errors), severities(catalog, errors)));
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

  private static Baseline baseline(Consumer<String> errors) {
    String given = System.getProperty(BASELINE, "");
    try {
      return given.isBlank() ? Baseline.EMPTY : Baseline.read(Path.of(given));
    } catch (BaselineException | InvalidPathException e) {
      errors.accept("Quiesce: " + e.getMessage() + ". Going on without it.");
      return Baseline.EMPTY;
    }
  }

  private static Severities severities(Catalog catalog, Consumer<String> errors) {
    try {
      return Severities.parse(List.of(System.getProperty(SEVERITY, "").split(",")), catalog);
    } catch (IllegalArgumentException e) {
      errors.accept("Quiesce: " + SEVERITY + ": " + e.getMessage() + ". Going on without it.");
      return Severities.NONE;
    }
  }
}
