/**
 * What a team has taken note of: fingerprints that tell a finding again in later code, baselines of
 * them, and comments that allow one. Free of any adapter, so that all can honour the same.
 */
package io.github.quiesce.adoption;
