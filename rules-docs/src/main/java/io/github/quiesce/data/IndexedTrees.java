package io.github.quiesce.data;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Named trees in one resource, with an index in front: a tree is decoded only when it is asked for,
 * so that reading a large resource costs next to nothing.
 */
public final class IndexedTrees {
  private static final int MAGIC = 0x51534331; // "QSC1"

  private final byte[] bytes;
  private final Map<String, Integer> offsets;

  private IndexedTrees(byte[] bytes, Map<String, Integer> offsets) {
    this.bytes = bytes;
    this.offsets = offsets;
  }

  /** Trees by name as the bytes {@link #load} reads; the same trees give the same bytes. */
  public static byte[] encode(Map<String, Tree> trees) {
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      DataOutputStream indexOut = new DataOutputStream(index);
      DataOutputStream contentOut = new DataOutputStream(content);
      indexOut.writeInt(MAGIC);
      indexOut.writeInt(trees.size());
      for (Map.Entry<String, Tree> entry : trees.entrySet()) {
        indexOut.writeUTF(entry.getKey());
        indexOut.writeInt(contentOut.size());
        TreeCodec.write(entry.getValue(), contentOut);
      }
      content.writeTo(index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index.toByteArray();
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
    ByteArrayInputStream raw = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(raw);
    if (in.readInt() != MAGIC) {
      throw new IOException("not a resource of indexed trees");
    }
    int size = in.readInt();
    Map<String, Integer> offsets = new LinkedHashMap<>(size * 2);
    for (int i = 0; i < size; i++) {
      offsets.put(in.readUTF(), in.readInt());
    }
    int start = bytes.length - raw.available();
    offsets.replaceAll((name, offset) -> offset + start);
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
    ByteArrayInputStream in = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
    try {
      return Optional.of(TreeCodec.read(new DataInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
