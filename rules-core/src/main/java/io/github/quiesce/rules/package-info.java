/** The rules: one final class each, named as its catalog page; they ask analyses and facts only. */
package io.github.quiesce.rules;
