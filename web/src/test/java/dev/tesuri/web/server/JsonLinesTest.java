package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  @Test
  void what_is_logged_within_a_request_carries_its_number() throws Exception {
    var lines = new ArrayList<String>();
    var entry = new LogRecord(Level.INFO, "x");
    var trace = new RequestTrace(new SecureRandom());
    String given = "4bf92f3577b34da6a3ce929d0e0e4736";

    RequestTrace.within(
        trace.of("00-" + given + "-00f067aa0ba902b7-01"),
        () -> lines.add(new JsonLines().format(entry)));
    RequestTrace.within(
        trace.of("00-" + given + "\n\"}"), () -> lines.add(new JsonLines().format(entry)));
    lines.add(new JsonLines().format(entry));

    var read = new ObjectMapper();
    assertThat(read.readTree(lines.get(0)).path("trace").asText()).isEqualTo(given);
    assertThat(read.readTree(lines.get(1)).path("trace").asText())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(given);
    assertThat(read.readTree(lines.get(2)).has("trace")).isFalse();
  }

  @Test
  void an_entry_is_one_line_whatever_stands_in_it() throws Exception {
    var entry = new LogRecord(Level.WARNING, "a\r\nb \u001b[31m \u2028 \"{0}\"");
    entry.setLoggerName("here");
    entry.setThrown(new IllegalStateException("x\ny"));

    String line = new JsonLines().format(entry);

    assertThat(line).endsWith("}\n").doesNotContain("\u001b");
    assertThat(line.strip().lines()).hasSize(1);
    var read = new ObjectMapper().readTree(line);
    assertThat(read.path("message").asText()).startsWith("a\r\nb");
    assertThat(read.path("level").asText()).isEqualTo("WARNING");
    assertThat(read.path("thrown").asText()).contains("IllegalStateException");
  }
}
