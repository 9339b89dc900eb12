/**
 * What calls into libraries do, as data: which acquire, release, block, run an argument, count.
 * Rules ask these facts and name no API themselves.
 */
package io.github.quiesce.facts;
