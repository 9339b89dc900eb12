/** Steps of the build that rewrite class files, so that what is shipped starts faster. */
package io.github.quiesce.build;
