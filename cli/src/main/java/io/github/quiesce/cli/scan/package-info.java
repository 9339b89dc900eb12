/** From the paths a user names to findings: what is scanned, by which engines, and what failed. */
package io.github.quiesce.cli.scan;
