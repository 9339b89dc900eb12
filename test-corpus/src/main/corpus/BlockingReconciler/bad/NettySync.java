// axis: Netty handler that waits for its own loop
// shape: a proxy that connects to the other side when the first message comes
package BlockingReconciler.bad;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Forwards messages. */
public final class NettySync extends ChannelInboundHandlerAdapter {
  private final Bootstrap target;
  private Channel other;

  public NettySync(Bootstrap target) {
    this.target = target;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (other == null) {
      other = target.connect("localhost", 7000).sync().channel(); // expect: BlockingReconciler // expect strict: UnboundedWait
    }
    other.writeAndFlush(message);
  }
}
