package io.github.quiesce.classfile;

import io.github.quiesce.model.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void print() throws Exception {
    Compiled c = Compiled.of(Files.readString(Path.of(System.getProperty("scratch"))));
    try (ClassFileProgram p = c.read()) {
      for (ClassModel each : p.program().classes()) {
        System.out.println("=== " + each + " " + each.header());
        each.fields().forEach(f -> System.out.println("field " + f));
        for (MethodModel m : each.methods()) {
          System.out.println("--- " + m + " " + m.signature());
          m.body().ifPresent(b -> {
            System.out.print(BodyPrinter.print(b));
            System.out.println(GraphCheck.violations(b));
          });
        }
      }
      System.out.println(p.problems());
      System.out.println(p.notes());
    }
  }
}
