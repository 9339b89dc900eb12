package io.github.quiesce.maven;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** Reads parameters that have a few possible values. */
final class Choice {
  private Choice() {}

  /**
   * The value written, in any case.
   *
   * @param parameter how messages name it
   */
  static <E extends Enum<E>> E of(Class<E> type, String parameter, String written)
      throws MojoExecutionException {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(written.strip())) {
        return each;
      }
    }
    String possible =
        Arrays.stream(type.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new MojoExecutionException(
        parameter + ": '" + written + "' is none of its values; take one of " + possible);
  }
}
