package io.github.quiesce.maven.doctor;

import java.util.Optional;
import java.util.function.Consumer;

/** Whether javac finds Error Prone and our checks, and starts them. */
final class ErrorProneExamination implements Examination {
  @Override
  public void examine(SetUp setUp, Consumer<Mistake> mistakes) {
    Optional<Coordinates> checks = setUp.onProcessorPath(Known.QUIESCE, Known.CHECKS);
    boolean checksOnClassPath = setUp.dependency(Known.QUIESCE, Known.CHECKS).isPresent();
    if (checks.isEmpty() && checksOnClassPath) {
      mistakes.accept(
          new Mistake(
              Known.CHECKS + " is on the program's class path, not on javac's processor path",
              "move it from <dependencies> to <annotationProcessorPaths> of"
                  + " maven-compiler-plugin"));
    }
    boolean started = setUp.errorPronePlugin().isPresent();
    if (!started && (checks.isPresent() || setUp.errorProne().isPresent())) {
      mistakes.accept(
          new Mistake(
              "Error Prone is on the processor path, but nothing starts it",
              "add <arg>-Xplugin:ErrorProne</arg> to <compilerArgs>"));
    }
    if (setUp.errorProne().isEmpty() && (started || checks.isPresent())) {
      mistakes.accept(
          new Mistake(
              Known.ERROR_PRONE + " is not on the processor path, so javac finds no ErrorProne",
              "add it to <annotationProcessorPaths>, in version " + version(setUp)));
    }
    if (started) {
      examineArguments(setUp, mistakes);
    }
    examineCompiler(setUp, mistakes);
  }

  private static String version(SetUp setUp) {
    return setUp.surroundings().javaRelease() < 21 ? Known.LAST_FOR_17 : Known.NEWEST_TESTED;
  }

  private static void examineArguments(SetUp setUp, Consumer<Mistake> mistakes) {
    setUp.javacArguments().stream()
        .filter(each -> each.startsWith("-Xep"))
        .findFirst()
        .ifPresent(
            lost ->
                mistakes.accept(
                    new Mistake(
                        lost + " is an argument of its own, which javac does not know",
                        "put it into the same <arg> as -Xplugin:ErrorProne, after a blank")));
    if (!setUp.javacArguments().contains(Known.SIMPLE_POLICY)) {
      mistakes.accept(
          new Mistake(
              "javac's usual order of work is not one that Error Prone can follow",
              "add <arg>" + Known.SIMPLE_POLICY + "</arg> to <compilerArgs>"));
    }
    boolean stops =
        setUp.javacArguments().stream()
            .anyMatch(each -> each.matches("(--should-stop=|-XDshould-stop\\.)ifError=FLOW"));
    if (!stops) {
      mistakes.accept(
          new Mistake(
              "after an error javac stops before Error Prone has what it needs",
              "add <arg>" + Known.STOP_POLICY + "</arg> to <compilerArgs>"));
    }
    if (setUp.compilerSetting("showWarnings", "maven.compiler.showWarnings").equals("false")
        || setUp.javacArguments().contains("-nowarn")) {
      mistakes.accept(
          new Mistake(
              "warnings of the compiler are not shown, and so are no findings but errors",
              "set <showWarnings> of maven-compiler-plugin to true, and leave out -nowarn"));
    }
  }

  private static void examineCompiler(SetUp setUp, Consumer<Mistake> mistakes) {
    String version = setUp.compiler().map(each -> each.getVersion()).orElse("");
    boolean old = version != null && Coordinates.isOlder(version, Known.FIRST_WITH_PROCESSOR_PATHS);
    if (old && setUp.processorPaths().isPresent()) {
      mistakes.accept(
          new Mistake(
              "maven-compiler-plugin "
                  + version
                  + " is too old to know <annotationProcessorPaths>, and passes it over",
              "give the plugin a <version>, such as " + Known.COMPILER_PLUGIN));
    }
  }
}
