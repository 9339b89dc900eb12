/** Latches, phasers and the like: who arrives, how often, on which paths an arrival is skipped. */
package io.github.quiesce.analysis.arrivals;
