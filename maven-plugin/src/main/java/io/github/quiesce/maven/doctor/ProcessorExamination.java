package io.github.quiesce.maven.doctor;

import java.util.function.Consumer;

/**
 * Whether a processor path leaves out annotation processors that came from the class path before.
 */
final class ProcessorExamination implements Examination {
  @Override
  public void examine(SetUp setUp, Consumer<Mistake> mistakes) {
    if (setUp.processorPaths().isEmpty()) {
      return;
    }
    for (Known.Processor each : Known.PROCESSORS) {
      boolean used = setUp.dependency(each.group(), each.library()).isPresent();
      if (used && setUp.onProcessorPath(each.group(), each.processor()).isEmpty()) {
        mistakes.accept(
            new Mistake(
                "<annotationProcessorPaths> leaves out "
                    + each.processor()
                    + ", so it does not run",
                "add " + each.group() + ":" + each.processor() + " to it"));
      }
    }
    boolean both =
        setUp.onProcessorPath("org.projectlombok", "lombok").isPresent()
            && setUp.onProcessorPath("org.mapstruct", "mapstruct-processor").isPresent();
    if (both && setUp.onProcessorPath("org.projectlombok", "lombok-mapstruct-binding").isEmpty()) {
      mistakes.accept(
          new Mistake(
              "MapStruct may run before Lombok, and then sees no getters and setters",
              "add org.projectlombok:lombok-mapstruct-binding to <annotationProcessorPaths>"));
    }
  }
}
