package io.github.quiesce.cli.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.quiesce.cli.review.Patch.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
  @TempDir Path folder;

  private void git(String... words) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.addAll(List.of("git", "-c", "user.name=q", "-c", "user.email=q@example.org"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).as(String.join(" ", words)).isZero();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * Lines that look like heads, odd names, renames, modes, binary files, no line end at the end.
   */
  @Test
  void readsWhatGitWrites() throws Exception {
    git("init", "-q");
    write("a/x.sql", "a\nb\nc\n-- sql\nd\n");
    write("old name.txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    write("gone.txt", "x\n");
    git("add", ".");
    git("commit", "-qm", "one");
    write("a/x.sql", "a\nb2\nc\n++ x\nd\ne");
    write("\u00fc \"q\".txt", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
    Files.delete(folder.resolve("old name.txt"));
    Files.delete(folder.resolve("gone.txt"));
    Files.write(folder.resolve("bin"), new byte[] {0, 1, 2, 0});
    write("empty", "");
    assertThat(folder.resolve("a/x.sql").toFile().setExecutable(true)).isTrue();
    git("add", ".");
    git("commit", "-qm", "two");
    Patch patch = Patch.parse(GitDiff.of(folder, "HEAD~1...HEAD"));
    assertThat(patch.files()).containsOnlyKeys("a/x.sql", "\u00fc \"q\".txt");
    assertThat(patch.file("a/x.sql").orElseThrow().oldPath()).contains("a/x.sql");
    assertThat(patch.file("\u00fc \"q\".txt").orElseThrow().oldPath()).contains("old name.txt");
  }

  @Test
  void addedAndShownLinesAreThoseOfTheNewFile() throws ReviewException {
    Patch patch =
        Patch.parse(
            """
            diff --git a/f b/f
            old mode 100644
            new mode 100755
            --- a/f
            +++ b/f\t2026-01-01
            @@ -1,4 +1,5 @@ class A
             a
            -b
            +b2
             c
            --- sql
            +++ sql
            +e
            \\ No newline at end of file
            @@ -20 +21,0 @@
            -gone
            @@ -30,0 +31 @@
            +new
            """);
    assertThat(patch.file("f").orElseThrow().added()).containsExactlyInAnyOrder(2, 4, 5, 31);
    assertThat(patch.file("f").orElseThrow().shown())
        .containsExactly(new Range(1, 5), new Range(31, 31));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../out",
        "/etc/passwd",
        "a/../../b",
        "a//b",
        ".git/config",
        ".GIT/config",
        "module/.git/config",
        "C:\\\\x",
        "a\\\\b",
        "a/./b"
      })
  void pathsThatLeadOutAreNoFiles(String path) throws ReviewException {
    assertThat(Patch.parse("--- a/f\n+++ b/" + path + "\n@@ -0,0 +1 @@\n+x\n").files()).isEmpty();
  }

  @Test
  void quotedNamesAreRead() throws ReviewException {
    String head = "--- \"a/f\"\n+++ \"b/\\303\\274 \\\"q\\\".txt\"\n";
    assertThat(Patch.parse(head + "@@ -0,0 +1 @@\n+x\n").files())
        .containsOnlyKeys("\u00fc \"q\".txt");
    assertThat(Patch.parse("--- a\n+++ \"b/\\30\n@@ -0,0 +1 @@\n+x\n").files()).isNotNull();
  }

  @Test
  void aHunkMustHoldWhatItsHeadSays() {
    String head = "--- a/f\n+++ b/f\n";
    assertThatThrownBy(() -> Patch.parse(head + "@@ -1,2 +1,2 @@\n a\n"))
        .isInstanceOf(ReviewException.class)
        .hasMessage("line 3: the hunk is shorter than its head says");
    assertThatThrownBy(() -> Patch.parse(head + "@@ -1,0 +1,1 @@\n-a\n+b\n"))
        .hasMessage("line 3: the hunk is longer than its head says");
    assertThatThrownBy(() -> Patch.parse("diff --cc f\n")).hasMessageContaining("merge's diff");
  }

  @Test
  void largeNumbersTakeNoRoom() {
    assertThatThrownBy(() -> Patch.parse("--- a/f\n+++ b/f\n@@ -1,999999999 +1,999999999 @@\n+x\n"))
        .isInstanceOf(ReviewException.class);
  }

  @Test
  void rangesAreNoOptions() throws Exception {
    git("init", "-q");
    assertThatThrownBy(() -> GitDiff.of(folder, "--output=" + folder.resolve("x")))
        .isInstanceOf(ReviewException.class);
    assertThatThrownBy(() -> GitDiff.of(folder, "no-such...HEAD"))
        .isInstanceOf(ReviewException.class)
        .hasMessageStartingWith("git failed: ");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void nothingThatARepositoryNamesIsRun() throws Exception {
    git("init", "-q");
    write("a.txt", "1\n");
    write(".gitattributes", "*.txt diff=evil\n");
    git("add", ".");
    git("commit", "-qm", "one");
    write("a.txt", "2\n");
    git("commit", "-qam", "two");
    String touch = "touch " + folder.resolve("ran") + " #";
    git("config", "diff.external", touch);
    git("config", "diff.evil.textconv", touch);
    git("config", "diff.evil.command", touch);
    git("config", "core.fsmonitor", touch);
    git("config", "core.pager", touch);
    git("config", "diff.noprefix", "true");
    assertThat(Patch.parse(GitDiff.of(folder, "HEAD~1...HEAD")).files()).containsOnlyKeys("a.txt");
    assertThat(folder.resolve("ran")).doesNotExist();
  }
}
