package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations that the facts know release locals, or have methods called by a framework. */
class AnnotationFactsTest {
  private static final CorpusFile CLEANUP =
      new CorpusFile(
          "lombok/Cleanup.java",
          "package lombok;\npublic @interface Cleanup { String value() default \"close\"; }\n");

  private static final CorpusFile BEAN =
      new CorpusFile(
          "org/springframework/context/annotation/Bean.java",
          "package org.springframework.context.annotation;\npublic @interface Bean {}\n");

  /** In class files lombok has already written the call. */
  private static List<EngineUnderTest> ofSource() {
    return List.of(new JavacEngine(), new SourceEngine());
  }

  private static CorpusFile local(String annotation) {
    return new CorpusFile(
        "app/Report.java",
        "package app;\n"
            + "import java.util.concurrent.*;\n"
            + "class Report {\n"
            + "  static void print(Runnable page) {\n"
            + annotation
            + "    ExecutorService printers = Executors.newFixedThreadPool(2);\n"
            + "    printers.execute(page);\n"
            + "  }\n"
            + "}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shutdown", "shutdownNow"})
  void cleanupReleasesALocal(String method) {
    CorpusFile file = local("    @lombok.Cleanup(\"" + method + "\")\n");
    for (EngineUnderTest engine : ofSource()) {
      assertThat(engine.findings(List.of(CLEANUP, file), Profile.DEFAULT)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "    @SuppressWarnings(\"unused\")\n", "    @lombok.Cleanup(\"toString\")\n"})
  void othersDoNot(String annotation) {
    for (EngineUnderTest engine : ofSource()) {
      assertThat(engine.findings(List.of(CLEANUP, local(annotation)), Profile.STRICT)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theContainerOwnsWhatABeanMethodReturns(boolean annotated) {
    CorpusFile file =
        new CorpusFile(
            "app/Config.java",
            "package app;\n"
                + "import java.util.concurrent.*;\n"
                + "class Config {\n"
                + (annotated ? "  @org.springframework.context.annotation.Bean\n" : "")
                + "  ExecutorService pool() { return Executors.newFixedThreadPool(2); }\n"
                + "  void warm() { pool().execute(() -> System.out.println()); }\n"
                + "}\n");
    for (EngineUnderTest engine : Engines.all()) {
      if (annotated) {
        assertThat(engine.findings(List.of(BEAN, file), Profile.DEFAULT)).isEmpty();
      }
    }
    if (!annotated) {
      assertThat(new SourceEngine().findings(List.of(BEAN, file), Profile.STRICT)).isNotEmpty();
    }
  }
}
