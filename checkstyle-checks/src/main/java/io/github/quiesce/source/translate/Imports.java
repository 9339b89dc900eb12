package io.github.quiesce.source.translate;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import io.github.quiesce.source.types.TypeLibrary;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What simple names mean in a file outside of its classes: imports, package, java.lang. */
final class Imports {
  /** A compact source file imports it without saying so. */
  private static final String BASE_MODULE = "java.base";

  private final World world;
  private final String packageName;
  private final Map<String, String> single = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final Set<String> ofModules = new LinkedHashSet<>();
  private boolean importsUnknownModule;
  private final Map<String, Set<String>> staticSingle = new HashMap<>();
  private final Set<String> staticOnDemand = new LinkedHashSet<>();
  private final Map<String, Optional<String>> resolved = new HashMap<>();

  Imports(World world, CompilationUnit tree) {
    this.world = world;
    this.packageName = tree.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    tree.getImports().forEach(this::add);
    if (tree.getTypes().stream()
        .anyMatch(type -> type instanceof ClassOrInterfaceDeclaration c && c.isCompact())) {
      addModule(BASE_MODULE);
    }
  }

  private void add(ImportDeclaration each) {
    String name = each.getNameAsString();
    if (each.isModule()) {
      addModule(name);
    } else if (each.isStatic()) {
      if (each.isAsterisk()) {
        staticOnDemand.add(name);
      } else {
        int dot = name.lastIndexOf('.');
        staticSingle
            .computeIfAbsent(name.substring(dot + 1), k -> new LinkedHashSet<>())
            .add(name.substring(0, Math.max(0, dot)));
      }
    } else if (each.isAsterisk()) {
      onDemand.add(name);
    } else {
      single.put(name.substring(name.lastIndexOf('.') + 1), name);
    }
  }

  /** The packages of a module of the JDK, and of those it hands on; of others nothing is known. */
  private void addModule(String name) {
    Optional<Module> found = ModuleLayer.boot().findModule(name);
    if (found.isEmpty()) {
      importsUnknownModule = true;
      return;
    }
    Module module = found.get();
    module.getPackages().stream().filter(module::isExported).forEach(ofModules::add);
    module.getDescriptor().requires().stream()
        .filter(each -> each.modifiers().contains(Requires.Modifier.TRANSITIVE))
        .forEach(each -> addModule(each.name()));
  }

  String packageName() {
    return packageName;
  }

  /** Name of a class of this package. */
  String qualify(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** Binary name of the class a simple name means; empty where that is not known. */
  Optional<String> type(String simpleName) {
    Optional<String> known = resolved.get(simpleName);
    if (known == null) {
      known = lookUp(simpleName);
      resolved.put(simpleName, known);
    }
    return known;
  }

  private Optional<String> lookUp(String name) {
    if (single.containsKey(name)) {
      return Optional.of(binaryName(single.get(name)));
    }
    if (staticSingle.containsKey(name)) {
      for (String owner : staticSingle.get(name)) {
        Optional<String> member = world.members().memberType(binaryName(owner), name);
        if (member.isPresent()) {
          return member;
        }
      }
    }
    String own = qualify(name);
    if (world.library().find(own).isPresent()) {
      return Optional.of(own);
    }
    Set<String> candidates = onDemandCandidates(name);
    if (candidates.isEmpty()) {
      // A module's packages come last: any other import hides their classes.
      candidates = candidatesOfModules(name);
    }
    if (!candidates.isEmpty()) {
      return candidates.size() == 1 ? Optional.of(candidates.iterator().next()) : Optional.empty();
    }
    // If no import can bring it in, it is a class of this package that is not in view.
    boolean closed = !importsUnknownModule && onDemand.stream().allMatch(TypeLibrary::isJdkPackage);
    return closed && staticOnDemand.isEmpty() && looksLikeType(name)
        ? Optional.of(own)
        : Optional.empty();
  }

  private Set<String> onDemandCandidates(String name) {
    Set<String> found = new LinkedHashSet<>();
    for (String each : onDemand) {
      if (world.library().find(each + "." + name).isPresent()) {
        found.add(each + "." + name);
      } else if (!TypeLibrary.isJdkPackage(each)) {
        world.members().memberType(binaryName(each), name).ifPresent(found::add);
      }
    }
    for (String each : staticOnDemand) {
      world.members().memberType(binaryName(each), name).ifPresent(found::add);
    }
    if (world.library().find("java.lang." + name).isPresent()) {
      found.add("java.lang." + name);
    }
    return found;
  }

  private Set<String> candidatesOfModules(String name) {
    return ofModules.stream()
        .map(each -> each + "." + name)
        .filter(each -> world.library().find(each).isPresent())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static boolean looksLikeType(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** Binary name of a qualified name: by what is known, else by upper-case segments. */
  String binaryName(String qualified) {
    String[] parts = qualified.split("\\.", -1);
    StringBuilder at = new StringBuilder(parts[0]);
    boolean inType = looksLikeType(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      inType = inType || world.library().find(at.toString()).isPresent();
      at.append(inType ? '$' : '.').append(parts[i]);
      inType = inType || looksLikeType(parts[i]);
    }
    return at.toString();
  }

  /** Whether a qualified name's first segment starts a package known by some class in view. */
  Optional<String> qualifiedType(String qualified) {
    String name = binaryName(qualified);
    if (world.library().find(name).isPresent()) {
      return Optional.of(name);
    }
    return qualified.contains(".")
            && looksLikeType(qualified.substring(qualified.lastIndexOf('.') + 1))
            && Character.isLowerCase(qualified.charAt(0))
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Classes a static member {@code name} may be imported from, single imports first. */
  Set<String> staticOwners(String name) {
    Set<String> owners = new LinkedHashSet<>();
    staticSingle.getOrDefault(name, Set.of()).forEach(o -> owners.add(binaryName(o)));
    if (owners.isEmpty()) {
      staticOnDemand.forEach(o -> owners.add(binaryName(o)));
    }
    return owners;
  }
}
