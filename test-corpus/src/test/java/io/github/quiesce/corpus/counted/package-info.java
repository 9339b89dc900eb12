/**
 * A latch and a phaser that count what happens on them. Generated programs are run with these in
 * place of the JDK's, so that it is seen by arrivals, and not by time, whether they end well.
 */
package io.github.quiesce.corpus.counted;
