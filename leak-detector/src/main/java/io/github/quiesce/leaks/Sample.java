package io.github.quiesce.leaks;

import java.time.Duration;

/**
 * The number of live threads of the platform at a moment.
 *
 * @param at time since the samples began
 * @param threads all of them, known ones included
 */
public record Sample(Duration at, int threads) {}
