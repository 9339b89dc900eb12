/**
 * The javac front end: attributed javac trees become the program model. Nothing here knows a rule
 * or Error Prone. {@link io.github.quiesce.javac.JavacScan} runs a whole compilation of its own.
 */
package io.github.quiesce.javac;
