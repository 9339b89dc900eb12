// trap: T2 the bootstrap that was given two event loop groups gives them back, to be shut down
// shape: a server that keeps its bootstrap, and not the groups it made for it
package ExecutorNeverShutDown.good;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** Accepts connections. */
public final class GroupsOfBootstrap {
  private final ServerBootstrap bootstrap;
  private Channel parent;

  public GroupsOfBootstrap(ChannelHandler handler) {
    EventLoopGroup acceptors = newGroup(1);
    EventLoopGroup workers = newGroup(4);
    bootstrap =
        new ServerBootstrap()
            .group(acceptors, workers)
            .channel(NioServerSocketChannel.class)
            .childHandler(handler);
  }

  public static EventLoopGroup newGroup(int threads) {
    return new MultiThreadIoEventLoopGroup(threads, NioIoHandler.newFactory());
  }

  public void start(int port) {
    parent = bootstrap.bind(port).syncUninterruptibly().channel(); // expect strict: UnboundedWait
  }

  public void stop() {
    EventLoopGroup acceptors = bootstrap.config().group();
    EventLoopGroup workers = bootstrap.config().childGroup();
    if (parent != null) {
      parent.close().addListener(done -> acceptors.shutdownGracefully()); // defence
    } else {
      acceptors.shutdownGracefully();
    }
    workers.shutdownGracefully();
  }
}
