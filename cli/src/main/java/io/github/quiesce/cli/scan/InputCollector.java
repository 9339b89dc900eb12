package io.github.quiesce.cli.scan;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Turns the paths a user names into inputs. Sources are named relative to the scanned root: the
 * folder named, or the deepest folder around all source paths where there are several.
 */
public final class InputCollector {
  private static final String CURE_EMPTY =
      "name a folder of sources or classes, a .java file, a jar, or a Maven project";

  private static final String CURE_OTHERS = "name the folder of their class files as well";
  private static final String HOLDS_NOTHING = "holds no .java and no .class files";

  private final Path workingFolder;
  private final Optional<Path> root;
  private final Map<Path, Found> sources = new LinkedHashMap<>();
  private final Map<Path, Found> others = new LinkedHashMap<>();
  private final Map<Path, Found> classes = new LinkedHashMap<>();
  private final List<Path> sourceRoots = new ArrayList<>();
  private final Set<Path> classRoots = new TreeSet<>();
  private final List<String> onlyOthers = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Path, FileSystem> jars = new LinkedHashMap<>();

  private record Found(Path path, String display) {}

  private InputCollector(Path workingFolder, Optional<Path> root) {
    this.workingFolder = workingFolder;
    this.root =
        root.map(each -> linkFollowed(workingFolder.resolve(each).toAbsolutePath().normalize()));
  }

  /**
   * Everything under the paths.
   *
   * @param workingFolder what relative paths are relative to
   * @param root what names are relative to where the file is in it; empty for the scanned root
   */
  public static Inputs collect(Path workingFolder, List<String> paths, Optional<Path> root) {
    InputCollector collector = new InputCollector(workingFolder, root);
    for (String path : paths) {
      collector.add(path);
    }
    return collector.inputs();
  }

  private void add(String named) {
    Path path;
    try {
      path = linkFollowed(workingFolder.resolve(named).toAbsolutePath().normalize());
    } catch (InvalidPathException e) {
      problems.add(Problem.badInput(named, "not a path", "check its spelling"));
      return;
    }
    if (jars.containsKey(path)) {
      return;
    }
    int before = sources.size() + classes.size() + problems.size();
    if (Files.isDirectory(path)) {
      addFolder(named, path);
    } else if (Files.isRegularFile(path)) {
      addFile(named, path);
    } else {
      problems.add(Problem.badInput(named, "no such file or folder", "check the path"));
    }
    if (before == sources.size() + classes.size() + problems.size() && !isKnown(path)) {
      if (others.keySet().stream().anyMatch(each -> isIn(each, path))) {
        onlyOthers.add(named);
      } else {
        problems.add(Problem.badInput(named, HOLDS_NOTHING, CURE_EMPTY));
      }
    }
  }

  /** A folder that is named is looked into also where it is a link; links inside of it are not. */
  private static Path linkFollowed(Path folder) {
    try {
      boolean link = Files.isDirectory(folder) && Files.isSymbolicLink(folder);
      return link ? folder.toRealPath() : folder;
    } catch (IOException e) {
      return folder;
    }
  }

  /** Whether the path's inputs were taken in before, so that naming it again adds none. */
  private boolean isKnown(Path path) {
    return sources.keySet().stream().anyMatch(each -> isIn(each, path))
        || classes.keySet().stream().anyMatch(each -> isIn(each, path));
  }

  private static boolean isIn(Path inner, Path outer) {
    return inner.getFileSystem() == outer.getFileSystem() && inner.startsWith(outer);
  }

  private void addFolder(String named, Path folder) {
    UnaryOperator<String> display = display(named);
    if (!MavenProject.isAt(folder)) {
      if (walk(folder, folder, folder, display)) {
        sourceRoots.add(folder);
      }
      return;
    }
    MavenProject project = MavenProject.read(folder);
    problems.addAll(project.problems());
    for (Path sourceFolder : project.sourceFolders()) {
      walk(folder, sourceFolder, sourceFolder, display);
    }
    for (Path otherFolder : project.otherFolders()) {
      put(others, files(folder, otherFolder, display).others(), folder, display);
    }
    for (Path classFolder : project.classFolders()) {
      walk(folder, classFolder, classFolder, display);
    }
    sourceRoots.add(folder);
  }

