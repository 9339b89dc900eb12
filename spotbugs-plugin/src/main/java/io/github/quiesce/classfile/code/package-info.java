/**
 * Code of class files to control-flow graphs: undoes what compilers made, then walks the blocks.
 */
package io.github.quiesce.classfile.code;
