/**
 * Turns the neutral syntax tree into control-flow graphs: the one place that knows control flow.
 */
package io.github.quiesce.lowering;
