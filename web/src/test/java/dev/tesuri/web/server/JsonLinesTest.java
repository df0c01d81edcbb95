package dev.tesuri.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

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
