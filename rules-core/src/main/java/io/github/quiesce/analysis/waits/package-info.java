/** Calls that wait: how long at most, for what, and whether what they wait for has happened. */
package io.github.quiesce.analysis.waits;
