package io.github.quiesce.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Users' own files: what they say holds over what is built in, and mistakes cost one clear line.
 */
class UserFactsTest {
  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("own.yaml"), content);
  }

  private FactsLibrary library(String content) throws IOException {
    return FactsLibrary.withUserFiles(file(content));
  }

  private void assertRefused(String content, String... parts) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> FactsLibrary.withUserFiles(file))
        .isInstanceOf(FactsException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void describesNewClasses() throws IOException {
    FactsLibrary facts =
        library(
            """
            library: acme
            covers: com.acme.pool
            types:
              com.acme.pool.WorkerPool:
                extends: ExecutorService
                kind: executor
                trigger: true
                fields: {DEFAULT: WorkerPool}
                methods:
                  new(int): {acquires: {kind: executor, threads: arg0, queue: unbounded}}
                  void halt(): {nothrow: true, releases: executor}
                  boolean drain(long, TimeUnit) throws InterruptedException:
                    blocks: {for: termination, bound: arg0}
                    outcome: true
            """);
    TypeFacts type = facts.type("com.acme.pool.WorkerPool").orElseThrow();
    assertThat(type.supertypes()).containsExactly("java.util.concurrent.ExecutorService");
    assertThat(type.fields()).isEqualTo(Map.of("DEFAULT", "com.acme.pool.WorkerPool"));
    assertThat(type.trigger()).isTrue();
    assertThat(facts.covers("com.acme.pool.Other")).isTrue();
    assertThat(facts.covers("com.acme.poolside.Other")).isFalse();
    assertThat(facts.typesBySimpleName("WorkerPool")).containsExactly(type);
    CallFacts drain = facts.calls(type.name(), "drain").get(0);
    assertThat(drain.signature().types())
        .contains(List.of("long", "java.util.concurrent.TimeUnit"));
    assertThat(drain.thrown()).containsExactly("java.lang.InterruptedException");
    assertThat(drain.blocks().orElseThrow().bound()).isEqualTo(new Amount(Amount.Kind.ARGUMENT, 0));
    assertThat(facts.calls(type.name(), "<init>").get(0).returns()).contains(type.name());
  }

  @Test
  void addsToClassesThatAreBuiltIn() throws IOException {
    FactsLibrary facts =
        library(
            """
            library: acme
            types:
              java.util.concurrent.CountDownLatch:
                methods:
                  "void await() throws InterruptedException": {}
                  void open(): {counts: {kind: latch, effect: break}}
            """);
    String latch = "java.util.concurrent.CountDownLatch";
    assertThat(facts.type(latch).orElseThrow().kind()).contains("latch");
    assertThat(facts.calls(latch, "open")).hasSize(1);
    assertThat(facts.calls(latch, "countDown")).hasSize(1);
    assertThat(facts.calls(latch, "await"))
        .filteredOn(call -> call.signature().arity() == 0)
        .singleElement()
        .satisfies(call -> assertThat(call.blocks()).isEmpty());
    assertThat(FactsLibrary.builtIn().calls(latch, "open")).isEmpty();
  }

  @Test
  void aSimpleNameMeansTheNearestClass() throws IOException {
    FactsLibrary facts =
        library(
            """
            library: acme
            imports: io.acme.Channel
            types:
              com.acme.Timer:
                methods:
                  Timer restart():
                  Future tick():
                  Channel channel():
              com.other.Clock:
                methods:
                  Timer timer():
            """);
    assertThat(facts.calls("com.acme.Timer", "restart").get(0).returns())
        .contains("com.acme.Timer");
    assertThat(facts.calls("com.acme.Timer", "tick").get(0).returns())
        .contains("java.util.concurrent.Future");
    assertThat(facts.calls("com.acme.Timer", "channel").get(0).returns())
        .contains("io.acme.Channel");
    assertThat(facts.calls("com.other.Clock", "timer").get(0).returns())
        .contains("java.util.Timer");
  }

  @Test
  void saysFromWhenToWhenAndWhoseThreadsAreDaemons() throws IOException {
    FactsLibrary facts =
        library(
            """
            library: acme
            types:
              com.acme.Pool:
                since: 2
                until: 5
                methods:
                  new(String, boolean): {sets-daemon: arg1, acquires: {kind: executor, per-task: true, since: 21}}
                  void setDaemon(boolean): {sets-daemon: true, until: 3}
                  void setName(String): {sets-daemon: false}
            """);
    TypeFacts type = facts.type("com.acme.Pool").orElseThrow();
    assertThat(List.of(type.since(), type.until())).containsExactly(2, 5);
    CallFacts made = facts.calls(type.name(), "<init>").get(0);
    assertThat(made.setsDaemon()).contains(Place.argument(1));
    assertThat(made.acquires().orElseThrow().perTask()).isTrue();
    assertThat(made.acquires().orElseThrow().since()).isEqualTo(21);
    CallFacts daemon = facts.calls(type.name(), "setDaemon").get(0);
    assertThat(daemon.setsDaemon()).contains(Place.argument(0));
    assertThat(daemon.until()).isEqualTo(3);
    assertThat(facts.calls(type.name(), "setName").get(0).setsDaemon()).isEmpty();
  }

  @Test
  void earlierFilesWin() throws IOException {
    String template = "library: %s\ntypes:\n  com.acme.A:\n    kind: %s\n    trigger: true\n";
    Path first = Files.writeString(folder.resolve("1.yaml"), template.formatted("a", "latch"));
    Path second = Files.writeString(folder.resolve("2.yaml"), template.formatted("b", "lock"));
    assertThat(FactsLibrary.withUserFiles(first, second).type("com.acme.A").orElseThrow().kind())
        .contains("latch");
  }

  @Test
  void noFilesAreTheBuiltInFacts() {
    assertThat(FactsLibrary.withUserFiles(List.of())).isSameAs(FactsLibrary.builtIn());
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("missing.yaml");
    assertThatThrownBy(() -> FactsLibrary.withUserFiles(missing))
        .isInstanceOf(FactsException.class)
        .hasMessage(missing + ": there is no such file");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("own.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
    assertThatThrownBy(() -> FactsLibrary.withUserFiles(file))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void brokenYamlIsLocated() throws IOException {
    assertRefused("library: x\ntypes: [", "own.yaml:", "not valid YAML");
    assertRefused("", "a table");
    assertRefused("- a\n", ":1: a table");
    assertRefused("library: x\nlibrary: y\n", ":2: \"library\" stands here twice");
    assertRefused("library: &x y\ntypes: *x\n", "anchors are not supported");
    assertRefused("? [a]\n: b\n", "a key must be a plain text");
    assertRefused("a: " + "[".repeat(20_000), "own.yaml");
  }

  @Test
  void unknownAndMissingKeysAreNamed() throws IOException {
    assertRefused("types: {}\n", "\"library\" is missing");
    assertRefused("library: x\n", "\"types\" is missing");
    assertRefused("library: x\ntyps: {}\ntypes: {}\n", ":2: ", "\"typs\" is not known here");
    assertRefused("library: x\ntypes: 5\n", ":2: ", "\"types\" must be a table");
    assertRefused(
        "library: x\ntypes:\n  a.B:\n    kinds: lock\n", ":4: a.B: \"kinds\" is not known here");
    assertRefused("library: x\ntypes:\n  a.B: lock\n", ":3: a.B: must be a table");
    assertRefused("library: x\ntypes:\n  a.B:\n    methods: [x]\n", "\"methods\" must be a table");
    assertRefused(
        "library: x\ntypes:\n  a.B:\n    functional: run\n", "\"functional\" must be NAME(ARITY)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "foo(                            | is not a method",
        "foo(Nope)                       | 'Nope' is no class",
        "foo: 7                          | must be a table (key: value), the word nothrow",
        "foo: {blocks: {what: x}}        | 'for' is missing",
        "foo: {blocks: {for: x, bound: far}} | a number is expected",
        "foo: {blocks: [x]}              | 'blocks' must be a table",
        "foo: {nothrow: maybe}           | 'nothrow' must be true or false",
        "foo: {since: -1}                | 'since' must be a whole number",
        "foo: {acquires: {threads: 1}}   | 'kind' is missing",
        "foo: {runs: {}}                 | 'where' is missing",
        "foo: {runs: {where: here}}      | use one of caller, receiver-pool",
        "foo: {counts: {kind: latch}}    | 'effect' is missing",
        "foo: {wraps: arg}               | a value of the call is expected",
        "foo: {arguments: {receiver: owned}} | holds arg0, arg1",
        "foo: {arguments: lent}          | use one of borrowed, owned, escapes",
        "foo: {interruption: sometimes}  | use one of reads, clears",
        "foo: {blocks: {for: [a]}}       | 'for' must be a plain text",
      })
  void wrongValuesAreLocated(String method, String problem) throws IOException {
    String entry = method.contains(":") ? method : "\"" + method + "\":";
    assertRefused(
        "library: x\ntypes:\n  a.B:\n    methods:\n      " + entry + "\n",
        ":5: a.B",
        problem.replace('\'', '"'));
  }

  @Test
  void theSameMethodTwiceIsRefused() throws IOException {
    assertRefused(
        "library: x\ntypes:\n  a.B:\n    methods:\n      foo(String):\n      foo(java.lang.String):\n",
        "stands here twice");
  }
}
