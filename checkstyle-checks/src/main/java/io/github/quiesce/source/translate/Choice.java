package io.github.quiesce.source.translate;

import io.github.quiesce.model.TypeNames;
import io.github.quiesce.source.types.Members.Member;
import io.github.quiesce.source.types.MethodDecl;
import io.github.quiesce.source.types.Type;
import io.github.quiesce.source.types.Type.TypeVariable;
import io.github.quiesce.source.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The method a call means.
 *
 * @param method its declaration, or what several possible ones have in common
 * @param bindings type parameters of class and method; those of the method are to be inferred
 * @param spread whether the arguments from the last parameter on are packed into an array
 */
record Choice(MethodDecl method, Map<TypeVariable, Type> bindings, boolean spread) {

  static Choice of(Member member, boolean spread) {
    Map<TypeVariable, Type> bindings = new HashMap<>(member.bindings());
    for (TypeVariable each : member.method().typeParameters()) {
      bindings.put(each, new Type.Inferred(each));
    }
    return new Choice(member.method(), bindings, spread);
  }

  /** What the candidates agree on; the rest is unknown. */
  static Choice merge(List<Member> candidates) {
    MethodDecl first = candidates.get(0).method();
    List<Type> parameters = new ArrayList<>();
    for (int i = 0; i < first.arity(); i++) {
      int at = i;
      boolean same =
          candidates.stream()
              .allMatch(c -> erased(c, at).equals(first.parameters().get(at).erasure()));
      parameters.add(same ? Type.ofErasure(erased(candidates.get(0), i)) : Types.UNKNOWN);
    }
    boolean sameResult =
        candidates.stream()
            .allMatch(c -> c.method().returns().erasure().equals(first.returns().erasure()));
    MethodDecl merged =
        new MethodDecl(
            first.owner(),
            first.name(),
            List.of(),
            parameters,
            sameResult ? Type.ofErasure(first.returns().erasure()) : Types.UNKNOWN,
            List.of(),
            candidates.stream().allMatch(c -> c.method().isStatic()),
            /* varargs= */ false,
            /* thrownKnown= */ false);
    return new Choice(merged, Map.of(), /* spread= */ false);
  }

  private static String erased(Member candidate, int index) {
    List<Type> parameters = candidate.method().parameters();
    return index < parameters.size() ? parameters.get(index).erasure() : TypeNames.UNKNOWN;
  }

  /** The type argument {@code index} is passed as. */
  Type formal(int index) {
    List<Type> parameters = method.parameters();
    if (spread && index >= parameters.size() - 1) {
      Type last = parameters.get(parameters.size() - 1);
      Type element = last instanceof Type.ArrayType array ? array.element() : Types.UNKNOWN;
      return element.substitute(bindings);
    }
    return index < parameters.size() ? parameters.get(index).substitute(bindings) : Types.UNKNOWN;
  }

  Type result() {
    return method.returns().substitute(bindings);
  }
}
