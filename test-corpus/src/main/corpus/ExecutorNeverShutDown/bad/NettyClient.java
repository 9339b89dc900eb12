// axis: event loops of a library, close() closes the connection only
// shape: clients that take a port and make event loops of their own
package ExecutorNeverShutDown.bad;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;

/** One connection to a server. */
@SuppressWarnings("deprecation")
public final class NettyClient implements AutoCloseable {
  private final EventLoopGroup loops = new NioEventLoopGroup(2); // expect: ExecutorNeverShutDown
  private final ChannelHandler handler;
  private Channel channel;

  public NettyClient(ChannelHandler handler) {
    this.handler = handler;
  }

  public void connect(String host, int port) throws InterruptedException {
    channel = // expect strict: UnboundedWait
        new Bootstrap()
            .group(loops)
            .channel(NioSocketChannel.class)
            .handler(handler)
            .connect(host, port)
            .sync()
            .channel();
  }

  public void send(Object message) {
    channel.writeAndFlush(message);
  }

  @Override
  public void close() {
    if (channel != null) {
      channel.close().syncUninterruptibly(); // expect strict: UnboundedWait
    }
  }
}
