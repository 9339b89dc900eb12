package io.github.quiesce.analysis.calls;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loads and stores of the fields in view, and what captured locals are given. */
public final class Fields {
  private final Program program;
  private final Map<String, List<LoadField>> loads = new HashMap<>();
  private final Map<String, List<StoreField>> stores = new HashMap<>();
  private final Map<String, List<Value>> captured = new HashMap<>();

  private Fields(Analyses analyses) {
    this.program = analyses.program();
    for (Body body : Bodies.of(analyses).all()) {
      body.instructions().forEach(this::index);
    }
  }

  public static Fields of(Analyses analyses) {
    return analyses.get(Fields.class, Fields::new);
  }

  private void index(Instruction instruction) {
    if (instruction instanceof LoadField load) {
      loads.computeIfAbsent(key(load.field()), k -> new ArrayList<>()).add(load);
    } else if (instruction instanceof StoreField store) {
      stores.computeIfAbsent(key(store.field()), k -> new ArrayList<>()).add(store);
    } else if (instruction instanceof NewObject created) {
      created
          .captures()
          .forEach(
              (name, value) ->
                  captured
                      .computeIfAbsent(created.type() + "." + name, k -> new ArrayList<>())
                      .add(value));
    }
  }

  private String key(FieldRef field) {
    return declaration(field).map(FieldModel::toString).orElse(field.toString());
  }

  /** The field's declaration, if its class is in view; inherited fields are looked up. */
  public Optional<FieldModel> declaration(FieldRef field) {
    for (String type : program.hierarchy().supertypes(field.owner())) {
      Optional<FieldModel> found =
          program.findClass(type).map(model -> model.field(field.name())).orElse(Optional.empty());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  public List<LoadField> loads(FieldRef field) {
    return loads.getOrDefault(key(field), List.of());
  }

  public List<StoreField> stores(FieldRef field) {
    return stores.getOrDefault(key(field), List.of());
  }

  /** Values a captured local (a {@code val$} field) is given where its class is created. */
  public List<Value> captured(FieldRef field) {
    return captured.getOrDefault(field.toString(), List.of());
  }

  /**
   * Whether an object has in the field what its constructor was passed, and never anything else:
   * objects made out of view then hold nothing that is made in view and stays there.
   */
  public boolean isGivenOnCreation(FieldRef field) {
    List<StoreField> known = stores(field);
    return !field.isStatic() && !known.isEmpty() && known.stream().allMatch(Fields::isGiven);
  }

  private static boolean isGiven(StoreField store) {
    Body body = store.block().body();
    return !body.isLambda()
        && body.method().isConstructor()
        && body.self().map(Value.class::cast).equals(store.receiver())
        && store.value() instanceof Parameter;
  }

  /** Whether every load and store of the field is in view. */
  public boolean isClosed(FieldRef field) {
    return field.isCapture()
        || declaration(field).map(each -> Visibility.isClosed(each, program)).orElse(false);
  }

  /** The class that declares the field, if it is in view. */
  public Optional<ClassModel> owner(FieldRef field) {
    return declaration(field).map(FieldModel::owner);
  }
}
