/** Loops that take from queues: what ends them, and who runs them. */
package io.github.quiesce.analysis.consumers;
