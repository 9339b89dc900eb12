package io.github.quiesce.data;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trees as bytes: a tag, then the content. Line numbers are left out. */
final class TreeCodec {
  private static final byte TABLE = 1;
  private static final byte SEQUENCE = 2;
  private static final byte TEXT = 3;
  private static final byte WHOLE = 4;
  private static final byte TRUE = 5;
  private static final byte FALSE = 6;

  private TreeCodec() {}

  static void write(Tree tree, DataOutput out) throws IOException {
    if (tree instanceof Tree.Table table) {
      out.writeByte(TABLE);
      out.writeInt(table.entries().size());
      for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
        writeText(entry.getKey(), out);
        write(entry.getValue(), out);
      }
    } else if (tree instanceof Tree.Sequence list) {
      out.writeByte(SEQUENCE);
      out.writeInt(list.items().size());
      for (Tree item : list.items()) {
        write(item, out);
      }
    } else if (tree instanceof Tree.Text text) {
      out.writeByte(TEXT);
      writeText(text.value(), out);
    } else if (tree instanceof Tree.Whole whole) {
      out.writeByte(WHOLE);
      out.writeLong(whole.value());
    } else if (tree instanceof Tree.Flag flag) {
      out.writeByte(flag.value() ? TRUE : FALSE);
    }
  }

  static Tree read(ByteBuffer in) {
    byte tag = in.get();
    return switch (tag) {
      case TABLE -> readTable(in);
      case SEQUENCE -> readSequence(in);
      case TEXT -> new Tree.Text(readText(in), 0);
      case WHOLE -> new Tree.Whole(in.getLong(), 0);
      case TRUE -> new Tree.Flag(true, 0);
      case FALSE -> new Tree.Flag(false, 0);
      default -> throw new IllegalStateException("unknown tag " + tag);
    };
  }

  private static Tree readTable(ByteBuffer in) {
    int size = in.getInt();
    Map<String, Tree> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(readText(in), read(in));
    }
    return new Tree.Table(entries, 0);
  }

  private static Tree readSequence(ByteBuffer in) {
    int size = in.getInt();
    List<Tree> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(read(in));
    }
    return new Tree.Sequence(items, 0);
  }

  /** Not writeUTF, whose texts end at 64 KiB: a rule's page may be longer. */
  private static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
