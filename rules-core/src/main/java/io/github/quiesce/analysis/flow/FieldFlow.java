package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.FlowSearch.Held;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;

/** What happens to an object stored in a field. */
final class FieldFlow {
  private final Fields fields;
  private final Analyses analyses;
  private final FlowSearch search;

  FieldFlow(Analyses analyses, FlowSearch search) {
    this.fields = Fields.of(analyses);
    this.analyses = analyses;
    this.search = search;
  }

  void stored(Held held, StoreField store) {
    FieldRef field = store.field();
    search.heldBy(field);
    loadedFrom(held, field);
    if (!fields.isClosed(field) && !isHolderInView(store)) {
      search.escape(store, Escape.Why.OPEN_FIELD);
    }
    store.receiver().ifPresent(receiver -> storedInObject(store, receiver));
  }

  /**
   * Nobody reaches a field without its object, and the objects that can have been given what is
   * followed here, those made in view, stay in view.
   */
  private boolean isHolderInView(StoreField store) {
    if (!fields.isGivenOnCreation(store.field())) {
      return false;
    }
    String owner = store.block().body().method().owner().name();
    return Bodies.of(analyses).all().stream()
        .flatMap(each -> each.instructions().stream())
        .filter(NewObject.class::isInstance)
        .map(NewObject.class::cast)
        .filter(made -> analyses.program().hierarchy().isSubtype(made.type(), owner))
        .noneMatch(made -> ObjectFlow.of(analyses).of(made).hasEscaped());
  }

  /** Pushes every load of a field that holds the object. */
  void loadedFrom(Held held, FieldRef field) {
    for (LoadField load : fields.loads(field)) {
      search.push(new Held(load, held.depth(), true, held.type()));
    }
  }

  /**
   * A field of another object than the creator's own: the object is held by that one, and goes
   * where it goes. Objects of classes in view keep what they hold unless they hand it out
   * themselves.
   */
  private void storedInObject(StoreField store, Value receiver) {
    if (receiver instanceof Parameter self && self.kind() == Parameter.Kind.SELF) {
      return;
    }
    boolean fresh =
        Origins.of(analyses).of(receiver).values().stream().allMatch(NewObject.class::isInstance);
    if (!fresh && !fields.isClosed(store.field())) {
      search.escape(store, Escape.Why.HOLDER);
    }
  }
}
