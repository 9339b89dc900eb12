package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.RemarkText;
import io.github.quiesce.cli.review.ReviewPlan;
import io.github.quiesce.cli.review.host.ApiException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The requests about one merge request that a review needs, and no others. */
final class GitLab {
  private static final String TEXT = "text";

  /** Comments on a file as a whole are taken since GitLab 16.4. */
  private static final String FILE = "file";

  private final ApiClient api;
  private final String request;

  /**
   * What diffs are made of: positions name them.
   *
   * @param base where the branches parted
   * @param start the end of the target branch
   * @param head the end of the source branch
   */
  record Refs(String base, String start, String head) {}

  /** Notes of ours: those about findings, and the summary, if there is one. */
  record Ours(List<Posted> findings, Optional<Posted> summary) {}

  GitLab(String apiUrl, String token, String project, int number) {
    api = new ApiClient(apiUrl, token, "PRIVATE-TOKEN", "", Map.of());
    request = "/projects/" + project + "/merge_requests/" + number;
  }

  Refs refs() throws ApiException {
    JsonNode refs = api.send("GET", request, null).path("diff_refs");
    String head = refs.path("head_sha").asText();
    if (head.isEmpty() || refs.path("base_sha").asText().isEmpty()) {
      // Of a new merge request GitLab makes the diff a little later.
      throw new ApiException(Kind.LATER, request + ": has no diff yet", Duration.ZERO);
    }
    return new Refs(refs.path("base_sha").asText(), refs.path("start_sha").asText(), head);
  }

  String user() throws ApiException {
    return api.text("/user", "/username");
  }

  /** What this user has said about findings. */
  Ours notes(String user) throws ApiException {
    List<Posted> findings = new ArrayList<>();
    Optional<Posted> summary = Optional.empty();
    for (JsonNode discussion : api.list(request + "/discussions")) {
      JsonNode notes = discussion.path("notes");
      JsonNode first = notes.path(0);
      String body = first.path("body").asText();
      if (!first.path("author").path("username").asText().equals(user)) {
        continue;
      }
      String address = address(discussion, first.path("id").asLong());
      Optional<String> marker = RemarkText.markerIn(body);
      if (marker.isPresent()) {
        boolean ofFile = first.path("position").path("position_type").asText().equals(FILE);
        findings.add(new Posted(address, marker.get(), body, ofFile, isAnswered(notes)));
      } else if (ReviewPlan.isSummary(body)) {
        summary = Optional.of(new Posted(address, "", body, false, false));
      }
    }
    return new Ours(findings, summary);
  }

  private String address(JsonNode discussion, long note) {
    return discussion.path("individual_note").asBoolean()
        ? request + "/notes/" + note
        : request
            + "/discussions/"
            + discussion.path("id").asText().replaceAll("[^0-9A-Za-z]", "")
            + "/notes/"
            + note;
  }

  /** Whether someone replied; GitLab itself notes among replies that a line was changed. */
  private static boolean isAnswered(JsonNode notes) {
    return StreamSupport.stream(notes.spliterator(), false)
        .skip(1)
        .anyMatch(each -> !each.path("system").asBoolean());
  }

  /** Begins a discussion on a line or a file. */
  void discuss(Remark remark, Refs refs) throws ApiException {
    ObjectNode discussion = body(remark.body());
    ObjectNode position = discussion.putObject("position");
    position.put("position_type", remark.isOfFile() ? FILE : TEXT);
    position.put("base_sha", refs.base).put("start_sha", refs.start).put("head_sha", refs.head);
    position.put("old_path", remark.oldPath()).put("new_path", remark.path());
    if (!remark.isOfFile()) {
      position.put("new_line", anchor(remark));
    }
    api.send("POST", request + "/discussions", discussion);
  }

  /**
   * The line a discussion stands on: that of the finding, which was added. Others that a suggestion
   * reaches may be unchanged, and GitLab wants the numbers of those on the old side too.
   */
  private static int anchor(Remark remark) {
    return remark.finding().line();
  }

  /** The same remark in GitLab's words: its suggestions say how far they reach from their line. */
  static Remark worded(Remark remark) {
    if (remark.isOfFile()) {
      return remark;
    }
    int above = anchor(remark) - remark.startLine();
    int below = remark.line() - anchor(remark);
    String body =
        remark
            .body()
            .replaceFirst("(?m)^(`{3,})suggestion$", "$1suggestion:-" + above + "+" + below);
    return remark.saying(body);
  }

  /** A note of its own, which nobody has to resolve. */
  void note(String text) throws ApiException {
    api.send("POST", request + "/notes", body(text));
  }

  void update(Posted note, String text) throws ApiException {
    api.send("PUT", note.address(), body(text));
  }

  void delete(Posted note) throws ApiException {
    api.send("DELETE", note.address(), null);
  }

  private static ObjectNode body(String text) {
    return ApiClient.object().put("body", text);
  }
}
