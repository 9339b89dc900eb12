package io.github.quiesce.maven.doctor;

import java.util.List;

/** Names and versions that the examinations go by. */
public final class Known {
  public static final String ERROR_PRONE_GROUP = "com.google.errorprone";
  public static final String ERROR_PRONE = "error_prone_core";
  public static final String QUIESCE = "io.github.quiesce";
  public static final String CHECKS = "quiesce-errorprone-checks";

  /** The last Error Prone that runs on JDK 17, and the release that needs JDK 21. */
  public static final String LAST_FOR_17 = "2.42.0";

  static final String FIRST_FOR_21 = "2.43.0";

  /** The newest Error Prone the checks are tested with. */
  public static final String NEWEST_TESTED = "2.52.0";

  /** The first compiler plugin that has a processor path. */
  public static final String FIRST_WITH_PROCESSOR_PATHS = "3.5";

  /** A compiler plugin to move to. */
  public static final String COMPILER_PLUGIN = "3.14.1";

  static final String OLDEST_SPOTBUGS = "4.9.8";
  static final String OLDEST_CHECKSTYLE = "9.3";

  /** Wanted by Error Prone from 2.43 on where javac is of JDK 21. */
  public static final String TYPE_ANNOTATIONS = "-XDaddTypeAnnotationsToSymbol=true";

  public static final String SIMPLE_POLICY = "-XDcompilePolicy=simple";
  public static final String STOP_POLICY = "--should-stop=ifError=FLOW";

  /**
   * A library and the artifact with its annotation processor.
   *
   * @param processor the same artifact, where the library holds its processor
   */
  public record Processor(String group, String library, String processor) {
    private static Processor inside(String group, String library) {
      return new Processor(group, library, library);
    }
  }

  /** Processors that many projects take from the class path. */
  public static final List<Processor> PROCESSORS =
      List.of(
          Processor.inside("org.projectlombok", "lombok"),
          new Processor("org.mapstruct", "mapstruct", "mapstruct-processor"),
          Processor.inside("com.google.auto.value", "auto-value"),
          Processor.inside("com.google.auto.service", "auto-service"),
          new Processor("com.google.dagger", "dagger", "dagger-compiler"),
          Processor.inside("org.immutables", "value"),
          Processor.inside("org.openjdk.jmh", "jmh-generator-annprocess"),
          Processor.inside("org.springframework.boot", "spring-boot-configuration-processor"),
          Processor.inside("org.hibernate", "hibernate-jpamodelgen"),
          Processor.inside("org.hibernate.orm", "hibernate-processor"),
          Processor.inside("info.picocli", "picocli-codegen"));

  private Known() {}
}
