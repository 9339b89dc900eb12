package io.github.quiesce.classfile;

import io.github.quiesce.model.AnnotationModel;
import io.github.quiesce.model.Constant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** From annotations of class files to the model's. */
final class Annotations {
  private Annotations() {}

  static List<AnnotationModel> of(List<AnnotationNode> nodes) {
    return nodes.stream().map(Annotations::of).toList();
  }

  private static AnnotationModel of(AnnotationNode node) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<Object> pairs = node.values == null ? List.of() : node.values;
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      values.put((String) pairs.get(i), value(pairs.get(i + 1)));
    }
    return new AnnotationModel(Names.ofDescriptor(node.desc), values);
  }

  private static Object value(Object raw) {
    if (raw instanceof String[] constant) {
      return constant[1];
    }
    if (raw instanceof Type type) {
      return new Constant.ClassLiteral(Names.of(type));
    }
    if (raw instanceof AnnotationNode nested) {
      return of(nested);
    }
    if (raw instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(each -> values.add(value(each)));
      return List.copyOf(values);
    }
    return raw.getClass().isArray() ? List.of() : raw;
  }
}
