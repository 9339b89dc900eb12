package io.github.quiesce.cli.review.host;

import io.github.quiesce.cli.review.Remark;
import io.github.quiesce.cli.review.ReviewPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to do so that what is there becomes what should be.
 *
 * @param post comments that are not there
 * @param update comments that say something else now
 * @param delete comments on what is gone, unless someone replied
 */
record Changes(List<Remark> post, Map<Posted, String> update, List<Posted> delete) {
  /**
   * Compares.
   *
   * @param plan says it as comments on files do, where that is what stands there
   */
  static Changes between(List<Posted> there, List<Remark> wanted, ReviewPlan plan) {
    Map<String, Posted> byMarker = new HashMap<>();
    List<Posted> delete = new ArrayList<>();
    for (Posted each : there) {
      Posted other = byMarker.putIfAbsent(each.marker(), each);
      if (other != null && !each.answered()) {
        delete.add(each);
      }
    }
    List<Remark> post = new ArrayList<>();
    Map<Posted, String> update = new LinkedHashMap<>();
    Set<String> markers = new HashSet<>();
    for (Remark each : wanted) {
      markers.add(each.marker());
      Posted known = byMarker.get(each.marker());
      if (known == null) {
        post.add(each);
        continue;
      }
      boolean moved = known.ofFile() && !each.isOfFile();
      String body = moved ? plan.fileRemark(each.finding()).body() : each.body();
      if (!known.says(body)) {
        update.put(known, body);
      }
    }
    there.stream()
        .filter(each -> !markers.contains(each.marker()) && !each.answered())
        .filter(each -> !delete.contains(each))
        .forEach(delete::add);
    return new Changes(post, update, delete);
  }

  /** How many comments on files stay: what had no room among them has none later. */
  long onFiles(List<Posted> there) {
    return there.stream().filter(Posted::ofFile).count()
        - delete.stream().filter(Posted::ofFile).count();
  }

  /** Something that is asked of a host. */
  @FunctionalInterface
  interface Request<T> {
    void send(T what) throws ApiException;
  }

  /** Carries out what is not to be posted. */
  void carryOut(Request<Map.Entry<Posted, String>> updater, Request<Posted> deleter)
      throws ApiException {
    for (Map.Entry<Posted, String> each : update.entrySet()) {
      unlessGone(updater, each);
    }
    for (Posted each : delete) {
      unlessGone(deleter, each);
    }
  }

  /** What someone else has deleted meanwhile needs neither. */
  private static <T> void unlessGone(Request<T> request, T what) throws ApiException {
    try {
      request.send(what);
    } catch (ApiException e) {
      if (e.kind() != ApiException.Kind.MISSING) {
        throw e;
      }
    }
  }
}
