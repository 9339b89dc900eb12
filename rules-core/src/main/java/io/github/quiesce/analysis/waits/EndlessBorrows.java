package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.BorrowWait;
import io.github.quiesce.facts.BorrowWait.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pools, made and configured in view, that wait for ever for an object while all are lent: told so,
 * or never told otherwise. A bound, or a setting that is not known, anywhere on the pool or what it
 * is configured with is the end of it; so is a configuration that others may have a hand in.
 */
public final class EndlessBorrows {
  private final Analyses analyses;
  private final PoolTypes types;
  private final Map<Value, BorrowSettings> made = new HashMap<>();
  private final List<EndlessBorrow> found = new ArrayList<>();

  /**
   * An endless wait.
   *
   * @param at the setting that makes it so, or the creation of a pool that never gets one
   * @param isSet whether it is a setting
   * @param use where somebody takes an object of it, or it goes to those who will
   * @param sure whether no file of settings can say otherwise
   */
  public record EndlessBorrow(
      Instruction at, boolean isSet, Optional<Instruction> use, boolean sure) {}

  private EndlessBorrows(Analyses analyses) {
    this.analyses = analyses;
    this.types = new PoolTypes(analyses);
    List<BorrowSettings> inOrder = new ArrayList<>();
    for (Instruction instruction : DescribedCalls.of(analyses).all()) {
      if (makes(instruction)) {
        BorrowSettings settings = new BorrowSettings(analyses, instruction);
        made.put(instruction, settings);
        inOrder.add(settings);
      }
    }
    inOrder.forEach(this::find);
  }

  public static EndlessBorrows of(Analyses analyses) {
    return analyses.get(EndlessBorrows.class, EndlessBorrows::new);
  }

  /** All of them, in program order of what is configured. */
  public List<EndlessBorrow> all() {
    return found;
  }

  private boolean makes(Instruction call) {
    boolean creates =
        call instanceof NewObject
            || (call instanceof Invoke invoke
                && invoke.receiver().isEmpty()
                && !invoke.method().isConstructor());
    return creates && effect(call).isPresent();
  }

  private Optional<Effect> effect(Instruction call) {
    return BorrowSettings.wait(analyses, call).map(BorrowWait::effect);
  }

  private void find(BorrowSettings settings) {
    if (!settings.flow().complete()
        || settings.mayBeBounded()
        || effect(settings.made()).equals(Optional.of(Effect.UNKNOWN))
        || isBoundedByPool(settings)) {
      return;
    }
    Optional<List<BorrowSettings>> configurations = configurations(settings);
    if (configurations.isEmpty()) {
      return;
    }
    for (Instruction setting : settings.endless()) {
      if (settings.flow().escapes().stream().allMatch(e -> leaves(e, setting, settings))
          && configurations.get().stream().noneMatch(BorrowSettings::mayBeBounded)) {
        found.add(new EndlessBorrow(setting, true, Optional.empty(), true));
      }
    }
    if (settings.endless().isEmpty() && configurations.get().stream().allMatch(this::isUntouched)) {
      unset(settings, configurations.get());
    }
  }

