/** What of a scan is new, and what a comment or the baseline accepts. */
package io.github.quiesce.cli.accept;
