// axis: Netty handler of typed messages, a future of a pool
package BlockingReconciler.bad;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.concurrent.ExecutorService;

/** Answers questions. */
public final class NettySimple extends SimpleChannelInboundHandler<String> {
  private final ExecutorService workers;

  public NettySimple(ExecutorService workers) {
    this.workers = workers;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, String question) throws Exception {
    String answer = workers.submit(() -> question + "?").get(); // expect: BlockingReconciler // expect strict: UnboundedWait
    context.writeAndFlush(answer);
  }
}
