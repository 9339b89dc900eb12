package io.github.quiesce.analysis.tasks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All task runs in view. */
public final class Tasks {
  /** What a task that wraps another one runs of it: the only method its interface has. */
  private static final CallFacts.Runs ANY_METHOD =
      new CallFacts.Runs(
          Place.RECEIVER, CallFacts.Times.ONCE, CallFacts.Where.CALLER, false, Optional.empty());

  private final Program program;
  private final Calls calls;
  private final Origins origins;
  private final List<TaskRun> all = new ArrayList<>();
  private final Map<Body, List<TaskRun>> byBody = new HashMap<>();
  private final Map<Instruction, List<TaskRun>> bySubmission = new HashMap<>();

  private Tasks(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      for (Instruction instruction : body.instructions()) {
        Optional<CallFacts> facts = calls.facts(instruction);
        if (facts.isPresent()) {
          addRuns(instruction, facts.get());
        }
        if (instruction instanceof Invoke call && calls.runsItsReceiver(call)) {
          addLambdas(call);
        }
      }
    }
  }

  public static Tasks of(Analyses analyses) {
    return analyses.get(Tasks.class, Tasks::new);
  }

  private void addRuns(Instruction call, CallFacts facts) {
    for (CallFacts.Runs runs : facts.runs()) {
      Optional<Value> task = Origins.at(runs.task(), call);
      if (task.isPresent()) {
        for (Value origin : origins.of(task.get()).values()) {
          for (Body body : bodies(origin, runs)) {
            add(new TaskRun(call, runs, origin, body));
          }
        }
      }
    }
  }

  /**
   * A call of a functional interface, the library's or the program's own, on the calling thread.
   */
  private void addLambdas(Invoke call) {
    if (call.receiver().isEmpty()
        || calls.facts(call).filter(facts -> !facts.runs().isEmpty()).isPresent()) {
      return;
    }
    for (Value origin : origins.of(call.receiver().get()).values()) {
      if (origin instanceof CreateLambda lambda) {
        lambdaBodies(lambda).forEach(body -> add(new TaskRun(call, ANY_METHOD, origin, body)));
      }
    }
  }

  private void add(TaskRun run) {
    all.add(run);
    byBody.computeIfAbsent(run.body(), k -> new ArrayList<>()).add(run);
    bySubmission.computeIfAbsent(run.submission(), k -> new ArrayList<>()).add(run);
  }

  /** The bodies that run when a task object is run. */
  List<Body> bodies(Value task, CallFacts.Runs runs) {
    if (task instanceof CreateLambda lambda) {
      return lambdaBodies(lambda);
    }
    Optional<Value> wrapped =
        calls.facts(task).flatMap(CallFacts::wraps).flatMap(p -> Origins.at(p, (Instruction) task));
    if (task instanceof NewObject && wrapped.isPresent() && wrapped.get() != task) {
      return origins.of(wrapped.get()).values().stream()
          .filter(origin -> origin != task)
          .flatMap(origin -> bodies(origin, ANY_METHOD).stream())
          .toList();
    }
    return task instanceof NewObject || Parameter.isThis(task)
        ? program.findClass(task.type()).map(c -> methodBodies(c, runs)).orElse(List.of())
        : List.of();
  }

  private List<Body> lambdaBodies(CreateLambda lambda) {
    if (lambda.body().isPresent()) {
      return List.of(lambda.body().get());
    }
    return referred(lambda).flatMap(MethodModel::body).stream().toList();
  }

  /**
   * The method that a reference names, as an object of just the class has it: the class of the only
   * object that it is bound to, else the declared one. What a class below has instead is left out,
   * in view or not: {@code Runnable::run} is not each run method in view.
   */
  private Optional<MethodModel> referred(CreateLambda lambda) {
    Optional<MethodRef> method = lambda.reference();
    if (method.isEmpty()) {
      return Optional.empty();
    }
    String type =
        lambda.operands().stream()
            .findFirst()
            .map(origins::classOf)
            .orElseGet(() -> method.get().owner());
    return calls.inherited(type, method.get());
  }

  private List<Body> methodBodies(ClassModel owner, CallFacts.Runs runs) {
    List<Body> found = new ArrayList<>();
    for (String type : program.hierarchy().supertypes(owner.name())) {
      Optional<ClassModel> model = program.findClass(type);
      for (MethodModel method : model.map(ClassModel::methods).orElse(List.of())) {
        if (isTaskMethod(method, owner, runs)) {
          method.body().ifPresent(found::add);
        }
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private boolean isTaskMethod(MethodModel method, ClassModel owner, CallFacts.Runs runs) {
    if (method.isStatic() || method.isConstructor()) {
      return false;
    }
    if (runs.method().isPresent()) {
      return method.name().equals(runs.method().get());
    }
    return program.hierarchy().supertypes(owner.name()).stream()
        .flatMap(type -> program.facts().type(type).stream())
        .anyMatch(
            type ->
                type.functionalMethod().filter(method.name()::equals).isPresent()
                    && type.functionalArity() == method.arity());
  }

  public List<TaskRun> all() {
    return List.copyOf(all);
  }

  /** The runs of a body; empty if it is no task in view. */
  public List<TaskRun> of(Body body) {
    return byBody.getOrDefault(body, List.of());
  }

  /** The tasks a call takes, as far as they are in view. */
  public List<TaskRun> submittedBy(Instruction call) {
    return bySubmission.getOrDefault(call, List.of());
  }
}
