package io.github.quiesce.maven.doctor;

import static io.github.quiesce.maven.doctor.Poms.FINE;
import static io.github.quiesce.maven.doctor.Poms.GOOD_COMPILER;
import static io.github.quiesce.maven.doctor.Poms.arguments;
import static io.github.quiesce.maven.doctor.Poms.artifact;
import static io.github.quiesce.maven.doctor.Poms.checks;
import static io.github.quiesce.maven.doctor.Poms.compiler;
import static io.github.quiesce.maven.doctor.Poms.dependency;
import static io.github.quiesce.maven.doctor.Poms.errorProne;
import static io.github.quiesce.maven.doctor.Poms.on;
import static io.github.quiesce.maven.doctor.Poms.paths;
import static io.github.quiesce.maven.doctor.Poms.project;
import static io.github.quiesce.maven.doctor.Poms.projectWith;
import static io.github.quiesce.maven.doctor.Poms.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.maven.JavacPackages;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each likely mistake gives one line that names it and its cure, and nothing else is said. */
class MistakesTest {
  private static final String SIMPLE = "-XDcompilePolicy=simple";
  private static final String STOP = "--should-stop=ifError=FLOW";
  private static final String START = "-Xplugin:ErrorProne";
  private static final String GOOD_PATHS = paths(errorProne("2.42.0"), checks("1.0"));
  private static final String LOMBOK = artifact("org.projectlombok", "lombok", "1.18.42");
  private static final String SPOTBUGS =
      "<groupId>com.github.spotbugs</groupId>" + "<artifactId>spotbugs-maven-plugin</artifactId>";
  private static final String DETECTOR =
      artifact("io.github.quiesce", "quiesce-spotbugs-plugin", "1.0");

  /**
   * A mistake.
   *
   * @param name for the test's report
   * @param line what the one line must say
   */
  record Likely(String name, String pom, Surroundings surroundings, String line) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Likely mistake(String name, String pom, String line) {
    return new Likely(name, pom, FINE, line);
  }

  private static String started(String start) {
    return project(compiler("3.14.1", arguments(SIMPLE, STOP, start), GOOD_PATHS));
  }

  private static Surroundings closed(String jvmConfig) {
    return new Surroundings(17, Set.of(), Path.of("/project"), jvmConfig);
  }

