package io.github.quiesce.cli.review;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/** Refuses a part of a document that would take more memory than any real one does. */
final class BoundedParser extends JsonParserDelegate {
  private static final int MOST_TOKENS = 1_000_000;

  private int tokens;

  BoundedParser(JsonParser parser) {
    super(parser);
  }

  /** Begins the next part. */
  void startPart() {
    tokens = 0;
  }

  @Override
  public JsonToken nextToken() throws IOException {
    if (++tokens > MOST_TOKENS) {
      throw new StreamConstraintsException("one part of it is too large");
    }
    return super.nextToken();
  }

  @Override
  public String nextFieldName() throws IOException {
    return nextToken() == JsonToken.FIELD_NAME ? currentName() : null;
  }
}
