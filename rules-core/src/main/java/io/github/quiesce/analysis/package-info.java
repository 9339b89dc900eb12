/**
 * Analyses over the program model, each in a file of its own, computed on demand, shared by rules.
 */
package io.github.quiesce.analysis;
