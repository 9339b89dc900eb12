package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.lifecycle.Leaks.Leak;
import io.github.quiesce.analysis.lifecycle.Leaks.Way;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Switch;
import io.github.quiesce.model.TypeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The method that makes a resource keeps it on one way, or hands it on, and releases it on another
 * that begins beside that one: then a third way, on which it returns and has done neither, forgets
 * it.
 */
final class ThirdWays {
  private static final Set<String> MANY_VALUED = Set.of("int", "char", "short", "byte");

  private final Analyses analyses;
  private final Program program;
  private final Flow flow;
  private final ReleaseMarks marks;

  ThirdWays(Analyses analyses, Flow flow, ReleaseMarks marks) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.flow = flow;
    this.marks = marks;
  }

  /** Such a way, if there is one. */
  Optional<Leak> first(Instruction site) {
    Body body = site.block().body();
    List<Instruction> releases = in(body, marks.releases()::contains);
    List<Instruction> others = in(body, each -> isHandedOn(each) && !releases.contains(each));
    boolean apart =
        releases.stream()
            .noneMatch(release -> others.stream().anyMatch(each -> meet(release, each)));
    if (releases.isEmpty() || others.isEmpty() || !apart) {
      return Optional.empty();
    }
    MissedRelease ways =
        new MissedRelease(
            analyses,
            flow.created(),
            flow.aliases(),
            each -> marks.settles(each) || isHandedOn(each),
            this::mayBeNoWay);
    return ways.after(site).stream()
        .filter(miss -> !miss.byException())
        .findFirst()
        .map(miss -> new Leak(Way.FORGOTTEN, miss.at(), releases.get(0), /* plain= */ true));
  }

  private boolean isHandedOn(Instruction instruction) {
    return marks.keeps(instruction) || marks.handsOn(instruction);
  }

  private static List<Instruction> in(Body body, Predicate<Instruction> wanted) {
    return body.instructions().stream().filter(wanted).toList();
  }

  /** Whether one may come after the other: then tests that belong together may tell them apart. */
  private static boolean meet(Instruction one, Instruction other) {
    return reaches(one.block(), other.block()) || reaches(other.block(), one.block());
  }

  private static boolean reaches(Block from, Block to) {
    return from == to || Paths.from(from, edge -> !edge.isExceptional()).contains(to);
  }

  /** A switch whose cases are all there are never goes past them, though nothing in it says so. */
  private boolean mayBeNoWay(Edge edge) {
    return edge.kind() == Edge.Kind.DEFAULT
        && edge.from().last().orElse(null) instanceof Switch choice
        && mayCoverAll(choice);
  }

  private boolean mayCoverAll(Switch choice) {
    String type = choice.selector().type();
    if (MANY_VALUED.contains(type) || type.equals(TypeNames.STRING)) {
      return false;
    }
    Set<Object> named = new HashSet<>();
    choice.block().outgoing().forEach(edge -> named.addAll(edge.labels()));
    List<Set<String>> known =
        program.classes().stream()
            .filter(each -> TypeNames.isUnknown(type) || each.name().equals(type))
            .filter(each -> each.header().kind() == ClassModel.Kind.ENUM)
            .map(ThirdWays::constants)
            .filter(constants -> constants.containsAll(named))
            .toList();
    return known.isEmpty() || known.stream().anyMatch(named::containsAll);
  }

  private static Set<String> constants(ClassModel type) {
    return type.fields().stream()
        .filter(field -> field.modifiers().isStatic() && field.type().equals(type.name()))
        .map(FieldModel::name)
        .collect(Collectors.toSet());
  }
}
