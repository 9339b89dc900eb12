package io.github.quiesce.architecture;

import io.github.quiesce.architecture.References.Symbol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a release of a host, and of an adapter that runs in it; none of them is loaded.
 */
final class Release implements AutoCloseable {
  private final URLClassLoader jars;
  private final String prefix;
  private final Map<String, Optional<Members>> known = new HashMap<>();

  private Release(URLClassLoader jars, String prefix) {
    this.jars = jars;
    this.prefix = prefix;
  }

  /**
   * Looks into jars.
   *
   * @param prefix how the names of the host's classes begin
   * @param adapter class files of the adapter
   */
  static Release of(Path folder, String pattern, String prefix, List<byte[]> adapter)
      throws IOException {
    List<URL> urls = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      for (Path file : files) {
        urls.add(file.toUri().toURL());
      }
    }
    Release release =
        new Release(
            new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()),
            prefix);
    for (byte[] type : adapter) {
      ClassReader reader = new ClassReader(type);
      release.known.put(reader.getClassName(), Optional.of(members(reader)));
    }
    return release;
  }

  /** Whether the symbol is there; of other classes than the host's all is. */
  boolean has(Symbol symbol) {
    return symbol.member().isEmpty()
        ? !symbol.owner().startsWith(prefix) || members(symbol.owner()).isPresent()
        : hasMember(symbol.owner(), symbol.member());
  }

  /** A member may be inherited, but for constructors. */
  private boolean hasMember(String owner, String member) {
    Optional<Members> type = members(owner);
    if (type.isEmpty()) {
      return !owner.startsWith(prefix);
    }
    boolean constructor = member.startsWith("<init>");
    return type.get().names.contains(member)
        || (!constructor && type.get().parents.stream().anyMatch(each -> hasMember(each, member)));
  }

  private Optional<Members> members(String owner) {
    return known.computeIfAbsent(owner, this::read);
  }

  private Optional<Members> read(String owner) {
    String name = owner + ".class";
    URL file =
        owner.startsWith(prefix) ? jars.findResource(name) : ClassLoader.getSystemResource(name);
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = file.openStream()) {
      return Optional.of(members(new ClassReader(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Members members(ClassReader reader) {
    Members members = new Members();
    reader.accept(members, ClassReader.SKIP_CODE);
    return members;
  }

  @Override
  public void close() throws IOException {
    jars.close();
  }

  private static final class Members extends ClassVisitor {
    private final Set<String> names = new HashSet<>();
    private final List<String> parents = new ArrayList<>();

    Members() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String sign, String parent, String[] interfaces) {
      if (parent != null) {
        parents.add(parent);
      }
      parents.addAll(List.of(interfaces));
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      names.add(name + descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      names.add(name + descriptor);
      return null;
    }
  }
}
