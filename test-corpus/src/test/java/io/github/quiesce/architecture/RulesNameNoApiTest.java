package io.github.quiesce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A rule names no API by string: it asks the facts. */
final class RulesNameNoApiTest {
  private static final Pattern QUALIFIED = Pattern.compile("[a-z]+(\\.[a-z]\\w*)+\\.[A-Z]\\w*");

  @TestFactory
  List<DynamicTest> noRuleHoldsAClassName() {
    List<Rule> rules = Engine.allRules();
    assertThat(rules).as("rules found").hasSizeGreaterThanOrEqualTo(8);
    return rules.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () ->
                        assertThat(stringsOf(rule.getClass()))
                            .noneMatch(text -> QUALIFIED.matcher(text).matches())))
        .toList();
  }

  private static List<String> stringsOf(Class<?> type) throws IOException {
    List<String> found = new ArrayList<>();
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(resource)) {
      new ClassReader(in).accept(new Strings(found), 0);
    }
    return found;
  }

  private static final class Strings extends ClassVisitor {
    private final List<String> found;

    Strings(List<String> found) {
      super(Opcodes.ASM9);
      this.found = found;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof String text) {
            found.add(text);
          }
        }
      };
    }
  }
}