  static Stream<Likely> mistakesOfTheCompiler() {
    return Stream.of(
        mistake(
            "an Error Prone that needs a newer JDK",
            project(
                compiler(
                    "3.14.1",
                    arguments(SIMPLE, STOP, START),
                    paths(errorProne("2.52.0"), checks("1.0")))),
            "Error Prone 2.52.0 needs JDK 21; this is 17; take Error Prone 2.42.0, or run Maven on"
                + " JDK 21 or later"),
        new Likely(
            "an option that Error Prone needs on JDK 21",
            project(
                compiler(
                    "3.14.1",
                    arguments(SIMPLE, STOP, START),
                    paths(errorProne("2.43.0"), checks("1.0")))),
            on(21),
            "does not start without an option of javac; add"
                + " <arg>-XDaddTypeAnnotationsToSymbol=true</arg> to <compilerArgs>"),
        new Likely(
            "missing exports",
            project(GOOD_COMPILER),
            closed("-Xmx2g"),
            "Error Prone may not use javac's package com.sun.tools.javac.api and others; add its"
                + " --add-exports to /project/.mvn/jvm.config"),
        new Likely(
            "a JVM started without jvm.config",
            project(GOOD_COMPILER),
            closed(String.join("\n", JavacPackages.jvmConfigLines())),
            ".mvn/jvm.config is right, but this JVM was started without it; start Maven by mvn"),
        mistake(
            "a javac in a process of its own",
            project(
                compiler(
                    "3.14.1", "<fork>true</fork>", arguments(SIMPLE, STOP, START), GOOD_PATHS)),
            "which .mvn/jvm.config does not reach; set <fork> to false, or give each line"),
        mistake(
            "the checks on the class path",
            projectWith(
                dependency(checks("1.0")),
                compiler("3.14.1", arguments(SIMPLE, STOP, START), paths(errorProne("2.42.0")))),
            "quiesce-errorprone-checks is on the program's class path, not on javac's processor"
                + " path; move it from <dependencies> to <annotationProcessorPaths>"),
        mistake(
            "checks without Error Prone",
            project(compiler("3.14.1", arguments(SIMPLE, STOP, START), paths(checks("1.0")))),
            "error_prone_core is not on the processor path, so javac finds no ErrorProne; add it"
                + " to <annotationProcessorPaths>, in version 2.42.0"),
        mistake(
            "nothing that starts Error Prone",
            project(compiler("3.14.1", GOOD_PATHS)),
            "but nothing starts it; add <arg>-Xplugin:ErrorProne</arg> to <compilerArgs>"),
        mistake(
            "flags in arguments of their own",
            project(
                compiler(
                    "3.14.1",
                    arguments(SIMPLE, STOP, START, "-Xep:ExecutorPerCall:ERROR"),
                    GOOD_PATHS)),
            "-Xep:ExecutorPerCall:ERROR is an argument of its own, which javac does not know; put"
                + " it into the same <arg> as -Xplugin:ErrorProne"),
        mistake(
            "javac's order of work",
            project(compiler("3.14.1", arguments(STOP, START), GOOD_PATHS)),
            "add <arg>-XDcompilePolicy=simple</arg>"),
        mistake(
            "javac that stops early",
            project(compiler("3.14.1", arguments(SIMPLE, START), GOOD_PATHS)),
            "add <arg>--should-stop=ifError=FLOW</arg>"),
        mistake(
            "warnings that are not shown",
            project(
                compiler(
                    "3.14.1",
                    "<showWarnings>false</showWarnings>",
                    arguments(SIMPLE, STOP, START),
                    GOOD_PATHS)),
            "and so are no findings but errors; set <showWarnings>"),
        mistake(
            "an old compiler plugin",
            project(compiler("3.1", arguments(SIMPLE, STOP, START), GOOD_PATHS)),
            "maven-compiler-plugin 3.1 is too old to know <annotationProcessorPaths>, and passes"
                + " it over; give the plugin a <version>, such as 3.14.1"));
  }

