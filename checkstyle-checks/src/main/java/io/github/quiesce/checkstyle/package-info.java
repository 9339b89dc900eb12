/**
 * Checkstyle modules: one check a rule, generated, over one analysis of each file. Only API that
 * Checkstyle has had since 9 is used.
 */
package io.github.quiesce.checkstyle;
