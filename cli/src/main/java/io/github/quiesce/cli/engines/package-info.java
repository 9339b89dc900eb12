/** The front ends, each behind the interface the command knows. */
package io.github.quiesce.cli.engines;
