package io.github.quiesce.analysis.counts;

import io.github.quiesce.model.Edge;

/**
 * How often a loop goes round if nothing ends it before its condition does.
 *
 * @param count times the condition holds
 * @param exit the edge taken when it no longer does
 */
public record Trips(Polynomial count, Edge exit) {}
