package io.github.quiesce.leaks.junit;

import io.github.quiesce.leaks.LeakSettings;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Fails a test that leaves threads behind, and a class that does so outside its tests.
 *
 * <p>Use it on a class with {@code @ExtendWith(NoThreadLeaks.class)}, for all tests by JUnit's
 * automatic registration ({@code junit.jupiter.extensions.autodetection.enabled=true}), or with
 * settings of one's own:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final NoThreadLeaks LEAKS =
 *     NoThreadLeaks.with(LeakSettings.defaults().ignoring(ThreadFilter.named("metrics-.*")));
 * }</pre>
 *
 * <p>Threads are looked for when all else of a test is done, fields that JUnit closes included. A
 * pool that the tests of a class share grows while one of them runs; with the configuration
 * parameter {@value #SCOPE} set to {@code class} only what lives after the class counts. {@value
 * #PATIENCE} is the longest wait for threads that have not ended, in milliseconds; {@value
 * #ORIGINS} set to {@code false} keeps Flight Recorder off.
 *
 * <p>Tests that run at the same time are told apart by who started a thread. Where nothing says so
 * (no Flight Recorder, virtual threads), none is blamed, and the run says at its end what is left.
 */
public final class NoThreadLeaks implements BeforeAllCallback, BeforeEachCallback {
  /** Configuration parameter: {@code method} (the default) or {@code class}. */
  public static final String SCOPE = "quiesce.leaks.scope";

  /** Configuration parameter: milliseconds. */
  public static final String PATIENCE = "quiesce.leaks.patience";

  /** Configuration parameter: whether it is recorded who starts threads. */
  public static final String ORIGINS = "quiesce.leaks.origins";

  private static final Namespace NAMESPACE = Namespace.create(NoThreadLeaks.class);

  private final LeakSettings settings;

  /** With the default settings. */
  public NoThreadLeaks() {
    this(LeakSettings.defaults());
  }

  private NoThreadLeaks(LeakSettings settings) {
    this.settings = settings;
  }

  /** With these settings. */
  public static NoThreadLeaks with(LeakSettings settings) {
    return new NoThreadLeaks(settings);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    open(context, Optional.empty());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (isCheckedByMethod(context)) {
      open(context, Optional.of(context.getRequiredTestMethod().getName()));
    }
  }

  private static boolean isCheckedByMethod(ExtensionContext context) {
    String scope = context.getConfigurationParameter(SCOPE).orElse("method");
    return switch (scope) {
      case "method" -> true;
      case "class" -> false;
      default ->
          throw new ExtensionConfigurationException(
              SCOPE + " is \"" + scope + "\"; it can be method or class");
    };
  }

  /** The context's store closes the window after all else of the test or class. */
  private void open(ExtensionContext context, Optional<String> method) {
    TestRun run =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                TestRun.class, key -> new TestRun(recordsOrigins(context)), TestRun.class);
    Window outer = context.getStore(NAMESPACE).get(Window.class, Window.class);
    Window window =
        new Window(
            run,
            Optional.ofNullable(outer),
            name(context),
            context.getRequiredTestClass().getName(),
            method,
            settings(context));
    run.open(window);
    context.getStore(NAMESPACE).put(Window.class, window);
  }

  private static String name(ExtensionContext context) {
    String className = context.getRequiredTestClass().getSimpleName();
    return context
            .getTestMethod()
            .map(method -> className + " " + method.getName())
            .orElse(className)
        + (context.getTestMethod().isPresent() && !isPlain(context)
            ? " " + context.getDisplayName()
            : "");
  }

  private static boolean isPlain(ExtensionContext context) {
    return context.getDisplayName().startsWith(context.getRequiredTestMethod().getName());
  }

  private static boolean recordsOrigins(ExtensionContext context) {
    return context.getConfigurationParameter(ORIGINS).map(Boolean::valueOf).orElse(true);
  }

  private LeakSettings settings(ExtensionContext context) {
    LeakSettings result =
        context
            .getConfigurationParameter(PATIENCE)
            .map(NoThreadLeaks::milliseconds)
            .map(settings::waitingAtMost)
            .orElse(settings);
    for (Optional<? extends AnnotatedElement> each :
        List.of(context.getTestClass(), context.getTestMethod())) {
      Optional<IgnoreThreads> said =
          each.flatMap(element -> AnnotationSupport.findAnnotation(element, IgnoreThreads.class));
      if (said.isPresent()) {
        result = IgnoreThreads.Reader.add(said.get(), result);
      }
    }
    return result;
  }

  private static Duration milliseconds(String value) {
    try {
      return Duration.ofMillis(Long.parseUnsignedLong(value));
    } catch (NumberFormatException e) {
      throw new ExtensionConfigurationException(
          PATIENCE + " is \"" + value + "\"; it is a number of milliseconds", e);
    }
  }
}
