/** Applies the fixes of findings to the sources, or shows what they would change. */
package io.github.quiesce.cli.fix;
