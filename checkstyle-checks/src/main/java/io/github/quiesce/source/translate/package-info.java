/**
 * JavaParser trees to the program model and the neutral syntax tree: names, types and calls are
 * resolved here, control flow is not.
 */
package io.github.quiesce.source.translate;
