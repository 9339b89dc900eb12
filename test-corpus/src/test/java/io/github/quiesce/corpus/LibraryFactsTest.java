package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every class and method the facts of a library name is in the release of it that the build tests
 * with, as they say: supertypes, result types, exceptions.
 */
class LibraryFactsTest {
  @ParameterizedTest
  @CsvSource({
    "com.google.common.util. com.google.common.collect. com.google.common.io., 33, 20, 60",
    "io.grpc., 1, 30, 180",
    "io.netty., 4, 90, 300",
    "org.eclipse.jetty., 12, 35, 120",
    "org.springframework., 6, 30, 80",
    "org.apache.kafka., 4, 15, 90",
    "org.apache.curator., 5, 20, 120",
    "io.lettuce., 6, 20, 120",
    "io.github.resilience4j., 2, 2, 15",
    "com.zaxxer.hikari., 7, 2, 6",
    "org.apache.commons.pool2. org.apache.commons.dbcp2., 2, 12, 35",
    "com.mchange.v2.c3p0., 0, 2, 5",
    "org.apache.http., 4, 25, 25",
    "org.apache.hc., 5, 20, 35",
    "redis.clients.jedis., 5, 4, 8",
    "io.vertx., 4, 9, 15",
    "io.javaoperatorsdk. io.fabric8., 5, 8, 7",
    "io.kubernetes.client., 25, 3, 5",
    "org.apache.tomcat.jdbc., 11, 4, 5",
  })
  void theFactsAreAsTheLibraryIs(String packages, int release, int types, int methods) {
    FactsComparison comparison = new FactsComparison(release, packages.split(" "));
    assertThat(comparison.types()).isGreaterThanOrEqualTo(types);
    assertThat(comparison.methods()).isGreaterThanOrEqualTo(methods);
    assertThat(comparison.ofTypes()).isEmpty();
    assertThat(comparison.ofMethods()).isEmpty();
  }
}
