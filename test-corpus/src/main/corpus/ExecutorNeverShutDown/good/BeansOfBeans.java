// trap: T3 a bean method that other bean methods call: the container keeps what it returns
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail queue of an application, and its threads. */
@Configuration
public class BeansOfBeans {
  @Bean
  public ExecutorService senders() {
    return new ThreadPoolExecutor(
        2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100)); // defence
  }

  @Bean
  public Runnable firstMail() {
    ExecutorService pool = senders();
    pool.execute(() -> System.out.println("ready"));
    return () -> System.out.println("mail");
  }
}
