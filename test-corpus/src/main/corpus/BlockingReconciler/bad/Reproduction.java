// axis: program that runs, the loop waits for itself
package BlockingReconciler.bad;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.concurrent.CompletableFuture;

/** Answers questions; the answer is found by the same event loop, later. */
public final class Reproduction extends SimpleChannelInboundHandler<String> {
  @Override
  protected void channelRead0(ChannelHandlerContext context, String question) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    context.executor().execute(() -> answer.complete(question + "!"));
    context.writeAndFlush(answer.get()); // expect: BlockingReconciler // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    EmbeddedChannel channel = new EmbeddedChannel(new Reproduction());
    channel.writeInbound("tea?");
    channel.runPendingTasks();
    System.out.println(channel.<String>readOutbound());
    channel.finish();
  }
}
