package dev.tesuri.web.server;

import dev.tesuri.web.api.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// Writes each entry of the log as one line of JSON. Nothing in an entry can begin another line, or
/// steer a terminal.
public final class JsonLines extends Formatter {

  @Override
  public String format(LogRecord entry) {
    var line =
        Json.object()
            .put("at", entry.getInstant().toString())
            .put("level", entry.getLevel().getName())
            .put("from", entry.getLoggerName())
            .put("message", formatMessage(entry));
    if (!RequestTrace.atHand().isEmpty()) {
      line.put("trace", RequestTrace.atHand());
    }
    if (entry.getThrown() != null) {
      line.put("thrown", written(entry.getThrown()));
    }
    return Json.write(line) + "\n";
  }

  private static String written(Throwable thrown) {
    var words = new StringWriter();
    thrown.printStackTrace(new PrintWriter(words));
    return words.toString();
  }
}
