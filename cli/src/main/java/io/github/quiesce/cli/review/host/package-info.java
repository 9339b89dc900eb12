/**
 * Puts a review where the host shows it, so that what is there afterwards is what should be,
 * however often it is run.
 */
package io.github.quiesce.cli.review.host;
