package dev.tesuri.knowledge.store;

import java.io.PrintWriter;
import java.io.StringWriter;

/// An exception as a log shows it, with all its causes.
record StackTrace(Throwable failure) {
  String text() {
    var text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
