package io.github.quiesce.cli.review.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.quiesce.cli.review.Patch;
import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.RemarkText;
import io.github.quiesce.cli.review.ReviewException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests about one pull request that a review needs, and no others. */
final class GitHub {
  /** GitHub tells of 3,000 files at most. */
  private static final int PAGES_OF_FILES = 30;

  private final ApiClient api;
  private final String pulls;
  private final String pull;

  GitHub(ApiClient api, String repository, int number) {
    this.api = api;
    pulls = "/repos/" + repository + "/pulls";
    pull = pulls + "/" + number;
  }

  /** A client that sends what GitHub wants with each request. */
  static ApiClient client(String apiUrl, String token) {
    return new ApiClient(
        apiUrl,
        token,
        "Authorization",
        "Bearer ",
        Map.of(
            "Accept",
            "application/vnd.github+json, application/json;q=0.9",
            "X-GitHub-Api-Version",
            "2022-11-28"));
  }

  String login() throws ApiException {
    return api.text("/user", "/login");
  }

  /** The commit that the pull request ends in. */
  String head() throws ApiException {
    return api.text(pull, "/head/sha");
  }

  /** Comments by this user that are about findings. */
  List<Posted> comments(String author) throws ApiException {
    List<JsonNode> all = api.list(pull + "/comments");
    Set<Long> answered = new HashSet<>();
    all.forEach(each -> answered.add(each.path("in_reply_to_id").asLong()));
    List<Posted> ours = new ArrayList<>();
    for (JsonNode each : all) {
      String body = each.path("body").asText();
      Optional<String> marker = RemarkText.markerIn(body);
      if (marker.isPresent() && isBy(each, author)) {
        long id = each.path("id").asLong();
        String address = pulls + "/comments/" + id;
        boolean ofFile = each.path("subject_type").asText().equals("file");
        ours.add(new Posted(address, marker.get(), body, ofFile, answered.contains(id)));
      }
    }
    return ours;
  }

  /** Reviews by this user, the latest last. */
  List<Posted> reviews(String author) throws ApiException {
    List<Posted> ours = new ArrayList<>();
    for (JsonNode each : api.list(pull + "/reviews")) {
      if (isBy(each, author)) {
        String address = pull + "/reviews/" + each.path("id").asLong();
        ours.add(new Posted(address, "", each.path("body").asText(), false, false));
      }
    }
    return ours;
  }

  private static boolean isBy(JsonNode thing, String author) {
    return thing.path("user").path("login").asText().equals(author);
  }

  /** Which lines GitHub takes comments on, by file. */
  Map<String, Patch.FilePatch> shown() throws ApiException {
    Map<String, Patch.FilePatch> shown = new HashMap<>();
    for (JsonNode file : api.list(pull + "/files", PAGES_OF_FILES)) {
      try {
        String hunks = file.path("patch").asText();
        shown.put(file.path("filename").asText(), Patch.parseHunks(hunks));
      } catch (ReviewException e) {
        // A patch that is cut off: its file takes comments only as a whole.
        shown.put(file.path("filename").asText(), Patch.FilePatch.NOTHING);
      }
    }
    return shown;
  }

  void review(String commit, String body, List<Remark> remarks) throws ApiException {
    ObjectNode review = ApiClient.object();
    review.put("commit_id", commit).put("event", "COMMENT").put("body", body);
    ArrayNode comments = review.putArray("comments");
    for (Remark remark : remarks) {
      putLines(comments.addObject().put("path", remark.path()).put("body", remark.body()), remark);
    }
    api.send("POST", pull + "/reviews", review);
  }

  private static void putLines(ObjectNode comment, Remark remark) {
    comment.put("line", remark.line()).put("side", "RIGHT");
    if (remark.startLine() < remark.line()) {
      comment.put("start_line", remark.startLine()).put("start_side", "RIGHT");
    }
  }

  /** A comment by itself, on lines or on a file. */
  void comment(String commit, Remark remark) throws ApiException {
    ObjectNode comment = ApiClient.object();
    comment.put("commit_id", commit).put("path", remark.path()).put("body", remark.body());
    if (remark.isOfFile()) {
      comment.put("subject_type", "file");
    } else {
      putLines(comment, remark);
    }
    api.send("POST", pull + "/comments", comment);
  }

  void updateComment(Posted comment, String body) throws ApiException {
    api.send("PATCH", comment.address(), ApiClient.object().put("body", body));
  }

  void updateReview(Posted review, String body) throws ApiException {
    api.send("PUT", review.address(), ApiClient.object().put("body", body));
  }

  void delete(Posted comment) throws ApiException {
    api.send("DELETE", comment.address(), null);
  }
}
