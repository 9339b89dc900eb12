package io.github.quiesce.javac;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import io.github.quiesce.model.Span;
import io.github.quiesce.syntax.Expression;
import java.util.Optional;

/** Accesses of a class to its own fields that no tree stands for. */
record BodyFields(UnitContext unit, ClassSymbol owner) {
  Expression read(Span span, VarSymbol field) {
    Optional<Expression> receiver =
        field.isStatic()
            ? Optional.empty()
            : Optional.of(new Expression.This(span, unit.erased().ofClass(owner)));
    return new Expression.FieldRead(span, unit.refs().field(field), receiver);
  }
}
