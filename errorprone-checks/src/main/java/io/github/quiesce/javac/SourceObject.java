package io.github.quiesce.javac;

import io.github.quiesce.javac.JavacScan.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import javax.tools.SimpleJavaFileObject;

/** A source file for javac. Bytes that are not UTF-8 are read as Latin-1, which never fails. */
final class SourceObject extends SimpleJavaFileObject {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Source source;
  private String text;

  SourceObject(Source source) {
    super(source.path().toUri(), Kind.SOURCE);
    this.source = source;
  }

  @Override
  public String getName() {
    return source.name();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    if (text == null) {
      byte[] bytes = Files.readAllBytes(source.path());
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        text = new String(bytes, StandardCharsets.ISO_8859_1);
      }
      if (text.startsWith(BYTE_ORDER_MARK)) {
        text = " " + text.substring(1); // javac takes the mark for an error; offsets stay
      }
    }
    return text;
  }

  /** Files are scanned under whatever name they have. */
  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    return kind == Kind.SOURCE;
  }
}
