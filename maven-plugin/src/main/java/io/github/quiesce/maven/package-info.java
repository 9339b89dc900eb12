/** The goals: what they take from a Maven project, and what they tell in its log. */
package io.github.quiesce.maven;
