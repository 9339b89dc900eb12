package io.github.quiesce.cli.review;

import io.github.quiesce.cli.report.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The checked-out files, by paths from elsewhere: what is not a file in the folder is not read. */
final class Repository {
  private static final long MOST_BYTES = 8 << 20;

  private final Path root;
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  Repository(Path root) throws ReviewException {
    try {
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw new ReviewException(root + ": no such folder; name the repository with --repo", e);
    }
  }

  Path root() {
    return root;
  }

  /** The text of a file. Links are followed only within the repository. */
  Optional<SourceText> text(String path) {
    return texts.computeIfAbsent(path, this::read);
  }

  private Optional<SourceText> read(String path) {
    try {
      Path file = root.resolve(path).toRealPath();
      boolean inside = file.startsWith(root) && !file.startsWith(root.resolve(".git"));
      if (!inside || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      return Optional.of(
          new SourceText(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    } catch (IOException | InvalidPathException e) {
      // A file that is not there can still be commented on; only its lines cannot be shown.
      return Optional.empty();
    }
  }
}
