/**
 * Which locks are held where, through calls in view; and which locks and permits are not given
 * back, or not taken.
 */
package io.github.quiesce.analysis.locks;
