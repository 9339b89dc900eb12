package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.RemarkText;
import io.github.quiesce.cli.review.ReviewFinding;
import io.github.quiesce.cli.review.ReviewPlan;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A review on GitLab: a discussion a finding, and a note with the summary. A place that GitLab does
 * not take makes the finding one of the summary.
 */
public final class GitLabReview {
  private final ApiClient api;
  private final String request;
  private final Retry retry;

  /**
   * A merge request.
   *
   * @param project id, or path with its slashes escaped
   * @param pause waits
   */
  public GitLabReview(
      String apiUrl, String token, String project, int number, Consumer<Duration> pause) {
    api = new ApiClient(apiUrl, token, "PRIVATE-TOKEN", "", Map.of());
    request = "/projects/" + project + "/merge_requests/" + number;
    retry = new Retry(pause);
  }

  /** Posts, changes and deletes what is needed. */
  public void publish(ReviewPlan plan) throws ApiException {
    retry.run(() -> synchronise(plan));
  }

  private boolean synchronise(ReviewPlan plan) throws ApiException {
    JsonNode refs = api.send("GET", request, null).path("diff_refs");
    String user = api.send("GET", "/user", null).path("username").asText();
    List<Posted> there = new ArrayList<>();
    Optional<Posted> summary = read(user, there);
    // GitLab has no comments on files: these are notes without a position.
    Changes changes = Changes.between(there, plan.remarks(), plan);
    List<ReviewFinding> folded = new ArrayList<>(plan.folded());
    for (Remark each : changes.post()) {
      if (!post(each, refs)) {
        folded.add(each.finding());
      }
    }
    for (Map.Entry<Posted, String> each : changes.update().entrySet()) {
      api.send("PUT", each.getKey().address(), body(each.getValue()));
    }
    for (Posted each : changes.delete()) {
      api.send("DELETE", each.address(), null);
    }
    putSummary(plan, folded, summary);
    return true;
  }

  /** Takes down what is there; gives the summary. */
  private Optional<Posted> read(String user, List<Posted> there) throws ApiException {
    Optional<Posted> summary = Optional.empty();
    for (JsonNode discussion : api.list(request + "/discussions")) {
      JsonNode notes = discussion.path("notes");
      JsonNode first = notes.path(0);
      String body = first.path("body").asText();
      if (!first.path("author").path("username").asText().equals(user)) {
        continue;
      }
      String address =
          request
              + "/discussions/"
              + discussion.path("id").asText().replaceAll("[^0-9A-Za-z]", "")
              + "/notes/"
              + first.path("id").asLong();
      Optional<String> marker = RemarkText.markerIn(body);
      if (marker.isPresent()) {
        there.add(new Posted(address, marker.get(), body, false, notes.size() > 1));
      } else if (ReviewPlan.isSummary(body)) {
        summary = Optional.of(new Posted(address, "", body, false, false));
      }
    }
    return summary;
  }

  private boolean post(Remark remark, JsonNode refs) throws ApiException {
    ObjectNode discussion = body(gitLabs(remark));
    if (!remark.isOfFile()) {
      ObjectNode position = discussion.putObject("position");
      position.put("position_type", "text");
      for (String ref : List.of("base_sha", "start_sha", "head_sha")) {
        position.put(ref, refs.path(ref).asText());
      }
      position.put("old_path", remark.path()).put("new_path", remark.path());
      position.put("new_line", remark.line());
    }
    try {
      api.send("POST", request + "/discussions", discussion);
      return true;
    } catch (ApiException e) {
      if (e.kind() != Kind.INVALID) {
        throw e;
      }
      return false;
    }
  }

  /** GitLab's suggestions say how far they reach above and below the comment's line. */
  private static String gitLabs(Remark remark) {
    int above = remark.line() - remark.startLine();
    return remark.body().replaceFirst("(?m)^(`{3,})suggestion$", "$1suggestion:-" + above + "+0");
  }

  private void putSummary(ReviewPlan plan, List<ReviewFinding> folded, Optional<Posted> there)
      throws ApiException {
    String text = plan.summary(folded);
    if (there.isEmpty() && !plan.isEmpty()) {
      api.send("POST", request + "/discussions", body(text));
    } else if (there.isPresent() && !there.get().says(text)) {
      api.send("PUT", there.get().address(), body(text));
    }
  }

  private static ObjectNode body(String text) {
    return ApiClient.object().put("body", text);
  }
}
