/** The class-file front end: reads compiled classes into the program model. */
package io.github.quiesce.classfile;
