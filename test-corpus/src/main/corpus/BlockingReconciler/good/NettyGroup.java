// trap: T2 the handler is added with threads of its own
package BlockingReconciler.good;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.ExecutorService;

/** Answers questions. */
public final class NettyGroup extends ChannelInitializer<Channel> {
  private final EventExecutorGroup blocking;
  private final ExecutorService workers;

  public NettyGroup(EventExecutorGroup blocking, ExecutorService workers) {
    this.blocking = blocking;
    this.workers = workers;
  }

  @Override
  @SuppressWarnings("deprecation")
  protected void initChannel(Channel channel) {
    channel.pipeline().addLast(blocking, new Answers(workers)); // defence
  }

  private static final class Answers extends ChannelInboundHandlerAdapter {
    private final ExecutorService workers;

    Answers(ExecutorService workers) {
      this.workers = workers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object question) throws Exception {
      context.writeAndFlush(workers.submit(() -> question + "?").get()); // expect strict: UnboundedWait
    }
  }
}
