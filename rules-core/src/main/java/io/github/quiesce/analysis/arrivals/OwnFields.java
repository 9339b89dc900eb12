package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.counts.Stability;
import io.github.quiesce.analysis.counts.Symbol;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number that a constructor read from its object's fields, as a method of the same object reads
 * it later. It is the same one if the fields are final and the class never changes what they hold.
 */
final class OwnFields {
  private final Analyses analyses;
  private final Roots roots;

  private OwnFields(Analyses analyses) {
    this.analyses = analyses;
    this.roots = Roots.of(analyses);
  }

  /** The object of a method that waits for what it has in a field of its own. */
  static Optional<Parameter> holder(Coordination object, Body start) {
    List<Instruction> waits =
        object.with(Coordination.WAITS).stream()
            .filter(wait -> wait.block().body() == start)
            .toList();
    return start
        .self()
        .filter(self -> !waits.isEmpty())
        .filter(self -> waits.stream().allMatch(wait -> isOnFieldOf(self, wait)));
  }

  private static boolean isOnFieldOf(Parameter self, Instruction wait) {
    return wait instanceof Invoke call
        && call.receiver().orElse(null) instanceof LoadField load
        && load.receiver().filter(self::equals).isPresent();
  }

  /**
   * The number as a method sees it; itself where nothing can be said.
   *
   * @param self the method's object
   * @param number as the object's constructor knows it
   */
  static Polynomial seenFrom(Analyses analyses, Optional<Parameter> self, Polynomial number) {
    OwnFields fields = new OwnFields(analyses);
    return self.flatMap(own -> number.substitute(symbol -> Optional.of(fields.seen(symbol, own))))
        .orElse(number);
  }

  private Polynomial seen(Symbol symbol, Parameter self) {
    boolean same =
        symbol.root() instanceof Parameter made
            && made.kind() == Parameter.Kind.SELF
            && isConstructor(roots.bodyOf(made))
            && roots.bodyOf(made).method().owner() == roots.bodyOf(self).method().owner()
            && symbol.field().isPresent()
            && stays(symbol);
    return Polynomial.of(same ? new Symbol(symbol.kind(), self, symbol.field()) : symbol);
  }

  private static boolean isConstructor(Body body) {
    return !body.isLambda() && body.method().isConstructor();
  }

  private boolean stays(Symbol symbol) {
    Optional<FieldModel> field = Fields.of(analyses).declaration(symbol.field().orElseThrow());
    if (field.isEmpty() || !field.get().modifiers().isFinal()) {
      return false;
    }
    return symbol.kind() == Symbol.Kind.VALUE
        || (Fields.of(analyses).isClosed(symbol.field().get())
            && Stability.of(analyses).keepsSize(symbol, instructionsOf(field.get().owner())));
  }

  private List<Instruction> instructionsOf(ClassModel owner) {
    List<Instruction> all = new ArrayList<>();
    for (Body body : Bodies.of(analyses).all()) {
      if (body.method().owner().outermostName().equals(owner.outermostName())) {
        all.addAll(body.instructions());
      }
    }
    return all;
  }
}
