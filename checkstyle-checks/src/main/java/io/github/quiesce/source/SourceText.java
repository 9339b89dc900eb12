package io.github.quiesce.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A source file as read; offsets of spans count its UTF-16 units, a byte order mark included.
 *
 * @param path as findings name it, with {@code /}
 * @param text what it holds
 */
public record SourceText(String path, String text) {
  /** Whether it cannot be Java: a class file, say, or text in UTF-16. */
  boolean isBinary() {
    return text.indexOf('\0') >= 0;
  }

  /** Reads a file as UTF-8; one that is not becomes a problem, and is read byte by byte. */
  static SourceText read(Path file, String path, Consumer<Problem> problems) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      problems.accept(new Problem(path, 0, "cannot read it: " + e));
      return new SourceText(path, "");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceText(path, text);
    } catch (CharacterCodingException e) {
      problems.accept(
          new Problem(path, 1, "not valid UTF-8: read as ISO-8859-1; save it as UTF-8 to be sure"));
      return new SourceText(path, new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }
}
