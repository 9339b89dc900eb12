package io.github.quiesce.cli.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's text, and how its bytes give it. Encoding it gives the bytes it was read from: UTF-8 is
 * taken only where all of it is valid, and Latin-1 has a character for each byte.
 */
public record SourceContent(String text, Charset charset) {

  static SourceContent of(byte[] bytes) {
    try {
      // A new decoder reports what is malformed, and replaces nothing.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new SourceContent(text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      return new SourceContent(
          new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
  }

  /** Bytes of a text made from this one. */
  public byte[] encode(String changed) {
    return changed.getBytes(charset);
  }
}
