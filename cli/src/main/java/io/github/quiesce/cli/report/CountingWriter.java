package io.github.quiesce.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Sizes of what a format writes, kept nowhere. */
final class CountingWriter extends Writer {
  private static final int MOST_BYTES_A_CHARACTER = 3;

  private long characters;

  /** Something that is written. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /** No less than the bytes it has gzipped; found faster than these. */
  static long atMost(Content content) throws IOException {
    CountingWriter out = new CountingWriter();
    content.writeTo(out);
    return out.characters * MOST_BYTES_A_CHARACTER;
  }

  /** The bytes it has gzipped. */
  static long gzipped(Content content) throws IOException {
    CountingStream bytes = new CountingStream();
    try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      content.writeTo(out);
    }
    return bytes.count;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    characters += length;
  }

  @Override
  public void flush() {
    // Nothing is kept back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private static final class CountingStream extends OutputStream {
    private long count;

    @Override
    public void write(int each) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
