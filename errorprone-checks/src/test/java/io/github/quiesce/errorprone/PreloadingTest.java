package io.github.quiesce.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PreloadingTest {
  private final AtomicInteger loadings = new AtomicInteger();
  private final AtomicBoolean begun = new AtomicBoolean();

  @Test
  void needsNoLoadingForTypesThatNoRuleLooksAt() throws IOException {
    parse("import java.util.List; class A { List<String> names; }");

    assertThat(loadings).hasValue(0);
  }

  @Test
  void needsNoLoadingForPackagesAndMembers() throws IOException {
    parse(
        "import java.util.concurrent.*;"
            + " import static java.util.concurrent.Executors.newCachedThreadPool; class A {}");

    assertThat(loadings).hasValue(0);
  }

  @Test
  void beginsWhenAFileImportsATriggerType() throws IOException {
    parse("class A {}", "import java.util.concurrent.ExecutorService; class B {}", "class C {}");

    assertThat(loadings).hasValue(1);
  }

  @Test
  void beginsOnceHoweverManyFilesAndCompilesThereAre() throws IOException {
    String text = "import java.util.concurrent.CountDownLatch; class A {}";
    parse(text, text);
    parse(text);

    assertThat(loadings).hasValue(1);
  }

  @Test
  void aFileThatCannotBeParsedIsNoMatter() throws IOException {
    parse("import java.util.concurrent.; class A {", "import");

    assertThat(loadings).hasValue(0);
  }

  @Test
  void startsByItself() {
    assertThat(new Preloading().autoStart()).isTrue();
  }

  private void parse(String... texts) throws IOException {
    JavacTask task = Javac.plainTask(Javac.sources(texts));
    new Preloading(loadings::incrementAndGet, begun).init(task);
    task.parse();
  }
}
