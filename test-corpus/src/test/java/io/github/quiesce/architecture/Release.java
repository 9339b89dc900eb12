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

/** The classes of some jars, read without loading them. */
final class Release implements AutoCloseable {
  private final URLClassLoader jars;
  private final Map<String, Optional<Members>> known = new HashMap<>();

  private Release(URLClassLoader jars) {
    this.jars = jars;
  }

  static Release of(Path folder, String pattern) throws IOException {
    List<URL> urls = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
      for (Path file : files) {
        urls.add(file.toUri().toURL());
      }
    }
    return new Release(
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()));
  }

  /** Whether the symbol is there; a member may be inherited, also from what is not in the jars. */
  boolean has(Symbol symbol) {
    Optional<Members> type = members(symbol.owner());
    return type.isPresent()
        && (symbol.member().isEmpty() || hasMember(symbol.owner(), symbol.member()));
  }

  private boolean hasMember(String owner, String member) {
    Optional<Members> type = members(owner);
    if (type.isEmpty()) {
      // A class of another library. The constructor of a class is never its parent's.
      return !member.startsWith("<init>") && !owner.equals("java/lang/Object");
    }
    boolean constructor = member.startsWith("<init>");
    return type.get().names.contains(member)
        || (!constructor && type.get().parents.stream().anyMatch(each -> hasMember(each, member)));
  }

  private Optional<Members> members(String owner) {
    return known.computeIfAbsent(owner, this::read);
  }

  private Optional<Members> read(String owner) {
    URL file = jars.findResource(owner + ".class");
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = file.openStream()) {
      Members members = new Members();
      new ClassReader(in.readAllBytes()).accept(members, ClassReader.SKIP_CODE);
      return Optional.of(members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      parents.add(parent);
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
