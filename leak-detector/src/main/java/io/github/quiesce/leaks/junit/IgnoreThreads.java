package io.github.quiesce.leaks.junit;

import io.github.quiesce.leaks.LeakSettings;
import io.github.quiesce.leaks.ThreadFilter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Threads that the tests of a class, or one test, may leave behind. All are regular expressions for
 * the whole of what they are compared with.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface IgnoreThreads {
  /** For names of threads. */
  String[] names() default {};

  /** For names of the classes of threads. */
  String[] types() default {};

  /** For frames on their stacks, written {@code package.Class.method}. */
  String[] frames() default {};

  /** For the executors and scopes they belong to, as the JVM names them (JDK 21 and later). */
  String[] owners() default {};

  /** Adds to settings what an annotation says. */
  final class Reader {
    private Reader() {}

    static LeakSettings add(IgnoreThreads said, LeakSettings settings) {
      LeakSettings result = add(said.names(), ThreadFilter::named, settings);
      result = add(said.types(), ThreadFilter::ofType, result);
      result = add(said.frames(), ThreadFilter::withFrame, result);
      return add(said.owners(), ThreadFilter::ownedBy, result);
    }

    private static LeakSettings add(
        String[] expressions, Function<String, ThreadFilter> kind, LeakSettings settings) {
      return Arrays.stream(expressions)
          .map(kind)
          .reduce(settings, LeakSettings::ignoring, (one, other) -> other);
    }
  }
}
