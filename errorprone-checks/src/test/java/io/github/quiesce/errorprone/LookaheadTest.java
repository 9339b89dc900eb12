package io.github.quiesce.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Compiles of several units, with and without the plugin that says what comes next. */
final class LookaheadTest {
  private static final String UNIT =
      "class A%d { Thread t = new Thread(); static void marked() {} void m() { marked(); } }";

  @Test
  void findsTheSameInTheSameOrder() {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String other = "class A%d { static void marked() {} void m() { marked(); } }";
      sources.add(Javac.source("A" + i, String.format(i % 3 == 0 ? UNIT : other, i)));
    }

    List<String> plain = compile(sources, false);
    assertThat(plain).hasSize(34);
    for (int run = 0; run < 5; run++) {
      assertThat(compile(sources, true)).isEqualTo(plain);
    }
  }

  @Test
  void analysesOnOtherThreads() {
    ThreadNames.SEEN.clear();
    compile(units(60), true);

    assertThat(ThreadNames.SEEN).hasSizeGreaterThan(1);
  }

  @Test
  void unitsThatErrorProneLeavesOutArePassedOver() {
    List<JavaFileObject> sources = units(80);
    String excluded = "-XepExcludedPaths:.*A(?!7)\\d+[.]java";

    assertThat(compile(sources, true, excluded)).isEqualTo(compile(sources, false, excluded));
  }

  @Test
  void eachUnitIsAnalysedByItselfWhereTheCompilerGoesOnAtOnce() {
    List<JavaFileObject> sources = units(10);
    String policy = "-XDcompilePolicy=byfile";

    assertThat(compile(sources, true, policy)).isEqualTo(compile(sources, false, policy));
  }

  @Test
  void aCompileWithErrorsIsAsItWas() {
    List<JavaFileObject> sources = new ArrayList<>(units(10));
    sources.add(5, Javac.source("Wrong", "class Wrong { Thread t = new Missing(); }"));

    assertThat(compile(sources, true)).isEqualTo(compile(sources, false)).hasSize(1);
  }

  @Test
  void aBrokenRuleCostsOneWarning() {
    List<JavaFileObject> sources = new ArrayList<>(units(3));
    for (String name : List.of("Boom", "AlsoBoom")) {
      sources.add(Javac.source(name, "class " + name + " { Thread t = new Thread(); }"));
    }

    assertThat(compile(sources, true))
        .isEqualTo(compile(sources, false))
        .filteredOn(message -> message.contains("FailingRule"))
        .hasSize(1);
  }

  private static List<JavaFileObject> units(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> Javac.source("A" + i, String.format(UNIT, i)))
        .toList();
  }

  private static List<String> compile(
      List<JavaFileObject> sources, boolean ahead, String... options) {
    List<Diagnostic<?>> messages = new ArrayList<>();
    JavacTask task = Javac.task(sources, messages::add, options);
    if (ahead) {
      new AttributedUnits().init(task);
    }
    task.call();
    return messages.stream()
        .map(
            each -> each.getSource() + ":" + each.getLineNumber() + each.getMessage(Locale.ENGLISH))
        .toList();
  }
}
