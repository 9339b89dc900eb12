// trap: T12 program that runs: the answer is written when it is there
package BlockingReconciler.good;

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
    answer.thenAccept(context::writeAndFlush); // defence
  }

  public static void run() throws Exception {
    EmbeddedChannel channel = new EmbeddedChannel(new Reproduction());
    channel.writeInbound("tea?");
    channel.runPendingTasks();
    System.out.println(channel.<String>readOutbound());
    channel.finish();
  }
}
