package io.github.quiesce.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The running JDK's own classes. Class files are readable from every module. */
final class Platform implements ClassLookup {
  @Override
  public Optional<byte[]> find(String binaryName) {
    String resource = binaryName.replace('.', '/') + ".class";
    try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
