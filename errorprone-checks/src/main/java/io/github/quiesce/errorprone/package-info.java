/**
 * The Error Prone adapter: one BugChecker a rule, generated from the catalog, all served by one
 * analysis of the compilation unit.
 */
package io.github.quiesce.errorprone;
