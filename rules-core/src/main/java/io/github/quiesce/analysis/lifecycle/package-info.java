/**
 * How long resources live: how often they are made, who stops them, and on which ways nobody does.
 */
package io.github.quiesce.analysis.lifecycle;
