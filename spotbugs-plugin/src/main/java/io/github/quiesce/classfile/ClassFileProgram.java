package io.github.quiesce.classfile;

import io.github.quiesce.facts.Facts;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * A program read from class files. Bodies are read when analyses ask for them, from bytes kept in
 * memory; close it when no more bodies or supertypes are asked for.
 */
public final class ClassFileProgram implements Closeable {
  private final Program program;
  private final Map<MethodModel, String> descriptors;
  private final ClassPath classPath;
  private final List<Problem> problems;
  private final List<String> notes;

  private ClassFileProgram(
      Program program,
      Map<MethodModel, String> descriptors,
      ClassPath classPath,
      List<Problem> problems,
      List<String> notes) {
    this.program = program;
    this.descriptors = descriptors;
    this.classPath = classPath;
    this.problems = List.copyOf(problems);
    this.notes = notes;
  }

  /** Starts a program that obeys these facts. */
  public static Builder builder(Facts facts) {
    return new Builder(facts);
  }

  public Program program() {
    return program;
  }

  /**
   * A method's descriptor as its class file has it, with what compilers added.
   *
   * @throws IllegalArgumentException if the method is not of this program
   */
  public String descriptor(MethodModel method) {
    String descriptor = descriptors.get(method);
    if (descriptor == null) {
      throw new IllegalArgumentException("not of this program: " + method);
    }
    return descriptor;
  }

  /** Input that could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  /** What was given up so far, for verbose output; grows while bodies are read. */
  public List<String> notes() {
    synchronized (notes) {
      return List.copyOf(notes);
    }
  }

  @Override
  public void close() throws IOException {
    classPath.close();
  }

  /** Takes the input together. Nothing in it throws on bad input; see {@link #problems}. */
  public static final class Builder {
    private final Facts facts;
    private final ClassPath classPath = new ClassPath();
    private final List<ClassLookup> lookups = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, ClassUnit> units = new LinkedHashMap<>();
    private boolean screened;

    private Builder(Facts facts) {
      this.facts = facts;
    }

    /** Adds a class folder, a jar or a class file to what is analysed. */
    public Builder add(Path path) {
      new Containers(this::add, problems::add).read(path);
      return this;
    }

    /**
     * Adds one class to what is analysed; the first of a name wins.
     *
     * @param origin what to call it in problems
     */
    public Builder add(String origin, byte[] bytes) {
      try {
        ClassUnit unit = Reading.of(() -> ClassUnit.read(origin, bytes));
        if (!unit.header().has(Opcodes.ACC_MODULE)) {
          units.putIfAbsent(unit.header().name(), unit);
        }
      } catch (RuntimeException e) {
        problems.add(new Problem(origin, Containers.explain(bytes, e)));
      }
      return this;
    }

    /** Adds a folder or jar of which only supertypes and declarations are read. */
    public Builder classPath(Path path) {
      classPath.add(path).ifPresent(problems::add);
      return this;
    }

    /** Adds another place to look up classes that are not analysed. */
    public Builder lookup(ClassLookup lookup) {
      lookups.add(lookup);
      return this;
    }

    /**
     * Leaves out classes that cannot matter to any rule by the facts, without looking at their
     * code; they still count as supertypes and declarations.
     */
    public Builder screened() {
      screened = true;
      return this;
    }

    /** Reads the declarations of all classes. */
    public ClassFileProgram build() {
      List<ClassLookup> all = new ArrayList<>(List.of(classPath));
      all.addAll(lookups);
      all.add(new Platform());
      ClassSpace space = new ClassSpace(units, all);
      List<String> notes = Collections.synchronizedList(new ArrayList<>());
      Map<ClassUnit, Members> members = readMembers();
      if (screened) {
        screen(members, space);
      }
      List<SourceFiles.Source> sources = new ArrayList<>();
      members.forEach((unit, each) -> sources.add(new SourceFiles.Source(unit.header(), each)));
      SourceFiles files = new SourceFiles(sources);
      ModelReader reader = new ModelReader(space, notes::add);
      List<ClassModel> classes = new ArrayList<>();
      members.forEach(
          (unit, each) -> {
            try {
              classes.add(Reading.of(() -> reader.read(unit, each, files.of(unit.header()))));
            } catch (RuntimeException e) {
              problems.add(new Problem(unit.origin(), Containers.explain(unit.bytes(), e)));
            }
          });
      int release = members.keySet().stream().mapToInt(ClassUnit::release).min().orElse(0);
      Program program = new Program(classes, space, facts, Program.View.WHOLE, release);
      return new ClassFileProgram(program, reader.descriptors(), classPath, problems, notes);
    }

    private void screen(Map<ClassUnit, Members> members, ClassSpace space) {
      List<Screening.Candidate> candidates = new ArrayList<>();
      members.forEach(
          (unit, each) ->
              candidates.add(
                  new Screening.Candidate(
                      unit.header().name(),
                      ConstantPool.read(unit.bytes()),
                      each.methods().stream().anyMatch(Members.Method::spins))));
      Set<String> selected = new Screening(facts, space).select(candidates);
      members.keySet().removeIf(unit -> !selected.contains(unit.header().name()));
    }

    private Map<ClassUnit, Members> readMembers() {
      Map<ClassUnit, Members> members = new LinkedHashMap<>();
      for (ClassUnit unit : List.copyOf(units.values())) {
        try {
          Members read = Reading.of(() -> Members.read(unit.bytes()));
          if (!unit.header().has(Opcodes.ACC_SYNTHETIC)) {
            members.put(unit, read);
          }
        } catch (RuntimeException e) {
          problems.add(new Problem(unit.origin(), Containers.explain(unit.bytes(), e)));
          units.remove(unit.header().name());
        }
      }
      return members;
    }
  }
}