  /** A pool that is made with this configuration may be told otherwise itself. */
  private boolean isBoundedByPool(BorrowSettings settings) {
    for (Instruction user : settings.madeWithIt()) {
      Value pool = user instanceof Invoke call ? call.receiver().orElse(call) : user;
      for (Value origin : Origins.of(analyses).of(pool).values()) {
        BorrowSettings its = made.get(origin);
        if (its != null && its.mayBeBounded()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The configurations in view; empty if there may be others. */
  private Optional<List<BorrowSettings>> configurations(BorrowSettings settings) {
    List<BorrowSettings> result = new ArrayList<>();
    for (Value configuration : settings.configurations()) {
      Optional<BorrowSettings> only = Origins.of(analyses).of(configuration).only().map(made::get);
      if (only.isEmpty()) {
        return Optional.empty();
      }
      result.add(only.get());
    }
    return Optional.of(result);
  }

  /** Nothing in view or out of it says how long to wait. */
  private boolean isUntouched(BorrowSettings configuration) {
    return configuration.endless().isEmpty()
        && !configuration.mayBeBounded()
        && configuration.configurations().isEmpty()
        && !configuration.flow().hasEscaped()
        && configuration.flow().returns().isEmpty();
  }

  /**
   * Whether what was told to wait for ever stays so on this way out: it goes to where pools are
   * used, not where they are configured.
   */
  private boolean leaves(Escape escape, Instruction setting, BorrowSettings settings) {
    return switch (escape.why()) {
      case RETURNED, OPEN_FIELD -> typeAt(escape.at(), settings).filter(types::isPool).isPresent();
      case ARGUMENT ->
          isPassedAsPool(settings, escape.at())
              || (types.isPool(settings.made().type())
                  && escape.at() instanceof Instruction call
                  && BorrowSettings.isAlwaysBefore(setting, call));
      default -> false;
    };
  }

  /**
   * The type a return or a field gives a value, a lambda's return none but its own; empty where a
   * framework goes on setting it.
   */
  private Optional<String> typeAt(Value way, BorrowSettings settings) {
    if (way instanceof StoreField store) {
      return Optional.of(store.field().type());
    }
    if (way instanceof Return returned) {
      Body body = returned.block().body();
      if (body.isLambda()) {
        return Optional.of(settings.made().type());
      }
      return Optional.of(body.method())
          .filter(method -> !types.isConfigured(method))
          .map(method -> method.signature().returnType());
    }
    return Optional.empty();
  }

  private void unset(BorrowSettings pool, List<BorrowSettings> configurations) {
    List<BorrowSettings> sources = new ArrayList<>(configurations);
    sources.add(pool);
    List<Effect> effects =
        sources.stream()
            .flatMap(each -> effect(each.made()).stream())
            .filter(each -> each != Effect.AS)
            .toList();
    boolean endless =
        !effects.isEmpty()
            && effects.stream()
                .allMatch(each -> each == Effect.FOR_EVER || each == Effect.MAY_BE_FOR_EVER);
    Optional<Instruction> use = pool.borrows().stream().findFirst().or(() -> handedOn(pool));
    if (endless && types.isPool(pool.made().type()) && use.isPresent() && isOutOfReach(pool)) {
      boolean sure = !effects.contains(Effect.MAY_BE_FOR_EVER);
      found.add(new EndlessBorrow(pool.made(), false, use, sure));
    }
  }

  /** Whether nobody out of view gets hold of the pool as something to be configured. */
  private boolean isOutOfReach(BorrowSettings pool) {
    return pool.flow().escapes().stream().allMatch(escape -> leavesAsPool(pool, escape))
        && pool.flow().returns().stream().allMatch(way -> isOnlyPoolAt(way, pool));
  }

  private boolean leavesAsPool(BorrowSettings pool, Escape escape) {
    return switch (escape.why()) {
      case RETURNED, OPEN_FIELD -> isOnlyPoolAt(escape.at(), pool);
      case ARGUMENT -> isPassedAsPool(pool, escape.at());
      default -> false;
    };
  }

  /** Whether the code that calls knows it as something that cannot be configured. */
  private boolean isPassedAsPool(BorrowSettings pool, Value call) {
    return call instanceof Instruction instruction
        && Callers.arguments(instruction).stream()
            .filter(pool.flow().aliases()::contains)
            .allMatch(argument -> types.isOnlyPool(argument.type()));
  }

  private boolean isOnlyPoolAt(Value way, BorrowSettings pool) {
    return typeAt(way, pool).filter(types::isOnlyPool).isPresent();
  }

  /** A method that others can call returns it, or a field that others can read holds it. */
  private Optional<Instruction> handedOn(BorrowSettings pool) {
    for (Value alias : pool.flow().aliases()) {
      if (alias instanceof Instruction held) {
        for (Value user : held.block().body().usersOf(alias)) {
          if (user instanceof Instruction way && isOnlyPoolAt(way, pool) && isSeenByOthers(way)) {
            return Optional.of(way);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSeenByOthers(Instruction way) {
    return way instanceof StoreField store
        ? !Fields.of(analyses)
            .declaration(store.field())
            .filter(field -> field.modifiers().isPrivate())
            .isPresent()
        : !way.block().body().method().modifiers().isPrivate();
  }
}
