// trap: T2 event loops have a shutdown of their own, at the end of a chain or a callback
package ExecutorNeverShutDown.good;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;

/** Accepts connections until it is stopped. */
@SuppressWarnings("deprecation")
public final class NettyServer {
  private final EventLoopGroup acceptor = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoopGroup workers;

  public NettyServer(int threads) {
    workers = new NioEventLoopGroup(threads);
  }

  public void serve(int port, ChannelHandler handler) throws InterruptedException {
    new ServerBootstrap() // expect strict: UnboundedWait
        .group(acceptor, workers)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, 128)
        .childHandler(handler)
        .bind(port)
        .sync()
        .channel()
        .closeFuture()
        .sync();
  }

  public void stop() {
    acceptor.shutdownGracefully().addListener(done -> workers.shutdownGracefully()); // defence
  }
}
