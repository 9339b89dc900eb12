package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A task that begins to run beside the code that starts it.
 *
 * @param run the task
 * @param at the call from which on it may run
 * @param lanes the threads it runs on
 * @param joined whether the call returns only when the task is done
 * @param many whether several runs of it begin with one call
 * @param insertions where it is put among the tasks that the call starts, if it starts several
 */
record TaskStart(
    TaskRun run,
    Instruction at,
    Lanes lanes,
    boolean joined,
    boolean many,
    List<Instruction> insertions) {}
