package io.github.quiesce.source.translate;

import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Members;
import io.github.quiesce.source.types.Members.Member;
import io.github.quiesce.source.types.Subtyping.Fit;
import io.github.quiesce.source.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses among overloads: by arity, then by what is known of the arguments, then the narrowest.
 */
final class Overloads {
  private final BodyContext context;

  Overloads(BodyContext context) {
    this.context = context;
  }

  /** The method meant; empty if no candidate takes the arguments. */
  Optional<Choice> choose(List<Member> candidates, List<Argument> arguments) {
    List<Member> sized =
        candidates.stream().filter(c -> c.method().accepts(arguments.size())).toList();
    for (Phase phase : Phase.values()) {
      List<Member> applicable =
          sized.stream().filter(c -> isApplicable(c, arguments, phase)).toList();
      if (!applicable.isEmpty()) {
        return Optional.of(narrowest(applicable, arguments, phase == Phase.VARARGS));
      }
    }
    return Optional.empty();
  }

  private enum Phase {
    STRICT,
    LOOSE,
    VARARGS
  }

  private boolean isApplicable(Member candidate, List<Argument> arguments, Phase phase) {
    boolean spread = phase == Phase.VARARGS;
    if (spread ? !candidate.method().varargs() : candidate.method().arity() != arguments.size()) {
      return false;
    }
    Choice choice = Choice.of(candidate, spread);
    for (int i = 0; i < arguments.size(); i++) {
      Fit fit = fit(arguments.get(i), choice.formal(i));
      if (fit == Fit.NO || (fit == Fit.LOOSE && phase == Phase.STRICT)) {
        return false;
      }
    }
    return true;
  }

  private Fit fit(Argument argument, Type formal) {
    if (argument.value().isPresent()) {
      return context.subtyping().fit(argument.type(), formal);
    }
    Type wanted = formal.resolved();
    if (wanted.isUnknown() || wanted instanceof Type.Inferred) {
      return Fit.UNKNOWN;
    }
    Optional<Members.Function> function = context.members().function(wanted);
    if (function.isEmpty()) {
      boolean known = wanted instanceof Type.ClassType c && context.library().isHierarchyKnown(c);
      return known || wanted.isPrimitive() ? Fit.NO : Fit.UNKNOWN;
    }
    if (argument.written() instanceof LambdaExpr lambda) {
      return Functions.hasShape(lambda, function.get()) ? Fit.STRICT : Fit.NO;
    }
    return argument.written() instanceof MethodReferenceExpr reference
        ? context.functions().fit(reference, function.get())
        : Fit.UNKNOWN;
  }

  private Choice narrowest(List<Member> applicable, List<Argument> arguments, boolean spread) {
    if (applicable.size() == 1) {
      return Choice.of(applicable.get(0), spread);
    }
    List<Member> best = new ArrayList<>();
    for (Member each : applicable) {
      if (applicable.stream().allMatch(o -> isAsNarrow(each, o, arguments, spread))) {
        best.add(each);
      }
    }
    if (!best.isEmpty()) {
      // Overridden with another erasure, or the same method by two ways: the most derived.
      return Choice.of(best.get(0), spread);
    }
    // Packed candidates differ in arity: nothing can be said of them together.
    return spread ? Choice.of(applicable.get(0), true) : Choice.merge(applicable);
  }

  private boolean isAsNarrow(Member a, Member b, List<Argument> arguments, boolean spread) {
    Choice first = Choice.of(a, spread);
    Choice second = Choice.of(b, spread);
    for (int i = 0; i < arguments.size(); i++) {
      if (!isAsNarrow(first.formal(i), second.formal(i), arguments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isAsNarrow(Type a, Type b, Argument argument) {
    if (a.isOpen() && b.isOpen()) {
      return isArray(a) || !isArray(b); // List.of(E...) and List.of(E), passed an array
    }
    if (a.erasure().equals(b.erasure())) {
      return true;
    }
    if (argument.value().isEmpty()) {
      Optional<Boolean> byResult = isNarrowerFunction(a, b, argument);
      if (byResult.isPresent()) {
        return byResult.get();
      }
    }
    boolean primitive = a.isPrimitive() && b.isPrimitive();
    return context.subtyping().fit(a, b) == Fit.STRICT
        || (!primitive && b.erasure().equals(TypeNames.OBJECT) && !a.isPrimitive());
  }

  private static boolean isArray(Type type) {
    return type.resolved() instanceof Type.ArrayType;
  }

  /** Runnable or Callable: what the lambda's body gives decides; a result is the narrower. */
  private Optional<Boolean> isNarrowerFunction(Type a, Type b, Argument argument) {
    Optional<Members.Function> first = context.members().function(a);
    Optional<Members.Function> second = context.members().function(b);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    boolean firstVoid = first.get().returns().erasure().equals(TypeNames.VOID);
    boolean secondVoid = second.get().returns().erasure().equals(TypeNames.VOID);
    if (firstVoid == secondVoid) {
      return Optional.empty();
    }
    boolean givesNothing =
        argument.written() instanceof LambdaExpr lambda
            && context.functions().givesNothing(lambda, first.get());
    return Optional.of(givesNothing == firstVoid);
  }
}
