/**
 * Data files as trees: read from YAML with line numbers, or from the compact form they are compiled
 * to, and checked while they are turned into records.
 */
package io.github.quiesce.data;
