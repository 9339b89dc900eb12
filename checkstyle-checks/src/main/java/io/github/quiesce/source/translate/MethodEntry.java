package io.github.quiesce.source.translate;

import io.github.quiesce.lowering.MethodSource;
import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Modifiers;
import io.github.quiesce.model.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method of a class, written or implied, before its model is made.
 *
 * @param key what its translation is kept under: a tree, or an object of its own
 * @param body how to translate it; empty for abstract and native methods
 */
record MethodEntry(
    Object key,
    MethodModel.Signature signature,
    Modifiers modifiers,
    List<AnnotationModel> annotations,
    Span span,
    Optional<Function<MemberBodies, MethodSource>> body) {}