  static Stream<Likely> otherMistakes() {
    return Stream.of(
        mistake(
            "a processor path that drops Lombok",
            projectWith(dependency(LOMBOK), GOOD_COMPILER),
            "<annotationProcessorPaths> leaves out lombok, so it does not run; add"
                + " org.projectlombok:lombok to it"),
        mistake(
            "a processor path that drops MapStruct",
            projectWith(dependency(artifact("org.mapstruct", "mapstruct", "1.6.3")), GOOD_COMPILER),
            "leaves out mapstruct-processor, so it does not run; add"
                + " org.mapstruct:mapstruct-processor to it"),
        mistake(
            "MapStruct before Lombok",
            projectWith(
                dependency(LOMBOK),
                compiler(
                    "3.14.1",
                    arguments(SIMPLE, STOP, START),
                    paths(
                        errorProne("2.42.0"),
                        checks("1.0"),
                        LOMBOK,
                        artifact("org.mapstruct", "mapstruct-processor", "1.6.3")))),
            "sees no getters and setters; add org.projectlombok:lombok-mapstruct-binding"),
        mistake(
            "an unknown rule name",
            started(START + " -Xep:ExecutorPerCal:ERROR"),
            "-Xep:ExecutorPerCal is the name of no check, and Error Prone fails on it; write"
                + " ExecutorPerCall"),
        mistake(
            "a code for a name",
            started(START + " -Xep:QSC003:ERROR"),
            "-Xep:QSC003 is the name of no check, and Error Prone fails on it; write"
                + " ExecutorPerCall"),
        mistake(
            "an unknown option",
            started(START + " -XepOpt:Quiesce:Profil=strict"),
            "-XepOpt:Quiesce:Profil is no option of the checks; take one of Profile"),
        mistake(
            "an unknown profile",
            started(START + " -XepOpt:Quiesce:Profile=severe"),
            "-XepOpt:Quiesce:Profile=severe is no profile; take default or strict"),
        mistake(
            "facts that cannot be read",
            started(START + " -XepOpt:Quiesce:Facts=config/gone.yaml"),
            "-XepOpt:Quiesce:Facts names /project/config/gone.yaml, which cannot be read; correct"
                + " the path"),
        mistake(
            "a detector that SpotBugs does not load",
            project(
                "<plugin>"
                    + SPOTBUGS
                    + "<version>4.10.2.0</version><dependencies>"
                    + dependency(DETECTOR)
                    + "</dependencies></plugin>"),
            "is a <dependency> of spotbugs-maven-plugin, which does not load it; name it in the"
                + " <plugins> of its <configuration>"),
        mistake(
            "an old SpotBugs",
            project(
                "<plugin>"
                    + SPOTBUGS
                    + "<version>4.7.3.0</version><configuration><plugins><plugin>"
                    + DETECTOR
                    + "</plugin></plugins></configuration></plugin>"),
            "SpotBugs 4.7.3.0 is older than any that quiesce-spotbugs-plugin is tested with; take"
                + " spotbugs-maven-plugin 4.9.8.0 or later"),
        mistake(
            "an old Checkstyle",
            project(
                "<plugin><artifactId>maven-checkstyle-plugin</artifactId><version>3.6.0</version>"
                    + "<dependencies>"
                    + dependency(artifact("com.puppycrawl.tools", "checkstyle", "8.45"))
                    + dependency(artifact("io.github.quiesce", "quiesce-checkstyle-checks", "1.0"))
                    + "</dependencies></plugin>"),
            "checkstyle 8.45 is older than any that quiesce-checkstyle-checks is tested with; take"
                + " 9.3 or later"),
        mistake(
            "checks for Checkstyle on the class path",
            projectWith(
                dependency(artifact("io.github.quiesce", "quiesce-checkstyle-checks", "1.0"))),
            "where no analyser looks for it; move it to the <dependencies> of"
                + " maven-checkstyle-plugin"),
        mistake(
            "mixed releases",
            project(
                GOOD_COMPILER,
                "<plugin>"
                    + SPOTBUGS
                    + "<version>4.10.2.0</version><configuration><plugins><plugin>"
                    + artifact("io.github.quiesce", "quiesce-spotbugs-plugin", "0.9")
                    + "</plugin></plugins></configuration></plugin>"),
            "several releases of Quiesce are mixed (0.9, 1.0); name one version for all"));
  }

  static Stream<Likely> mistakes() {
    return Stream.concat(mistakesOfTheCompiler(), otherMistakes());
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void oneLineNamesTheMistakeAndItsCure(Likely likely) {
    Set<Mistake> told = Doctor.examine(read(likely.pom(), likely.surroundings()));
    assertThat(told).hasSize(1);
    String line = told.iterator().next().line();
    assertThat(line).contains(likely.line()).doesNotContain("\n");
  }

  @Test
  void nothingIsSaidOfAGoodSetUpOrOfNone() {
    assertThat(Doctor.examine(read(project(GOOD_COMPILER), FINE))).isEmpty();
    assertThat(Doctor.examine(read(project(), closed("")))).isEmpty();
    String lombok =
        projectWith(
            dependency(LOMBOK),
            compiler(
                "3.14.1",
                arguments(SIMPLE, STOP, START + " -Xep:UnusedVariable:OFF"),
                paths(errorProne("2.42.0"), checks("1.0"), LOMBOK)));
    assertThat(Doctor.examine(read(lombok, FINE))).isEmpty();
  }
}
