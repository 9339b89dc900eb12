/**
 * Source text to the program model: reading, parsing with recovery, and choosing what matters.
 * Needs no class path, and takes code that is being typed.
 */
package io.github.quiesce.source;
