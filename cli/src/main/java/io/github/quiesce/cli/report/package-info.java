/** Findings on paper: one class a format, and what all formats share. */
package io.github.quiesce.cli.report;
