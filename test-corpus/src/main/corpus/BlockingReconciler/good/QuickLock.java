// trap: T13 a lock that is held for a moment
package BlockingReconciler.good;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what it sees. */
public final class QuickLock extends ChannelInboundHandlerAdapter {
  private final ReentrantLock lock = new ReentrantLock();
  private long seen;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    lock.lock(); // defence
    try {
      seen++;
    } finally {
      lock.unlock();
    }
    super.channelRead(context, message);
  }

  public long seen() {
    lock.lock();
    try {
      return seen;
    } finally {
      lock.unlock();
    }
  }
}
