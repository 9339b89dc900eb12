/**
 * Pull-request review: which findings of a report are new on changed lines, and what is said of
 * them where. What is read (reports, patches, sources) is taken to be hostile.
 */
package io.github.quiesce.cli.review;
