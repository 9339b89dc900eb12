/**
 * The program model every rule sees: classes, methods and bodies as control-flow graphs of SSA
 * values, the same from javac trees, class files and source text.
 */
package io.github.quiesce.model;
