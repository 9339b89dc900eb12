package io.github.quiesce.cli.review.host;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * GitHub's own description of its API, trimmed to what a review uses: says whether requests and
 * answers are as described. A field, parameter or path that is not described is wrong too.
 */
final class GitHubContract {
  /** What is wrong with an answer that tells of a thing but what a review reads of it. */
  private static final List<String> NOT_WHOLE =
      List.of("validation.response.body.schema.required", "validation.response.body.schema.oneOf");

  /** Made once: reading the description takes longer than a test. */
  static final GitHubContract TRIMMED = new GitHubContract();

  private final OpenApiInteractionValidator validator;
  private final Set<String> operations;

  private GitHubContract() {
    try (InputStream in = GitHubContract.class.getResourceAsStream("/github-api.json")) {
      byte[] text = in.readAllBytes();
      operations = operations(new ObjectMapper().readTree(text));
      LevelResolver.Builder levels = LevelResolver.create().withDefaultLevel(Level.ERROR);
      NOT_WHOLE.forEach(each -> levels.withLevel(each, Level.IGNORE));
      validator =
          OpenApiInteractionValidator.createForInlineApiSpecification(
                  new String(text, StandardCharsets.UTF_8))
              .withLevelResolver(levels.build())
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> operations(JsonNode description) {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return Collections.unmodifiableSet(operations);
  }

  /** All that is described, such as {@code GET /user}. */
  Set<String> operations() {
    return operations;
  }

  /** The operation of a request, if it is described. */
  Optional<String> operation(String method, URI uri) {
    String request = method + " " + uri.getPath();
    return operations.stream()
        .filter(each -> request.matches(each.replaceAll("\\{\\w+}", "[^/]+")))
        .findFirst();
  }

  /** What is wrong with a request. */
  List<String> faults(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
    SimpleRequest.Builder request = new SimpleRequest.Builder(method, uri.getRawPath());
    headers.forEach(request::withHeader);
    for (String pair : uri.getQuery() == null ? new String[0] : uri.getQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      request.withQueryParam(parts[0], parts.length > 1 ? parts[1] : "");
    }
    if (body.length > 0) {
      request.withBody(body);
    }
    return messages(validator.validateRequest(request.build()));
  }

  /** What is wrong with an answer, but for what is left out in it. */
  List<String> faults(String method, URI uri, int status, JsonNode body) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
    if (status != 204) {
      response.withContentType("application/json").withBody(body.toString());
    }
    return messages(
        validator.validateResponse(
            uri.getRawPath(), Request.Method.valueOf(method), response.build()));
  }

  private static List<String> messages(ValidationReport report) {
    List<String> messages = new ArrayList<>();
    report.getMessages().stream()
        .filter(each -> each.getLevel() == Level.ERROR)
        .forEach(each -> messages.add(each.getKey() + ": " + each.getMessage()));
    return messages;
  }
}