  private void addFile(String named, Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".java")) {
      sources.putIfAbsent(file, new Found(file, shown(named)));
      sourceRoots.add(file.getParent());
    } else if (name.endsWith(".class")) {
      classes.putIfAbsent(file, new Found(file, shown(named)));
    } else if (name.endsWith(".jar") || name.endsWith(".zip") || name.endsWith(".war")) {
      addJar(named, file);
    } else {
      problems.add(Problem.badInput(named, "not a .java, .class or .jar file", CURE_EMPTY));
    }
  }

  private void addJar(String named, Path file) {
    FileSystem jar;
    try {
      jar = FileSystems.newFileSystem(file);
    } catch (IOException | RuntimeException e) {
      problems.add(
          Problem.badInput(
              named,
              "not a readable jar ("
                  + Optional.ofNullable(e.getMessage()).orElse(e.toString())
                  + ")",
              "download or build it again"));
      return;
    }
    jars.put(file, jar);
    Path root = jar.getPath("/");
    walk(root, root, file, inner -> shown(named) + "!/" + inner);
  }

  /**
   * Takes in the files of a folder; tells whether there were sources among them.
   *
   * @param classRoot what to put on a class path for the class files in it
   */
  private boolean walk(Path root, Path folder, Path classRoot, UnaryOperator<String> display) {
    int before = sources.size() + others.size();
    InputWalk walk = files(root, folder, display);
    put(sources, walk.sources(), root, display);
    put(others, walk.others(), root, display);
    if (!walk.classes().isEmpty()) {
      classRoots.add(classRoot);
    }
    put(classes, walk.classes(), root, display);
    return sources.size() + others.size() > before;
  }

  private InputWalk files(Path root, Path folder, UnaryOperator<String> display) {
    InputWalk walk = new InputWalk(folder);
    try {
      Files.walkFileTree(folder, walk);
    } catch (IOException | RuntimeException e) {
      problems.add(unreadable(display.apply(relative(root, folder)), e));
    }
    walk.failures()
        .forEach((path, e) -> problems.add(unreadable(display.apply(relative(root, path)), e)));
    return walk;
  }

  private static void put(
      Map<Path, Found> into, List<Path> found, Path root, UnaryOperator<String> display) {
    for (Path path : found) {
      into.putIfAbsent(path, new Found(path, display.apply(relative(root, path))));
    }
  }

  private static Problem unreadable(String display, Exception e) {
    return Problem.badInput(display, "cannot be read (" + e + ")", "check its permissions");
  }

  private Inputs inputs() {
    Optional<Path> scanned = sourceRoots.stream().reduce(InputCollector::commonFolder);
    if (classes.isEmpty()) {
      onlyOthers.forEach(each -> problems.add(Problem.badInput(each, HOLDS_NOTHING, CURE_OTHERS)));
    }
    List<ClassInput> classInputs =
        classes.values().stream()
            .map(found -> new ClassInput(found.path, found.display))
            .sorted(Comparator.comparing(ClassInput::display))
            .toList();
    problems.sort(Comparator.comparing(Problem::where));
    return new Inputs(
        inputs(scanned, sources),
        inputs(scanned, others),
        classInputs,
        List.copyOf(classRoots),
        problems,
        List.copyOf(jars.values()));
  }

  private List<SourceInput> inputs(Optional<Path> scanned, Map<Path, Found> from) {
    return from.values().stream()
        .map(found -> new SourceInput(found.path, name(scanned, found.path), found.display))
        .sorted(Comparator.comparing(SourceInput::name).thenComparing(SourceInput::display))
        .toList();
  }

  private String name(Optional<Path> scanned, Path path) {
    if (root.isPresent() && isIn(path, root.get())) {
      return relative(root.get(), path);
    }
    boolean inJar = path.getFileSystem() != FileSystems.getDefault();
    Path base = inJar ? path.getFileSystem().getPath("/") : scanned.orElse(path.getParent());
    return relative(base, path);
  }

  private static Path commonFolder(Path first, Path second) {
    Path common = first;
    while (!second.startsWith(common) && common.getParent() != null) {
      common = common.getParent();
    }
    return common;
  }

  private static String relative(Path base, Path path) {
    return base.relativize(path).toString().replace('\\', '/');
  }

  private static UnaryOperator<String> display(String named) {
    String prefix = shown(named);
    return inner ->
        prefix.isEmpty() ? inner : prefix.endsWith("/") ? prefix + inner : prefix + "/" + inner;
  }

  /** A path as typed, without detours. */
  private static String shown(String named) {
    return Path.of(named).normalize().toString().replace('\\', '/');
  }
}
