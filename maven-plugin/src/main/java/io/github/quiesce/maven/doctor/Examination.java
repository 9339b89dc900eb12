package io.github.quiesce.maven.doctor;

import java.util.function.Consumer;

/** Looks for mistakes of one kind. */
@FunctionalInterface
interface Examination {
  void examine(SetUp setUp, Consumer<Mistake> mistakes);
}
