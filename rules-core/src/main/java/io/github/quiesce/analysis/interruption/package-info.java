/** Interrupt status: who can be interrupted, who observes, clears, restores it. */
package io.github.quiesce.analysis.interruption;
