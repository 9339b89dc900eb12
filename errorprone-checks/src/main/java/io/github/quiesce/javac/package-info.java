/**
 * The javac front end: attributed javac trees become the program model. Nothing here knows a rule
 * or Error Prone, but for the command's in-process scan.
 */
package io.github.quiesce.javac;
