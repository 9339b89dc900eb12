package io.github.quiesce.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules rely on, spot by spot; and that every entry built in can be read. */
class BuiltInFactsTest {
  private static final FactsLibrary FACTS = FactsLibrary.builtIn();
  private static final String CONCURRENT = "java.util.concurrent.";

  private static CallFacts call(String owner, String name, String... types) {
    return FACTS.calls(owner, name).stream()
        .filter(call -> call.signature().types().filter(List.of(types)::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everythingCanBeRead() {
    assertThat(FACTS.typeNames()).hasSizeGreaterThan(800).doesNotContain("#covers");
    for (String name : FACTS.typeNames()) {
      assertThat(FACTS.type(name)).as(name).isPresent();
    }
    assertThat(FACTS.type("no.such.Type")).isEmpty();
    assertThat(FACTS.calls("no.such.Type")).isEmpty();
  }

  @Test
  void supertypesAreDescribedToo() {
    for (String name : FACTS.typeNames()) {
      assertThat(FACTS.type(name).orElseThrow().supertypes())
          .as(name)
          .allMatch(above -> FACTS.type(above).isPresent());
    }
  }

  @Test
  void poolsHaveTheirSizes() {
    var fixed =
        call(CONCURRENT + "Executors", "newFixedThreadPool", "int").acquires().orElseThrow();
    assertThat(fixed.kind()).isEqualTo("executor");
    assertThat(fixed.threads()).isEqualTo(new Amount(Amount.Kind.ARGUMENT, 0));
    assertThat(fixed.queue()).isEqualTo(Amount.UNBOUNDED);
    var cached = call(CONCURRENT + "Executors", "newCachedThreadPool").acquires().orElseThrow();
    assertThat(cached.threads()).isEqualTo(Amount.UNBOUNDED);
    assertThat(cached.queue()).isEqualTo(Amount.constant(0));
  }

  @Test
  void executorsAreClosedFromJdk19On() {
    CallFacts close = call(CONCURRENT + "ExecutorService", "close");
    assertThat(close.since()).isEqualTo(19);
    assertThat(close.releases())
        .containsExactly(new CallFacts.Releases("executor", Place.RECEIVER));
    assertThat(close.blocks().orElseThrow().interruptible()).isFalse();
  }

  @Test
  void httpClientsOweNoRelease() {
    for (String maker : List.of("HttpClient#newHttpClient", "HttpClient$Builder#build")) {
      String[] parts = maker.split("#", -1);
      assertThat(call("java.net.http." + parts[0], parts[1]).acquires()).isEmpty();
    }
  }

  @Test
  void whoIsGivenAnExecutorOwnsItOrNot() {
    String executor = "java.util.concurrent.Executor";
    assertThat(call("io.grpc.ServerBuilder", "executor", executor).arguments())
        .containsEntry(0, CallFacts.Argument.BORROWED);
    String group = "io.netty.channel.EventLoopGroup";
    assertThat(
            call("io.netty.bootstrap.ServerBootstrap", "group", group, group).arguments().values())
        .containsExactly(CallFacts.Argument.BORROWED, CallFacts.Argument.BORROWED);
    String pool = "org.eclipse.jetty.util.thread.ThreadPool";
    assertThat(call("org.eclipse.jetty.server.Server", "<init>", pool).arguments())
        .containsEntry(0, CallFacts.Argument.OWNED);
  }

  @Test
  void everyKindThatIsMadeCanBeReleased() {
    for (String kind :
        List.of(
            "executor",
            "timer",
            "server",
            "channel",
            "client",
            "connection",
            "process",
            "recording",
            "watch")) {
      assertThat(FACTS.typeNames())
          .as(kind)
          .anyMatch(name -> FACTS.calls(name).stream().anyMatch(call -> releases(call, kind)));
    }
  }

  private static boolean releases(CallFacts call, String kind) {
    return call.releases().stream().anyMatch(each -> each.kind().equals(kind));
  }

  @Test
  void queuesThatAreNeverFullDoNotWait() {
    CallFacts put = call(CONCURRENT + "BlockingQueue", "put", "java.lang.Object");
    assertThat(put.blocks().orElseThrow().bound()).isEqualTo(Amount.UNBOUNDED);
    for (String queue : List.of("LinkedTransferQueue", "PriorityBlockingQueue")) {
      assertThat(call(CONCURRENT + queue, "put", "java.lang.Object").blocks()).isEmpty();
      assertThat(FACTS.type(CONCURRENT + queue).orElseThrow().queueCapacity())
          .contains(Amount.UNBOUNDED);
    }
  }

  @Test
  void closedRangesHoldTheirEnd() {
    CallFacts range = call("java.util.stream.IntStream", "range", "int", "int");
    CallFacts closed = call("java.util.stream.IntStream", "rangeClosed", "int", "int");
    assertThat(range.trips().orElseThrow().closed()).isFalse();
    assertThat(closed.trips().orElseThrow().closed()).isTrue();
  }

  @Test
  void interruptsAreToldApart() {
    assertThat(call("java.lang.Thread", "interrupted").interruption())
        .contains(CallFacts.Interruption.CLEARS);
    assertThat(call("java.lang.Thread", "isInterrupted").interruption())
        .contains(CallFacts.Interruption.READS);
    assertThat(call("java.util.concurrent.Future", "cancel", "boolean").cancels())
        .contains(new CallFacts.Cancels(Place.RECEIVER, CallFacts.Interrupts.IF_ARGUMENT_0));
    assertThat(call("java.util.concurrent.CompletableFuture", "cancel", "boolean").cancels())
        .contains(new CallFacts.Cancels(Place.RECEIVER, CallFacts.Interrupts.NEVER));
  }

  @Test
  void onlyWhatMattersTriggers() {
    for (String name : List.of("java.lang.Object", "java.lang.String", "java.util.List")) {
      assertThat(FACTS.type(name).orElseThrow().trigger()).as(name).isFalse();
    }
    for (String name :
        List.of("java.lang.Thread", "java.lang.InterruptedException", CONCURRENT + "Phaser")) {
      assertThat(FACTS.type(name).orElseThrow().trigger()).as(name).isTrue();
    }
  }

  @Test
  void coversTheJdkOnly() {
    assertThat(FACTS.covers("java.util.zip.ZipFile")).isTrue();
    assertThat(FACTS.covers("javassist.ClassPool")).isFalse();
    assertThat(FACTS.covers("com.google.common.collect.Lists")).isFalse();
  }

  @Test
  void findsClassesBySimpleName() {
    assertThat(FACTS.typesBySimpleName("Entry"))
        .extracting(TypeFacts::name)
        .contains("java.util.Map$Entry");
    assertThat(FACTS.typesBySimpleName("Nowhere")).isEmpty();
  }

  @Test
  void aClassInTwoFilesIsRefused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "library: a\ntypes:\n  x.Y:\n");
    Files.writeString(folder.resolve("b.yaml"), "library: b\ntypes:\n  x.Y:\n");
    assertThatThrownBy(() -> compile(folder)).hasMessageContaining("in two files");
  }

  @Test
  void anEmptyFolderIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> compile(folder)).hasMessageContaining("no facts");
  }

  private static void compile(Path folder) throws IOException {
    FactsCompiler.main(new String[] {folder.toString(), folder.resolve("out").toString()});
  }
}
