package io.github.quiesce.engine;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Something a rule proved, or holds possible.
 *
 * @param rule the rule's name
 * @param proof how sure it is
 * @param location where it points
 * @param message what happens at run time, then the cure
 * @param trace how it comes about, in order
 * @param fixes edits that would mend it; empty where none is honest
 */
public record Finding(
    String rule,
    Proof proof,
    Location location,
    String message,
    List<TraceStep> trace,
    List<Fix> fixes) {

  /** How sure a finding is. The default profile shows the proved ones. */
  public enum Proof {
    PROVED,
    POSSIBLE
  }

  /**
   * A place in the program.
   *
   * @param owner the class it is in
   * @param method the method of the source it is in (the outermost one, for lambdas)
   * @param span the statement; its line is the site line
   */
  public record Location(ClassModel owner, MethodModel method, Span span) {
    /** The statement an instruction belongs to. */
    public static Location of(Instruction instruction) {
      Body body = instruction.block().body();
      Span span =
          instruction.statement().line() != 0 ? instruction.statement() : instruction.span();
      return new Location(body.method().owner(), body.method(), span);
    }

    public String path() {
      return owner.file().path();
    }

    public int line() {
      return span.line();
    }

    /** The class and method, as baselines name them. */
    public String declaration() {
      return owner.name() + "#" + method.name();
    }
  }

  /** One step of the explanation. */
  public record TraceStep(Location location, String text) {
    public static TraceStep at(Instruction instruction, String text) {
      return new TraceStep(Location.of(instruction), text);
    }
  }

  /**
   * A mend.
   *
   * @param title what it does, imperative
   * @param safe whether behaviour stays but for the defect; otherwise a person must decide
   * @param edits replacements, not overlapping, in one file
   */
  public record Fix(String title, boolean safe, List<Edit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /**
   * Replaces {@code [start, end)} of a file.
   *
   * @param path the file, as {@link io.github.quiesce.model.SourceFile#path()}
   */
  public record Edit(String path, int start, int end, String replacement) {}

  public Finding {
    trace = List.copyOf(trace);
    fixes = List.copyOf(fixes);
  }

  /** A finding that points at an instruction's statement. */
  public static Finding at(Instruction site, String rule, Proof proof, String message) {
    return new Finding(rule, proof, Location.of(site), message, List.of(), List.of());
  }

  public Finding withTrace(List<TraceStep> steps) {
    List<TraceStep> all = new ArrayList<>(trace);
    all.addAll(steps);
    return new Finding(rule, proof, location, message, all, fixes);
  }

  public Finding withFixes(List<Fix> moreFixes) {
    List<Fix> all = new ArrayList<>(fixes);
    all.addAll(moreFixes);
    return new Finding(rule, proof, location, message, trace, all);
  }
}
