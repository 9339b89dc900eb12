package io.github.quiesce.corpus;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Throw;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * What is left of a program's bodies when only events are kept: calls that matter to rules, and
 * which of them may come after which, ways out included. Front ends that understood the same code
 * alike give the same set, however many blocks and copies of code each has made of it.
 */
final class QuotientGraph {
  private final Calls calls;
  private final SortedSet<String> steps = new TreeSet<>();
  private final ToIntFunction<Instruction> line;

  private QuotientGraph(Program program, ToIntFunction<Instruction> line) {
    this.line = line;
    Analyses analyses = new Analyses(program);
    calls = Calls.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      add(body);
    }
  }

  /**
   * The steps of all bodies: file, body, event and an event that may be next.
   *
   * @param line the line that stands for an event
   */
  static SortedSet<String> of(Program program, ToIntFunction<Instruction> line) {
    return new QuotientGraph(program, line).steps;
  }

  private void add(Body body) {
    if (body.blocks().stream().noneMatch(block -> block.last().filter(this::isEvent).isPresent())) {
      return; // nothing to compare; class files also hold bodies that no source has
    }
    String name = name(body);
    follow(body.entry(), name + " entry");
    for (Block block : body.blocks()) {
      Optional<Instruction> last = block.last();
      if (last.isPresent() && isEvent(last.get())) {
        block.outgoing().stream()
            .filter(edge -> isTaken(edge, last.get()))
            .forEach(edge -> follow(edge.to(), name + " " + event(last.get())));
      }
    }
  }

  /** Adds a step to each event that is met first from a block on. */
  private void follow(Block start, String from) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      Block block = work.pop();
      if (!seen.add(block)) {
        continue;
      }
      Optional<String> stop = stop(block);
      if (stop.isPresent()) {
        steps.add(from + " -> " + stop.get());
      } else {
        block.outgoing().stream()
            .filter(edge -> block.last().map(last -> isTaken(edge, last)).orElse(true))
            .forEach(edge -> work.push(edge.to()));
      }
    }
  }

  private Optional<String> stop(Block block) {
    if (block == block.body().exit()) {
      return Optional.of("return");
    }
    if (block == block.body().exceptionalExit()) {
      return Optional.of("throw");
    }
    return block.last().filter(this::isEvent).map(this::event);
  }

  /** Whether control can go along an edge: not every call can throw. */
  private boolean isTaken(Edge edge, Instruction last) {
    if (!edge.isExceptional() || last instanceof Throw) {
      return true;
    }
    return (last instanceof Invoke || last instanceof NewObject)
        && !calls.facts(last).map(CallFacts::nothrow).orElse(last instanceof NewObject);
  }

  private boolean isEvent(Instruction instruction) {
    return instruction instanceof Invoke call
        && !call.method().isConstructor()
        && calls.facts(instruction).map(QuotientGraph::matters).orElse(false);
  }

  private static boolean matters(CallFacts facts) {
    return facts.acquires().isPresent()
        || facts.blocks().isPresent()
        || facts.cancels().isPresent()
        || !facts.counts().isEmpty()
        || !facts.releases().isEmpty()
        || !facts.runs().isEmpty();
  }

  private String event(Instruction instruction) {
    return line.applyAsInt(instruction) + ":" + ((Invoke) instruction).method().name();
  }

  private static String name(Body body) {
    String method = body.method().owner().file().path() + " " + body.method().name();
    return method + body.creator().map(QuotientGraph::line).orElse("");
  }

  private static String line(CreateLambda creator) {
    return "/" + creator.siteLine();
  }
}
