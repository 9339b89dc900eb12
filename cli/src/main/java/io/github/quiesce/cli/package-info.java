/** The {@code quiesce} command: its options, its exit status, and what it prints where. */
package io.github.quiesce.cli;
