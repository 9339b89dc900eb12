package io.github.quiesce.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.quiesce.engine.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laws of the design: what may know what. */
final class ArchitectureTest {
  private static final String[] CORE = {
    "io.github.quiesce.model..",
    "io.github.quiesce.syntax..",
    "io.github.quiesce.lowering..",
    "io.github.quiesce.analysis..",
    "io.github.quiesce.rules..",
    "io.github.quiesce.fixes..",
    "io.github.quiesce.engine..",
    "io.github.quiesce.adoption..",
    "io.github.quiesce.facts..",
    "io.github.quiesce.catalog.."
  };
  private static final String[] FRONT_ENDS = {
    "io.github.quiesce.javac..", "io.github.quiesce.classfile..", "io.github.quiesce.source.."
  };
  private static final String[] ADAPTERS = {
    "io.github.quiesce.errorprone..",
    "io.github.quiesce.spotbugs..",
    "io.github.quiesce.checkstyle..",
    "io.github.quiesce.cli..",
    "io.github.quiesce.maven.."
  };

  private static JavaClasses project;

  @BeforeAll
  static void importProject() {
    project = Project.CLASSES;
    assertThat(project.size()).as("classes read").isGreaterThan(150);
  }

  @Test
  void coreKnowsNoFrontEndNoAdapterNoCompiler() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRONT_ENDS)
        .check(project);
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ADAPTERS)
        .check(project);
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.sun..",
            "javax.tools..",
            "com.google.errorprone..",
            "org.objectweb.asm..",
            "com.github.javaparser..",
            "com.puppycrawl..",
            "edu.umd..")
        .check(project);
  }

  @Test
  void frontEndsKnowNoRule() {
    noClasses()
        .that()
        .resideInAnyPackage(FRONT_ENDS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.github.quiesce.rules..", "io.github.quiesce.analysis..")
        .check(project);
  }

  @Test
  void adaptersHoldNoAnalysis() {
    noClasses()
        .that()
        .resideInAnyPackage(ADAPTERS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.github.quiesce.rules..", "io.github.quiesce.analysis..")
        .check(project);
  }

  /** The compiler starts it wherever the checks are on the processor path, with no exports. */
  @Test
  void whatTheCompilerStartsByItselfUsesNoInternals() {
    noClasses()
        .that()
        .haveNameMatching(".*\\.errorprone\\.(Preloading|ClassLoading).*")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.tools..", "com.google.errorprone..")
        .check(project);
  }

  @Test
  void frontEndsDoNotKnowEachOther() {
    for (String one : FRONT_ENDS) {
      for (String other : FRONT_ENDS) {
        if (!one.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage(one)
              .should()
              .dependOnClassesThat()
              .resideInAPackage(other)
              .check(project);
        }
      }
    }
  }

  @Test
  void rulesAreFinalAndStateless() {
    classes()
        .that()
        .implement(Rule.class)
        .and()
        .resideInAPackage("io.github.quiesce.rules..")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .andShould(haveOnlyConstants())
        .check(project);
  }

  private static ArchCondition<JavaClass> haveOnlyConstants() {
    return new ArchCondition<>("have only static final fields") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getFields().stream()
            .filter(
                field ->
                    !field.getModifiers().contains(JavaModifier.STATIC)
                        || !field.getModifiers().contains(JavaModifier.FINAL))
            .forEach(
                field ->
                    events.add(
                        SimpleConditionEvent.violated(field, field.getFullName() + " is state")));
      }
    };
  }
}
