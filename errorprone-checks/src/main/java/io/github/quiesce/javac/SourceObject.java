package io.github.quiesce.javac;

import io.github.quiesce.javac.JavacScan.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file for javac. Bytes that are not UTF-8 are read as Latin-1, which never fails. */
final class SourceObject extends SimpleJavaFileObject {
  private final Source source;
  private String text;

  SourceObject(Source source) {
    super(uri(source.path()), Kind.SOURCE);
    this.source = source;
  }

  /** A path inside of a jar has a URI without a path of its own, which the compiler wants. */
  private static URI uri(Path path) {
    URI uri = path.toUri();
    return uri.getPath() != null ? uri : URI.create("jar:/" + uri.getRawSchemeSpecificPart());
  }

  @Override
  public String getName() {
    return source.name();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    if (text == null) {
      text = read();
    }
    return text;
  }

  private String read() throws IOException {
    byte[] bytes = Files.readAllBytes(source.path());
    try {
      String read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // The compiler does not take a byte order mark for a blank; offsets stay.
      return read.startsWith("\uFEFF") ? " " + read.substring(1) : read;
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Files are scanned under whatever name they have. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.SOURCE;
  }
}
