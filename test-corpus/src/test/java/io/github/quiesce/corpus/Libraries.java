package io.github.quiesce.corpus;

import java.util.stream.Stream;

/** The libraries cases may use: those that facts describe, and what their classes name. */
final class Libraries {
  private Libraries() {}

  /** At least one class of each jar. */
  static Stream<Class<?>> classes() {
    return Stream.of(
        com.google.common.util.concurrent.MoreExecutors.class,
        com.google.errorprone.annotations.DoNotCall.class,
        io.github.resilience4j.core.IntervalFunction.class,
        io.github.resilience4j.retry.Retry.class,
        io.github.resilience4j.timelimiter.TimeLimiter.class,
        io.fabric8.kubernetes.api.builder.Editable.class,
        io.fabric8.kubernetes.api.model.HasMetadata.class,
        io.fabric8.kubernetes.client.informers.ResourceEventHandler.class,
        io.grpc.ManagedChannel.class,
        io.grpc.inprocess.InProcessServerBuilder.class,
        io.grpc.netty.NettyServerBuilder.class,
        io.grpc.stub.StreamObserver.class,
        io.javaoperatorsdk.operator.api.reconciler.Reconciler.class,
        io.kubernetes.client.extended.controller.reconciler.Reconciler.class,
        io.lettuce.core.RedisClient.class,
        com.zaxxer.hikari.HikariConfig.class,
        org.apache.commons.pool2.ObjectPool.class,
        org.apache.commons.dbcp2.BasicDataSource.class,
        com.mchange.v2.c3p0.ComboPooledDataSource.class,
        com.mchange.v2.ser.IndirectlySerialized.class,
        org.apache.tomcat.jdbc.pool.PoolProperties.class,
        org.springframework.boot.context.properties.ConfigurationProperties.class,
        io.netty.bootstrap.ServerBootstrap.class,
        io.netty.buffer.ByteBuf.class,
        io.netty.channel.epoll.Epoll.class,
        io.netty.channel.kqueue.KQueue.class,
        io.netty.resolver.AddressResolverGroup.class,
        io.netty.util.HashedWheelTimer.class,
        io.vertx.core.Vertx.class,
        org.apache.curator.RetryPolicy.class,
        org.apache.curator.framework.CuratorFramework.class,
        org.apache.curator.framework.recipes.leader.LeaderLatch.class,
        org.apache.hc.client5.http.classic.HttpClient.class,
        org.apache.hc.core5.http.HttpEntity.class,
        org.apache.http.HttpEntity.class,
        org.apache.http.client.HttpClient.class,
        org.apache.kafka.clients.producer.KafkaProducer.class,
        org.apache.kafka.streams.KafkaStreams.class,
        org.apache.zookeeper.ZooKeeper.class,
        org.eclipse.jetty.client.HttpClient.class,
        org.eclipse.jetty.http.HttpField.class,
        org.eclipse.jetty.io.ByteBufferPool.class,
        org.eclipse.jetty.server.Server.class,
        org.eclipse.jetty.util.thread.QueuedThreadPool.class,
        org.reactivestreams.Publisher.class,
        org.slf4j.Logger.class,
        org.springframework.beans.factory.DisposableBean.class,
        org.springframework.context.annotation.Bean.class,
        org.springframework.core.task.TaskExecutor.class,
        redis.clients.jedis.JedisPool.class,
        reactor.core.publisher.Mono.class);
  }
}
