// axis: lambda that is called for each connection
package ShutdownHookPerCall.bad;

import java.util.function.Consumer;

/** Sees to it that connections say good-bye. */
public final class ConnectionListener {
  private ConnectionListener() {}

  public static Consumer<Runnable> goodBye() {
    return bye -> {
      Thread hook = new Thread(bye, "good-bye");
      Runtime.getRuntime().addShutdownHook(hook); // expect: ShutdownHookPerCall
    };
  }
}
