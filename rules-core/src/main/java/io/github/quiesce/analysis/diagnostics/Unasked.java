package io.github.quiesce.analysis.diagnostics;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.lifecycle.Repetition;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.ApplicationCode;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Calls that look into the running process though nobody asked: on some way there no switch, no
 * handler and no {@code main} of a tool decides, and no method whose purpose it is.
 */
public final class Unasked {
  private final Calls calls;
  private final Callers callers;
  private final Tasks tasks;
  private final Switches switches;
  private final Purposes purposes;
  private final ApplicationCode applications;

  /**
   * One such call.
   *
   * @param at the call, or the reference to a method that does it
   * @param diagnoses what it does
   * @param from where it comes from: what runs it, from the call outwards
   */
  public record Diagnosis(Instruction at, String diagnoses, List<Instruction> from) {}

  private Unasked(Analyses analyses, String diagnoses) {
    this.calls = Calls.of(analyses);
    this.callers = Callers.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.switches = new Switches(analyses, diagnoses);
    this.purposes = Purposes.of(analyses);
    this.applications = ApplicationCode.of(analyses);
  }

  /** All of them, in the order of the program. */
  public static List<Diagnosis> all(Analyses analyses) {
    Calls calls = Calls.of(analyses);
    List<Diagnosis> found = new ArrayList<>();
    for (Instruction each : diagnosing(analyses)) {
      String what = diagnoses(each, calls).orElseThrow();
      new Unasked(analyses, what)
          .wayTo(each, true, new HashSet<>())
          .map(way -> new Diagnosis(each, what, way))
          .ifPresent(found::add);
    }
    return found;
  }

  private static List<Instruction> diagnosing(Analyses analyses) {
    Calls calls = Calls.of(analyses);
    List<Instruction> all = new ArrayList<>();
    for (Instruction each : DescribedCalls.of(analyses).all()) {
      calls.facts(each).flatMap(CallFacts::diagnoses).ifPresent(word -> all.add(each));
    }
    for (Body body : Bodies.of(analyses).all()) {
      for (CreateLambda each : body.lambdas()) {
        each.reference()
            .flatMap(calls::facts)
            .flatMap(CallFacts::diagnoses)
            .ifPresent(word -> all.add(each));
      }
    }
    return all;
  }

  private static Optional<String> diagnoses(Instruction at, Calls calls) {
    return calls.factsOrOfReference(at).flatMap(CallFacts::diagnoses);
  }

  /**
   * A way on which nothing decides about the instruction, from there outwards.
   *
   * @param served whether all that was passed on the way is there for that
   */
  private Optional<List<Instruction>> wayTo(Instruction at, boolean served, Set<Body> open) {
    Body body = at.block().body();
    if (applications.contains(at) || switches.decideAbout(at) || !open.add(body)) {
      return Optional.empty();
    }
    boolean isRun = !isReference(at) || !runnersOf((CreateLambda) at).isEmpty();
    boolean asked = served && purposes.isAskedFor(at);
    Optional<List<Instruction>> way = isRun ? wayInto(body, asked, open) : Optional.empty();
    open.remove(body);
    return way;
  }

  private boolean isReference(Instruction at) {
    return at instanceof CreateLambda && diagnoses(at, calls).isPresent();
  }

  /** The calls that run what a reference stands for. */
  private List<Instruction> runnersOf(CreateLambda reference) {
    List<Instruction> found = new ArrayList<>();
    for (Value user : reference.block().body().usersOf(reference)) {
      if (user instanceof Instruction call
          && calls.facts(call).filter(facts -> !facts.runs().isEmpty()).isPresent()) {
        found.add(call);
      }
    }
    return found;
  }

  private Optional<List<Instruction>> wayInto(Body body, boolean asked, Set<Body> open) {
    MethodModel method = body.method();
    if (!body.isLambda() && method.isStaticInitializer()) {
      return Optional.of(List.of());
    }
    boolean closed = body.isLambda() || callers.areCompleteInUnit(method);
    if (!closed && !Repetition.isMain(method) && !asked) {
      return Optional.of(List.of());
    }
    return runs(body)
        .flatMap(run -> wayTo(run, asked, open).map(way -> longer(run, way)).stream())
        .findFirst();
  }

  private static List<Instruction> longer(Instruction run, List<Instruction> way) {
    List<Instruction> all = new ArrayList<>();
    all.add(run);
    all.addAll(way);
    return all;
  }

  private Stream<Instruction> runs(Body body) {
    Stream<Instruction> asTask = tasks.of(body).stream().map(TaskRun::submission);
    return body.isLambda() ? asTask : Stream.concat(asTask, callers.of(body.method()).stream());
  }

  /** How often it happens. */
  public static Repetition.Times times(Analyses analyses, Diagnosis each) {
    return Repetition.of(analyses).of(each.at());
  }
}
