package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.lifecycle.Leaks;
import io.github.quiesce.analysis.lifecycle.Leaks.Leak;
import io.github.quiesce.analysis.lifecycle.Leaks.Way;
import io.github.quiesce.analysis.lifecycle.Owners;
import io.github.quiesce.analysis.lifecycle.Owners.Owned;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.ReleaseInFinally;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * An executor that is shut down, but not on every way: an exception or an early return goes past
 * the shutdown, or a constructor fails after making it. One that nothing shuts down at all is
 * ExecutorNeverShutDown's concern.
 */
@AutoService(Rule.class)
public final class ExecutorLeakedOnException implements Rule {
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    Leaks leaks = Leaks.of(context.analyses());
    for (Acquisition executor : Factories.of(context.analyses()).acquisitions(EXECUTOR)) {
      leaks
          .of(executor)
          .ifPresent(
              leak ->
                  context.report(
                      finding(executor.site(), leak, MakingSteps.of(executor, "created here"))
                          .withFixes(fixes(context, executor, leak))));
    }
    for (Owned owner : Owners.of(context.analyses()).of(EXECUTOR)) {
      leaks
          .of(owner)
          .filter(Leak::plain)
          .ifPresent(
              leak ->
                  context.report(
                      finding(
                          owner.made(),
                          leak,
                          List.of(TraceStep.at(owner.made(), "created here")))));
    }
  }

  private Finding finding(Instruction site, Leak leak, List<TraceStep> making) {
    List<TraceStep> trace = new ArrayList<>(making);
    trace.add(TraceStep.at(leak.at(), step(leak.way())));
    trace.add(TraceStep.at(leak.release(), "shut down here otherwise"));
    Proof proof = leak.plain() ? Proof.PROVED : Proof.POSSIBLE;
    return Finding.at(site, name(), proof, message(leak)).withTrace(trace);
  }

  private static String step(Way way) {
    return switch (way) {
      case LOCAL_RETURN, FORGOTTEN -> "this way out leaves it running";
      case STATE -> "this says that it is stopped, and does not stop it";
      case LOCAL_EXCEPTION, CONSTRUCTOR, RELEASER -> "if this throws, it is left running";
    };
  }

  /** A local executor is shut down at the end of its block; twice does no harm. */
  private static List<Fix> fixes(RuleContext context, Acquisition executor, Leak leak) {
    boolean local = leak.way() == Way.LOCAL_EXCEPTION || leak.way() == Way.LOCAL_RETURN;
    Flow flow = ObjectFlow.of(context.analyses()).of(executor.site());
    return local ? ReleaseInFinally.ofLocal(context, executor, flow) : List.of();
  }

  private static String message(Leak leak) {
    return switch (leak.way()) {
      case LOCAL_EXCEPTION ->
          "If the code between here and the shutdown throws, this executor's threads run on for"
              + " ever. Shut it down in a finally block.";
      case LOCAL_RETURN ->
          "One way out of this method goes past the shutdown, and this executor's threads run on"
              + " for ever. Shut it down in a finally block.";
      case FORGOTTEN ->
          "This method keeps the executor on one way and shuts it down on another, but one way out"
              + " does neither, and its threads run on for ever. Shut it down there, too.";
      case CONSTRUCTOR ->
          "If the constructor fails after this, nobody gets an object to close, and this executor's"
              + " threads run on for ever. Make it last, or shut it down in a catch and rethrow.";
      case RELEASER ->
          "If what stands before the shutdown throws, this executor is never shut down and its"
              + " threads run on for ever. Shut it down first, or in a finally block.";
      case STATE ->
          "Other code puts the object into the state in which its shutdown returns early, so that"
              + " this executor is never shut down and its threads run on for ever. Shut it down"
              + " there, too, or whatever the state.";
    };
  }
}
