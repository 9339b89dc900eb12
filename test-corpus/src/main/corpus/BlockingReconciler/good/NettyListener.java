// trap: T12 goes on in a listener
package BlockingReconciler.good;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Forwards messages. */
public final class NettyListener extends ChannelInboundHandlerAdapter {
  private final Bootstrap target;

  public NettyListener(Bootstrap target) {
    this.target = target;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ChannelFuture connected = target.connect("localhost", 7000);
    connected.addListener(done -> connected.channel().writeAndFlush(message)); // defence
  }
}
