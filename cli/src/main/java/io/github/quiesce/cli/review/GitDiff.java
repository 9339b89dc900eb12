package io.github.quiesce.cli.review;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks the git command. Nothing a repository's settings name is run: no external diff, no text
 * conversion, no monitor of files.
 */
final class GitDiff {
  private static final List<String> GIT =
      List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=true", "--no-pager");
  private static final List<String> DIFF =
      List.of(
          "diff",
          "--no-ext-diff",
          "--no-textconv",
          "--no-color",
          "--unified=3",
          "--src-prefix=a/",
          "--dst-prefix=b/");
  private static final long MINUTES = 5;

  private GitDiff() {}

  /** The diff of a range, such as {@code origin/main...HEAD}. */
  static String of(Path repository, String range) throws ReviewException {
    if (range.startsWith("-") || range.isBlank()) {
      throw new ReviewException("the range '" + range + "' is none; write BASE...HEAD");
    }
    List<String> words = new ArrayList<>(DIFF);
    words.addAll(List.of("--end-of-options", range, "--"));
    return run(repository, words);
  }

  /** The commit that is checked out. */
  static String head(Path repository) throws ReviewException {
    return run(repository, List.of("rev-parse", "HEAD")).strip();
  }

  private static String run(Path repository, List<String> words) throws ReviewException {
    List<String> command = new ArrayList<>(GIT);
    command.addAll(words);
    try {
      Path errors = Files.createTempFile("quiesce-git", ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        String out = read(process);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
          throw new ReviewException("git failed: " + Files.readString(errors).strip());
        }
        return out;
      } finally {
        Files.delete(errors);
      }
    } catch (IOException e) {
      throw new ReviewException("git cannot be run (" + e.getMessage() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReviewException("interrupted while git ran", e);
    }
  }

  private static String read(Process process) throws IOException, ReviewException {
    try (InputStream in = process.getInputStream()) {
      byte[] bytes = in.readNBytes(InputFile.MOST_BYTES + 1);
      if (bytes.length > InputFile.MOST_BYTES) {
        process.destroyForcibly();
        throw new ReviewException("the diff is larger than " + InputFile.LIMIT);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
