/**
 * A small neutral syntax tree that the two source front ends (javac trees, JavaParser) translate
 * to. It keeps what analyses need and nothing of either parser; control flow is lowered from it in
 * one place, {@code io.github.quiesce.lowering}.
 */
package io.github.quiesce.syntax;
