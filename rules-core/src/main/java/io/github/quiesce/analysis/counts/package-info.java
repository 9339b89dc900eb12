/** Symbolic integers: numbers of the program as polynomials, trip counts, and how they compare. */
package io.github.quiesce.analysis.counts;
