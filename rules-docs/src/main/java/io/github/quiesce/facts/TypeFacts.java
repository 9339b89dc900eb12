package io.github.quiesce.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a library's class.
 *
 * @param name binary name
 * @param supertypes direct supertypes, binary names
 * @param isInterface whether it is an interface
 * @param functionalMethod name of its only abstract method, for functional interfaces
 * @param functionalArity number of parameters of that method; -1 if it is not functional
 * @param kind resource or coordination kind of its instances (executor, latch, queue, …)
 * @param trigger whether code that names this type is worth analysing
 * @param triggerMethods names of methods that make code which calls one worth analysing
 * @param queueCapacity queues: what any instance's capacity is, whatever the constructor
 * @param oneThread whether a thread must not use an instance while another one changes it
 * @param fields types of its public fields, by name
 * @param objectFields types of the fields that each object has for its subclasses, by name
 * @param since first JDK feature release (or library major version) that has it; 0 if always
 * @param until last one that has it; 0 if the newest has
 */
public record TypeFacts(
    String name,
    List<String> supertypes,
    boolean isInterface,
    Optional<String> functionalMethod,
    int functionalArity,
    Optional<String> kind,
    boolean trigger,
    List<String> triggerMethods,
    Optional<Amount> queueCapacity,
    boolean oneThread,
    Map<String, String> fields,
    Map<String, String> objectFields,
    int since,
    int until) {
  public TypeFacts {
    supertypes = List.copyOf(supertypes);
    triggerMethods = List.copyOf(triggerMethods);
    fields = Map.copyOf(fields);
    objectFields = Map.copyOf(objectFields);
  }
}
