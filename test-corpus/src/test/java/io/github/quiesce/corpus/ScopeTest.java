package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found does not depend on what stands beside it, or on the order it comes in. */
class ScopeTest {
  private static final long SEED = 20_260_101;

  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final String NEIGHBOURS = "neighbours/Neighbours.java";

  private static final Map<Engine, Set<Site>> TOGETHER = new EnumMap<>(Engine.class);

  static Stream<EngineUnderTest> engines() {
    return Engines.all().stream();
  }

  /** A narrower view may lose findings, never add one. */
  @ParameterizedTest
  @MethodSource("engines")
  void findingsOfOneFileAreAmongThoseOfAll(EngineUnderTest engine) {
    Set<Site> alone = new TreeSet<>();
    for (CorpusCase each : Corpus.cases()) {
      if (engine.canRead(each) && each.files().size() == 1) {
        alone.addAll(Verdicts.of(engine, each, Profile.STRICT));
      }
    }
    assertThat(alone).isNotEmpty();
    alone.removeAll(together(engine));
    assertThat(alone).as("found in one file, and not in all").isEmpty();
  }

  /** A library's factory that facts describe is one with its source in view, too. */
  @ParameterizedTest
  @MethodSource("engines")
  void sourceOfADescribedFactoryTakesNoFinding(EngineUnderTest engine) {
    CorpusFile factory =
        new CorpusFile(
            "org/apache/curator/utils/ThreadUtils.java",
            """
            package org.apache.curator.utils;

            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            public class ThreadUtils {
              public static ExecutorService newSingleThreadExecutor(String name) {
                return Executors.newSingleThreadExecutor(task -> new Thread(task, name));
              }
            }
            """);
    CorpusFile user =
        new CorpusFile(
            "scope/Mails.java",
            """
            package scope;

            import java.util.concurrent.ExecutorService;
            import org.apache.curator.utils.ThreadUtils;

            public final class Mails implements AutoCloseable {
              private final ExecutorService sender = ThreadUtils.newSingleThreadExecutor("mails");

              public void send(Runnable mail) {
                sender.execute(mail);
              }

              @Override
              public void close() {
                sender.shutdown();
              }
            }
            """);
    assertThat(engine.findings(List.of(user), Profile.STRICT))
        .containsExactly(new Site("scope/Mails.java", 7, "UnboundedTaskQueue"));
    assertThat(engine.findings(List.of(factory, user), Profile.STRICT))
        .containsExactly(new Site("scope/Mails.java", 7, "UnboundedTaskQueue"));
  }

  /**
   * Classes that implement a library's interfaces say nothing of other code that uses these. Those
   * of functional interfaces are not among them: what is passed may be such an object.
   */
  @ParameterizedTest
  @MethodSource("engines")
  void classesOfTheProgramDoNotMakeALibrarysCallsAmbiguous(EngineUnderTest engine)
      throws IOException {
    List<CorpusFile> files = new ArrayList<>(files(engine));
    files.add(new CorpusFile(NEIGHBOURS, Files.readString(RESOURCES.resolve(NEIGHBOURS))));
    Set<Site> found = new TreeSet<>(engine.findings(files, Profile.STRICT));
    found.removeIf(site -> site.path().equals(NEIGHBOURS));
    assertThat(found).isEqualTo(together(engine));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void orderOfFilesDoesNotMatter(EngineUnderTest engine) {
    List<CorpusFile> files = new ArrayList<>(files(engine));
    Collections.shuffle(files, new Random(SEED));
    assertThat(engine.findings(files, Profile.STRICT)).isEqualTo(together(engine));
  }

  private static Set<Site> together(EngineUnderTest engine) {
    return TOGETHER.computeIfAbsent(
        engine.kind(), kind -> engine.findings(files(engine), Profile.STRICT));
  }

  private static List<CorpusFile> files(EngineUnderTest engine) {
    return Corpus.cases().stream()
        .filter(engine::canRead)
        .flatMap(each -> each.files().stream())
        .toList();
  }
}
