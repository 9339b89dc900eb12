package io.github.quiesce.catalog;

import java.util.List;
import java.util.Set;

/**
 * What the catalog says of a rule: the front matter of its page.
 *
 * @param name its name, which names the problem; also the rule class's name and the SARIF ruleId
 * @param code short stable code, {@code QSC001}
 * @param summary one sentence
 * @param severity how bad it is
 * @param profile whether it is on by default
 * @param family lifecycle, blocking, cancellation, coordination, sharing
 * @param engines engines that can decide it
 * @param cwe CWE ids, as {@code CWE-404}
 * @param cert CERT ids, as {@code THI05-J}
 * @param since first version that has it
 * @param subsumes weaker rules whose finding at the same site is dropped
 * @param testCode whether it also looks at test code
 * @param fix the best fix it ever offers; other findings of it may have none
 * @param observed what is seen when its reproduction runs
 * @param page the page's body, Markdown
 */
public record RuleInfo(
    String name,
    String code,
    String summary,
    Severity severity,
    Profile profile,
    String family,
    Set<Engine> engines,
    List<String> cwe,
    List<String> cert,
    String since,
    List<String> subsumes,
    boolean testCode,
    Fix fix,
    Observation observed,
    String page) {

  /** E, W and I of the rule table. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }

  /** Profiles; strict holds everything. */
  public enum Profile {
    DEFAULT,
    STRICT
  }

  /** What can be offered to mend a finding. */
  public enum Fix {
    /** Nothing. */
    NONE,
    /** An edit that changes nothing but the defect. */
    SAFE,
    /** Only edits that a person must look at. */
    REVIEW
  }

  /** What becomes of a program that has the defect, as its reproduction shows when it runs. */
  public enum Observation {
    /** There is no reproduction; the page says why. */
    NONE,
    /** Threads are left behind, more with each round. */
    THREAD_LEAKED,
    /** The caller waits, and nobody is left to wake it. */
    THREAD_BLOCKED,
    /** The caller waits at a latch, phaser or barrier, whose count is not reached. */
    COUNT_NEVER_REACHED,
    /** A request to stop is gone before anybody saw it. */
    INTERRUPT_LOST,
    /** Work goes on after it was cancelled, or after its caller gave up. */
    RAN_ON_AFTER_CANCEL,
    /** More of the heap is in use after each round and a collection. */
    HEAP_RETAINED,
    /** There are as many threads at a time as there is work, which is more than fifty. */
    THREADS_UNBOUNDED,
    /** A pool has nothing left to give: what was taken out of it has not come back. */
    POOL_EXHAUSTED,
    /** The caller waits and uses a processor all the while. */
    CPU_BURNT,
    /** What the program computes is wrong. */
    WRONG_RESULT
  }

  /** The three front ends. */
  public enum Engine {
    JAVAC,
    BYTECODE,
    SOURCE
  }

  public RuleInfo {
    engines = Set.copyOf(engines);
    cwe = List.copyOf(cwe);
    cert = List.copyOf(cert);
    subsumes = List.copyOf(subsumes);
  }

  /** Address of the rule's page on the catalog's site. */
  public String link() {
    return "https://quiesce.github.io/rules/" + name;
  }

  /** The type name SpotBugs reports use: {@code QSC_EXECUTOR_NEVER_SHUT_DOWN}. */
  public String spotBugsType() {
    return spotBugsType(name);
  }

  /** The SpotBugs type of a rule by its name. */
  public static String spotBugsType(String ruleName) {
    return "QSC_"
        + ruleName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
  }
}
