package io.github.quiesce.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Named trees in one resource, with an index in front: a tree is decoded only when it is asked for,
 * so that reading a large resource costs next to nothing.
 */
public final class IndexedTrees {
  private static final int MAGIC = 0x51534331; // "QSC1"

  /** The magic number, how many trees, and the length of their names. */
  private static final int HEADER_BYTES = 3 * Integer.BYTES;

  private final byte[] bytes;
  private final Map<String, Integer> offsets;

  private IndexedTrees(byte[] bytes, Map<String, Integer> offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /**
   * Trees by name (no line break in it) as the bytes {@link #load} reads; the same trees give the
   * same bytes.
   */
  public static byte[] encode(Map<String, Tree> trees) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      DataOutputStream contentOut = new DataOutputStream(content);
      List<Integer> offsets = new ArrayList<>();
      for (Tree tree : trees.values()) {
        offsets.add(contentOut.size());
        TreeCodec.write(tree, contentOut);
      }
      byte[] names = String.join("\n", trees.keySet()).getBytes(StandardCharsets.UTF_8);
      DataOutputStream out = new DataOutputStream(all);
      out.writeInt(MAGIC);
      out.writeInt(trees.size());
      out.writeInt(names.length);
      out.write(names);
      for (int offset : offsets) {
        out.writeInt(offset);
      }
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toByteArray();
  }

  /** Reads a resource that the build made; it is our defect if it is not there. */
  public static IndexedTrees load(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is missing beside " + owner.getName() + ": the build did not make it");
      }
      return decode(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static IndexedTrees decode(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < HEADER_BYTES || in.getInt() != MAGIC) {
      throw new IOException("not a resource of indexed trees");
    }
    int size = in.getInt();
    byte[] text = new byte[in.getInt()];
    in.get(text);
    String names = new String(text, StandardCharsets.UTF_8);
    int start = HEADER_BYTES + text.length + size * Integer.BYTES;
    Map<String, Integer> offsets = new LinkedHashMap<>(size * 2);
    int from = 0;
    for (int i = 0; i < size; i++) {
      int end = names.indexOf('\n', from);
      offsets.put(names.substring(from, end < 0 ? names.length() : end), start + in.getInt());
      from = end + 1;
    }
    return new IndexedTrees(bytes, offsets);
  }

  /** Names of all trees, in the order they were written. */
  public Set<String> names() {
    return java.util.Collections.unmodifiableSet(offsets.keySet());
  }

  /** Decodes one tree; every call decodes anew. */
  public Optional<Tree> tree(String name) {
    Integer offset = offsets.get(name);
    if (offset == null) {
      return Optional.empty();
    }
    return Optional.of(TreeCodec.read(ByteBuffer.wrap(bytes).position(offset)));
  }
}
