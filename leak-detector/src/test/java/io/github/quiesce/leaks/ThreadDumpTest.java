package io.github.quiesce.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadDumpTest {
  @TempDir Path folder;

  private List<LiveThread> read(String json) throws IOException {
    return ThreadDump.read(Files.writeString(folder.resolve("dump.json"), json));
  }

  @Test
  void readsVirtualThreadsWithTheirOwner() throws IOException {
    List<LiveThread> threads =
        read(
            """
            {"threadDump": {"processId": "7", "threadContainers": [
              {"container": "<root>", "parent": null, "owner": null, "threads": [
                {"tid": "1", "name": "main", "stack": ["app//Main.main(Main.java:3)"]}]},
              {"container": "java.util.concurrent.ThreadPerTaskExecutor@1f", "threads": [
                {"tid": "23", "virtual": true, "name": "", "state": "WAITING",
                 "parkBlocker": {"object": "x"},
                 "stack": ["java.base/java.lang.Object.wait(Native Method)",
                   "java.base/java.lang.VirtualThread.run(VirtualThread.java:460)"]}],
               "threadCount": "1"}]}}
            """);

    assertThat(threads).extracting(LiveThread::virtual).containsExactly(false, true);
    assertThat(threads.get(0).owner()).isEmpty();
    LiveThread virtual = threads.get(1);
    assertThat(virtual.id()).isEqualTo(23);
    assertThat(virtual.owner()).contains("java.util.concurrent.ThreadPerTaskExecutor@1f");
    assertThat(virtual.state()).contains(Thread.State.WAITING);
    assertThat(virtual.isIn("java.lang.Object", "wait")).isTrue();
  }

  @Test
  void olderDumpsTellVirtualThreadsByTheirStack() throws IOException {
    assertThat(
            read(
                """
                {"threadDump": {"threadContainers": [{"container": "<root>", "threads": [
                  {"tid": "9", "name": "v",
                   "stack": ["java.base/java.lang.VirtualThread.run(VirtualThread.java:309)"]}]}]}}
                """))
        .singleElement()
        .extracting(LiveThread::virtual)
        .isEqualTo(true);
  }

  @Test
  void framesAreReadInAllTheirForms() {
    assertThat(ThreadDump.frame("java.base@25/a.B$C.run(B.java:7)"))
        .contains(new StackTraceElement("a.B$C", "run", "B.java", 7));
    assertThat(ThreadDump.frame("a.B.run(Native Method)"))
        .map(StackTraceElement::isNativeMethod)
        .contains(true);
    assertThat(ThreadDump.frame("a.B.run(Unknown Source)"))
        .map(StackTraceElement::getLineNumber)
        .contains(-1);
    assertThat(ThreadDump.frame("no frame")).isEqualTo(Optional.empty());
  }
}
