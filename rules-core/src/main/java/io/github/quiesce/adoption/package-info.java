/**
 * What a team has decided: fingerprints that tell a finding again in later code, baselines of them,
 * comments that allow one, and severities by package. Free of any adapter, so that all can honour
 * the same.
 */
package io.github.quiesce.adoption;
