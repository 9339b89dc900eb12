/** The rule catalog: metadata and page of every rule, from one Markdown file each. */
package io.github.quiesce.catalog;
