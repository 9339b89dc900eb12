package io.github.quiesce.classfile.code;

import io.github.quiesce.model.Value;

/** The local variables of the code being walked. */
interface Locals {
  Value read(int slot, String type);

  void write(int slot, Value value);
}
