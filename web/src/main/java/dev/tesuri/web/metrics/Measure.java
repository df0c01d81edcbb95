package dev.tesuri.web.metrics;

/// Everything that is measured. Each has at most one label, whose values are codes of a closed set.
public enum Measure {
  ANSWERS(
      Kind.COUNTER,
      "answers_total",
      "step",
      "Texts answered, by the step of the pipeline that had the answer."),
  TURN(
      Kind.HISTOGRAM,
      "turn_seconds",
      "",
      "Time the bot thinks about a text, without the database."),
  SEARCH(Kind.HISTOGRAM, "search_seconds", "", "Time of one search of the topics."),
  DATABASE(
      Kind.HISTOGRAM,
      "database_seconds",
      "work",
      "Time of a transaction until its commit is durable, waiting included."),
  DATABASE_FAILURES(
      Kind.COUNTER,
      "database_failures_total",
      "work",
      "Transactions that the database did not take."),
  MODEL(Kind.HISTOGRAM, "model_seconds", "", "Time of a call of the language model."),
  MODEL_CALLS(
      Kind.COUNTER,
      "model_calls_total",
      "ending",
      "Calls of the language model, by how they ended."),
  LIMITS(Kind.COUNTER, "limits_met_total", "limit", "Refusals because somebody sent too much."),
  RESPONSES(
      Kind.HISTOGRAM, "http_seconds", "status", "Time of a request, by the class of its status."),
  SOCKETS(Kind.GAUGE, "sockets_open", "", "Open sockets."),
  WAITING(Kind.GAUGE, "tickets_waiting", "", "Residents who wait for a person."),
  OLDEST(Kind.GAUGE, "tickets_oldest_seconds", "", "How long the first of them waits."),
  HELD(Kind.GAUGE, "tickets_held", "", "Residents with whom a person talks."),
  TODAY(Kind.GAUGE, "today", "what", "What happened today in Japan, over all nodes."),
  EDITIONS(Kind.GAUGE, "editions", "", "Editions of texts that towns have published."),
  UP(Kind.GAUGE, "up", "part", "1 when the part works, else 0."),
  DISK(Kind.GAUGE, "disk_free_bytes", "", "Room for the data directory."),
  HEAP(Kind.GAUGE, "heap_used_bytes", "", "Memory of the heap in use."),
  FILES(Kind.GAUGE, "files_open", "", "Open file descriptors."),
  PROCESSOR(Kind.GAUGE, "processor_seconds", "", "Processor time since the start."),
  STARTED(Kind.GAUGE, "started_seconds", "", "When the server was started, in Unix time.");

  /// How it is counted.
  enum Kind {
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  private final Kind kind;
  private final String name;
  private final String label;
  private final String help;

  Measure(Kind kind, String name, String label, String help) {
    this.kind = kind;
    this.name = "tesuri_" + name;
    this.label = label;
    this.help = help;
  }

  Kind kind() {
    return kind;
  }

  String metric() {
    return name;
  }

  String label() {
    return label;
  }

  String help() {
    return help;
  }
}
