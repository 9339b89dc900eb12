package io.github.quiesce.maven.doctor;

import io.github.quiesce.maven.JavacPackages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether the JDK at hand suits Error Prone, and lets it at javac. */
final class JdkExamination implements Examination {
  @Override
  public void examine(SetUp setUp, Consumer<Mistake> mistakes) {
    Optional<Coordinates> errorProne = setUp.errorProne();
    int release = setUp.surroundings().javaRelease();
    boolean needs21 =
        errorProne
            .filter(each -> each.version().matches("\\d.*"))
            .filter(each -> !each.isOlderThan(Known.FIRST_FOR_21))
            .isPresent();
    if (needs21 && release < 21) {
      mistakes.accept(
          new Mistake(
              "Error Prone " + errorProne.get().version() + " needs JDK 21; this is " + release,
              "take Error Prone " + Known.LAST_FOR_17 + ", or run Maven on JDK 21 or later"));
    }
    if (needs21 && release == 21 && !setUp.javacArguments().contains(Known.TYPE_ANNOTATIONS)) {
      mistakes.accept(
          new Mistake(
              "on JDK 21, Error Prone "
                  + errorProne.get().version()
                  + " does not start without an option of javac",
              "add <arg>" + Known.TYPE_ANNOTATIONS + "</arg> to <compilerArgs>"));
    }
    if (setUp.errorPronePlugin().isPresent()) {
      examineExports(setUp, mistakes);
    }
  }

  private static void examineExports(SetUp setUp, Consumer<Mistake> mistakes) {
    if (setUp.compilerSetting("fork", "maven.compiler.fork").equals("true")) {
      boolean passed =
          setUp.javacArguments().stream()
              .anyMatch(each -> each.startsWith("-J--add-exports=jdk.compiler/"));
      if (!passed) {
        mistakes.accept(
            new Mistake(
                "javac runs in a process of its own (<fork>), which .mvn/jvm.config does not reach",
                "set <fork> to false, or give each line of jvm.config as"
                    + " <arg>-J--add-exports=...</arg>"));
      }
      return;
    }
    Surroundings surroundings = setUp.surroundings();
    List<String> closed =
        JavacPackages.EXPORTED.stream()
            .filter(each -> !surroundings.open().contains(each))
            .toList();
    if (closed.isEmpty()) {
      return;
    }
    boolean written = closed.stream().allMatch(surroundings.jvmConfig()::contains);
    String missing = closed.get(0) + (closed.size() > 1 ? " and others" : "");
    mistakes.accept(
        written
            ? new Mistake(
                ".mvn/jvm.config is right, but this JVM was started without it",
                "start Maven by mvn, or give your IDE the same options")
            : new Mistake(
                "Error Prone may not use javac's package " + missing,
                "add its --add-exports to "
                    + surroundings.root().resolve(".mvn/jvm.config")
                    + " (the goal init does)"));
  }
}
