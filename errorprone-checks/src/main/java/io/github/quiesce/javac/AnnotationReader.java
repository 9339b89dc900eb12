package io.github.quiesce.javac;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import io.github.quiesce.model.AnnotationModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the annotations of a symbol; values that are neither constants nor names are left out. */
final class AnnotationReader {
  private final ErasedNames erased;

  AnnotationReader(ErasedNames erased) {
    this.erased = erased;
  }

  List<AnnotationModel> of(Symbol symbol) {
    List<AnnotationModel> all = new ArrayList<>();
    for (Attribute.Compound each : symbol.getAnnotationMirrors()) {
      Map<String, Object> values = new LinkedHashMap<>();
      each.values.forEach(
          pair -> value(pair.snd).ifPresent(value -> values.put(pair.fst.name.toString(), value)));
      all.add(new AnnotationModel(erased.of(each.type), values));
    }
    return all;
  }

  private Optional<Object> value(Attribute attribute) {
    if (attribute instanceof Attribute.Constant constant) {
      return Optional.of(constant.getValue());
    }
    if (attribute instanceof Attribute.Enum constant) {
      return Optional.of(constant.value.name.toString());
    }
    if (attribute instanceof Attribute.Class literal) {
      return Optional.of(erased.of(literal.classType));
    }
    if (attribute instanceof Attribute.Array array) {
      List<Object> all = new ArrayList<>();
      for (Attribute each : array.values) {
        value(each).ifPresent(all::add);
      }
      return Optional.of(List.copyOf(all));
    }
    return Optional.empty();
  }
}
