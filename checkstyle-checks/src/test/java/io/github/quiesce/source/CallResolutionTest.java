package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallResolutionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ExecutorService e | e.shutdown(); | java.util.concurrent.ExecutorService#shutdown()",
        "List<ExecutorService> l | l.get(0).shutdown(); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "List<ExecutorService> l | for (ExecutorService e : l) e.shutdown(); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "List<ExecutorService> l | for (var e : l) e.shutdown(); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "Map<String, ExecutorService> l | for (var e : l.entrySet()) e.getValue().shutdown(); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "Map<String, ExecutorService> l | l.values().forEach(e -> e.shutdown()); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "Map<String, ExecutorService> l | l.forEach((k, v) -> v.shutdown()); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "Map<String, ExecutorService> l |"
            + " l.computeIfAbsent(\"k\", k -> Executors.newCachedThreadPool()).shutdown(); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "Optional<ExecutorService> o | o.ifPresent(e -> e.shutdown()); |"
            + " java.util.concurrent.ExecutorService#shutdown()",
        "Stream<Thread> s |"
            + " s.filter(t -> t.isAlive()).map(t -> new CountDownLatch(1)).forEach(x ->"
            + " x.countDown()); | java.util.concurrent.CountDownLatch#countDown()",
        "Stream<Thread> s |"
            + " s.collect(Collectors.toList()).get(0).interrupt(); |"
            + " java.lang.Thread#interrupt()",
        "Stream<Thread> s |"
            + " s.collect(Collectors.toMap(t -> t.getName(), t -> t)).get(\"\").interrupt(); |"
            + " java.lang.Thread#interrupt()",
        "Future<CountDownLatch> f | try { f.get().countDown(); } catch (Exception x) { } |"
            + " java.util.concurrent.CountDownLatch#countDown()",
        "Object o | if (o instanceof Thread t) t.interrupt(); | java.lang.Thread#interrupt()",
        "Object o | if (!(o instanceof Thread t)) return; t.interrupt(); |"
            + " java.lang.Thread#interrupt()",
        "Object o | switch (o) { case Thread t -> t.interrupt(); default -> { } } |"
            + " java.lang.Thread#interrupt()",
        "Thread[] a | for (Thread t : a) t.interrupt(); | java.lang.Thread#interrupt()",
        "Thread[] a | a.clone()[0].interrupt(); | java.lang.Thread#interrupt()",
        "Object o | var l = new ArrayList<Thread>(); l.get(0).interrupt(); |"
            + " java.lang.Thread#interrupt()",
        "Object o | List<Thread> l = new ArrayList<>(); l.get(0).interrupt(); |"
            + " java.lang.Thread#interrupt()",
        "Object o | Thread.currentThread().interrupt(); | java.lang.Thread#interrupt()",
        "Object o | List.of(new Thread(), new Thread()).get(1).interrupt(); |"
            + " java.lang.Thread#interrupt()",
        "Thread[] a | List.of(a).get(0).interrupt(); | java.lang.Thread#interrupt()",
        "Thread[] a | Arrays.asList(a).forEach(t -> t.interrupt()); | java.lang.Thread#interrupt()",
        "Thread[] a | Arrays.stream(a).forEach(t -> t.interrupt()); | java.lang.Thread#interrupt()",
        "boolean b | (b ? new Thread() : null).interrupt(); | java.lang.Thread#interrupt()",
        "Object o | ((Thread) o).interrupt(); | java.lang.Thread#interrupt()",
        "int i | (switch (i) { case 1 -> new Thread(); default -> { yield new Thread(); }"
            + " }).interrupt(); | java.lang.Thread#interrupt()",
        "ExecutorService e | e.submit(() -> new CountDownLatch(1)).get().countDown(); |"
            + " java.util.concurrent.CountDownLatch#countDown()",
        "ExecutorService e |"
            + " CompletableFuture.supplyAsync(() -> new Thread(), e).thenAccept(t ->"
            + " t.interrupt()); | java.lang.Thread#interrupt()",
      })
  void lastCallIsFound(String parameter, String body, String expected) {
    assertThat(Snippets.calls("void m(" + parameter + ") throws Exception {" + body + "}"))
        .anySatisfy(call -> assertThat(call).startsWith(expected + " ->"));
  }

  /** Only facts know these classes: no class path is needed for chains. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "io.netty.bootstrap.ServerBootstrap b, io.netty.channel.EventLoopGroup g |"
            + " b.group(g, g).channel(Object.class).childHandler(null).bind(1).sync().channel()"
            + ".closeFuture().addListener(null); | io.netty.channel.ChannelFuture#addListener(",
        "io.netty.channel.ChannelPipeline p, io.netty.channel.ChannelHandler h |"
            + " p.addLast(h).addLast(h, h).channel().close(); | io.netty.channel.Channel#close()",
        "Object service |"
            + " io.grpc.netty.NettyServerBuilder.forPort(1).addService((io.grpc.BindableService)"
            + " service).workerEventLoopGroup(null).build().start().awaitTermination(); |"
            + " io.grpc.Server#awaitTermination()",
        "Object o | new org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor()"
            + ".getThreadPoolExecutor().getQueue().take(); |"
            + " java.util.concurrent.BlockingQueue#take()",
        "Object o | org.apache.curator.framework.CuratorFrameworkFactory.builder()"
            + ".connectString(\"h\").build().start(); |"
            + " org.apache.curator.framework.CuratorFramework#start()",
        "io.lettuce.core.RedisClient c | c.connect().sync(); |"
            + " io.lettuce.core.api.StatefulRedisConnection#sync()",
      })
  void chainsOfLibrariesAreFollowed(String parameter, String body, String expected) {
    assertThat(Snippets.calls("void m(" + parameter + ") throws Exception {" + body + "}"))
        .anySatisfy(call -> assertThat(call).startsWith(expected))
        .noneSatisfy(call -> assertThat(call).contains("?"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "e.submit(() -> work()) | submit(java.lang.Runnable)",
        "e.submit(() -> value()) | submit(java.util.concurrent.Callable)",
        "e.submit(() -> { work(); }) | submit(java.lang.Runnable)",
        "e.submit(() -> { return value(); }) | submit(java.util.concurrent.Callable)",
        "e.submit(() -> { while (true) work(); }) | submit(java.util.concurrent.Callable)",
        "e.submit(() -> { throw new Exception(); }) | submit(java.util.concurrent.Callable)",
        "e.submit(this::work) | submit(java.lang.Runnable)",
        "e.submit(this::value) | submit(java.util.concurrent.Callable)",
        "e.submit(C::new) | submit(java.util.concurrent.Callable)",
        "e.submit(() -> work(), 1) | submit(java.lang.Runnable,java.lang.Object)",
        "e.execute(() -> value()) | execute(java.lang.Runnable)",
        "q.offer(1, 2, TimeUnit.SECONDS) |"
            + " offer(java.lang.Object,long,java.util.concurrent.TimeUnit)",
        "q.offer(1) | offer(java.lang.Object)",
        "Thread.sleep(1) | sleep(long)",
        "q.remove(\"x\") | remove(java.lang.Object)",
        "String.valueOf('c') | valueOf(char)",
        "String.valueOf(5) | valueOf(int)",
        "Math.max(1, 2L) | max(long,long)",
      })
  void overloadIsChosen(String call, String expected) {
    assertThat(
            Snippets.calls(
                "void work() {}",
                "int value() { return 1; }",
                "void m(ExecutorService e, BlockingQueue<Integer> q) throws Exception {",
                call + "; }"))
        .anySatisfy(text -> assertThat(text).contains("#" + expected + " ->"));
  }

  @Test
  void constructorsTakeLambdas() {
    assertThat(Snippets.creations("void m() { new Thread(() -> {}, \"n\").start(); }"))
        .containsExactly("java.lang.Thread#<init>(java.lang.Runnable,java.lang.String)");
    assertThat(Snippets.functions("void m() { new Thread(() -> {}); Runnable r = this::m; }"))
        .containsExactly("java.lang.Runnable.run", "java.lang.Runnable.run p.C#m() -> void");
  }

  @Test
  void functionsInViewAreKnown() {
    assertThat(
            Snippets.functions(
                "interface Job<T> { T go(String s) throws Exception; default void x() {} }",
                "<T> T run(Job<T> job) { return null; }",
                "void m() { run(s -> s.trim()).length(); }"))
        .containsExactly("p.C$Job.go");
    assertThat(
            Snippets.calls(
                "interface Job<T> { T go(String s) throws Exception; default void x() {} }",
                "<T> T run(Job<T> job) { return null; }",
                "void m() { run(s -> s.trim()).length(); }"))
        .containsExactly(
            "java.lang.String#trim() -> java.lang.String",
            "p.C#run(p.C$Job) -> java.lang.String",
            "java.lang.String#length() -> int");
  }

  @Test
  void varargsArePacked() {
    SourceProgram source =
        Snippets.member("void v(String s, Object... rest) {}", "void m() { v(\"\", 1, 2); }");
    Invoke call =
        Snippets.instructions(Snippets.method(source, "p.C", "m")).stream()
            .filter(i -> i instanceof Invoke)
            .map(i -> (Invoke) i)
            .findFirst()
            .orElseThrow();
    assertThat(call.arguments()).hasSize(2);
    assertThat(call.arguments().get(1)).isInstanceOf(NewArray.class);
    assertThat(call.method().parameterTypes())
        .containsExactly("java.lang.String", "java.lang.Object[]");
  }

  @Test
  void thrownIsKnownInViewAndInTheJdk() {
    SourceProgram source =
        Snippets.member(
            "void a() throws InterruptedException {}",
            "void m() throws Exception { a();",
            "new CountDownLatch(1).await(); }");
    assertThat(Snippets.instructions(Snippets.method(source, "p.C", "m")))
        .filteredOn(i -> i instanceof Invoke)
        .allSatisfy(
            i -> {
              assertThat(((Invoke) i).method().declarationKnown()).isTrue();
              assertThat(((Invoke) i).method().thrown())
                  .containsExactly("java.lang.InterruptedException");
            });
  }

  @Test
  void unknownReceiversStayUnknown() {
    assertThat(Snippets.calls("void m(Strange s) { s.go(1).on(); nowhere(2); }"))
        .containsExactly("p.Strange#go(int) -> ?", "?#on() -> ?", "p.C#nowhere(int) -> ?");
  }

  @Test
  void twoWildcardCandidatesAreUnknown() {
    SourceProgram source =
        Snippets.unit(
            "package a; public class X { Thread t; public void go() {} }",
            "package b; public class X { public void go() {} }",
            "package c; import a.*; import b.*; class C { Thread t; void m(X x) { x.go(); } }");
    assertThat(Snippets.method(source, "c.C", "m").signature().parameterTypes())
        .containsExactly("?");
  }

  @Test
  void methodsOfEnclosingAndSuperclassesAreFound() {
    SourceProgram source =
        Snippets.unit(
            "package a; public class Base { protected void stop() {} static void s() {} }",
            """
            package b;
            import static a.Base.s;
            class Outer extends a.Base {
              Thread t;
              class Inner { void m() { stop(); s(); Outer.this.stop(); } }
              void t() { super.stop(); }
            }
            """);
    assertThat(
            Snippets.instructions(Snippets.method(source, "b.Outer$Inner", "m")).stream()
                .filter(i -> i instanceof Invoke)
                .map(i -> ((Invoke) i).method().toString()))
        .containsExactly("b.Outer#stop()", "b.Outer#s()", "b.Outer#stop()");
    assertThat(
            Snippets.instructions(Snippets.method(source, "b.Outer", "t")).stream()
                .filter(i -> i instanceof Invoke)
                .map(i -> ((Invoke) i).method() + " " + ((Invoke) i).kind()))
        .containsExactly("a.Base#stop() SPECIAL");
  }
}
