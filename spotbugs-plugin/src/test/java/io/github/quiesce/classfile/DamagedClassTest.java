package io.github.quiesce.classfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.GraphCheck;
import io.github.quiesce.model.MethodModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Nothing that calls itself a class file may break the analysis. */
class DamagedClassTest {
  private static final Map<String, byte[]> SAMPLE =
      Compiled.of(
              """
              import java.util.*;
              class Sample {
                enum Kind { A, B }
                private final List<String> names = new ArrayList<>();
                int count(Kind kind, String text) {
                  switch (kind) { case A: return 1; default: }
                  switch (text) { case "x": return 2; default: }
                  try (java.io.StringReader in = new java.io.StringReader(text)) {
                    synchronized (this) { names.forEach(name -> System.out.println(name + text)); }
                    for (int i = 0; i < names.size(); i++) { names.set(i, i > 3 ? "a" : "b"); }
                  } catch (RuntimeException e) {
                    throw new IllegalStateException("bad " + text, e);
                  } finally {
                    names.clear();
                  }
                  return new Object() { int get() { return text.length() + names.size(); } }.get();
                }
              }
              """)
          .classes();

  @Property(tries = 1000)
  void flippedBytesNeverThrow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int flips) {
    Random random = new Random(seed);
    ClassFileProgram.Builder builder = ClassFileProgram.builder(FactsLibrary.builtIn());
    SAMPLE.forEach((name, bytes) -> builder.add(name, damage(bytes, random, flips)));
    readAll(builder.build());
  }

  @Property(tries = 200)
  void truncatedFilesNeverThrow(@ForAll @IntRange(min = 0, max = 100) int percent) {
    ClassFileProgram.Builder builder = ClassFileProgram.builder(FactsLibrary.builtIn());
    SAMPLE.forEach(
        (name, bytes) ->
            builder.add(name, java.util.Arrays.copyOf(bytes, bytes.length * percent / 100)));
    readAll(builder.build());
  }

  private static byte[] damage(byte[] bytes, Random random, int flips) {
    byte[] damaged = bytes.clone();
    for (int i = 0; i < flips; i++) {
      // The first ten bytes only decide whether it is a class file at all.
      damaged[10 + random.nextInt(bytes.length - 10)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static List<String> readAll(ClassFileProgram program) {
    List<String> violations = new ArrayList<>();
    for (ClassModel each : program.program().classes()) {
      for (MethodModel method : each.methods()) {
        method.body().ifPresent(body -> violations.addAll(GraphCheck.violations(body)));
      }
    }
    assertThat(violations).isEmpty();
    return violations;
  }

  @Test
  void saysWhatIsWrongAndReadsTheRest() {
    ClassFileProgram.Builder builder = ClassFileProgram.builder(FactsLibrary.builtIn());
    builder.add("empty.class", new byte[0]);
    builder.add("text.class", "hello, world".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    byte[] future = SAMPLE.get("Sample").clone();
    future[7] = 120;
    builder.add("future.class", future);
    builder.add("cut.class", java.util.Arrays.copyOf(SAMPLE.get("Sample"), 300));
    SAMPLE.forEach(builder::add);
    ClassFileProgram program = builder.build();

    assertThat(program.problems().stream().map(Problem::toString))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("empty.class: not a class file"))
        .anyMatch(line -> line.startsWith("text.class: not a class file"))
        .anyMatch(line -> line.startsWith("future.class: class file version 120 is newer"))
        .anyMatch(line -> line.startsWith("cut.class: damaged class file"))
        .noneMatch(line -> line.contains("\n"));
    assertThat(program.program().findClass("Sample")).isPresent();
  }

  @Test
  void methodThatCannotBeReadIsOneHavoc() {
    ClassFileProgram program =
        generated(
            code -> {
              code.visitInsn(Opcodes.POP);
              code.visitInsn(Opcodes.RETURN);
            });
    Body body = only(program);

    assertThat(body.instructions()).hasSize(2);
    assertThat(body.instructions().get(0)).isInstanceOf(io.github.quiesce.model.Havoc.class);
    assertThat(GraphCheck.violations(body)).isEmpty();
    assertThat(program.notes()).singleElement().asString().contains("Generated.run");
  }

  @Test
  void longestMethodPossible() {
    ClassFileProgram program =
        generated(
            code -> {
              // Seven bytes each: just below the limit of 65535.
              for (int i = 0; i < 9000; i++) {
                Label after = new Label();
                code.visitVarInsn(Opcodes.ILOAD, 0);
                code.visitJumpInsn(Opcodes.IFEQ, after);
                code.visitIincInsn(1, 1);
                code.visitLabel(after);
              }
              code.visitInsn(Opcodes.RETURN);
            });

    Body body = assertTimeout(Duration.ofSeconds(20), () -> only(program));
    assertThat(body.blocks()).hasSizeGreaterThan(18_000);
    assertThat(program.notes()).isEmpty();
  }

  @Test
  void thousandNestedBlocks() {
    ClassFileProgram program =
        generated(
            code -> {
              List<Label> ends = new ArrayList<>();
              for (int i = 0; i < 1000; i++) {
                Label end = new Label();
                code.visitVarInsn(Opcodes.ILOAD, 0);
                code.visitJumpInsn(Opcodes.IFEQ, end);
                code.visitIincInsn(1, 1);
                ends.add(0, end);
              }
              ends.forEach(code::visitLabel);
              code.visitInsn(Opcodes.RETURN);
            });

    assertThat(GraphCheck.violations(only(program))).isEmpty();
    assertThat(program.notes()).isEmpty();
  }

  @Test
  void subroutinesOfOldClassFilesAreInlined() {
    ClassFileProgram program =
        generated(
            code -> {
              Label subroutine = new Label();
              code.visitJumpInsn(Opcodes.JSR, subroutine);
              code.visitJumpInsn(Opcodes.JSR, subroutine);
              code.visitInsn(Opcodes.RETURN);
              code.visitLabel(subroutine);
              code.visitVarInsn(Opcodes.ASTORE, 2);
              code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "yield", "()V", false);
              code.visitVarInsn(Opcodes.RET, 2);
            });

    assertThat(program.notes()).isEmpty();
    assertThat(only(program).instructions())
        .filteredOn(io.github.quiesce.model.Invoke.class::isInstance)
        .hasSize(2);
  }

  private static ClassFileProgram generated(java.util.function.Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "Generated", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "run", "(II)V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(4, 4);
    method.visitEnd();
    writer.visitEnd();
    return ClassFileProgram.builder(FactsLibrary.builtIn())
        .add("Generated.class", writer.toByteArray())
        .build();
  }

  private static Body only(ClassFileProgram program) {
    return program.program().classes().get(0).methods().get(0).body().orElseThrow();
  }
}
