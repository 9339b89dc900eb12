/** The SpotBugs plugin: one detector that hands the analysed program to the engine. */
package io.github.quiesce.spotbugs;
