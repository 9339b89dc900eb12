// trap: T3 a bean method returns it, and the container shuts it down
package ExecutorNeverShutDown.good;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The pools of an application. */
@Configuration
public class MailConfiguration {
  @Bean
  public ThreadPoolTaskExecutor mailExecutor() {
    ThreadPoolTaskExecutor senders = new ThreadPoolTaskExecutor();
    senders.setCorePoolSize(4);
    senders.setQueueCapacity(100);
    senders.initialize();
    return senders; // defence
  }

  @Bean
  public ThreadPoolTaskScheduler timetable() {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(2);
    return scheduler;
  }
}
