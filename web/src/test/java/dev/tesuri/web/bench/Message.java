package dev.tesuri.web.bench;

/// Words that a resident sent, told from all others of the conversation by their text.
final class Message {

  private final String clientId;
  private final String text;
  private volatile long acknowledged;

  Message(String clientId, String text) {
    this.clientId = clientId;
    this.text = text;
  }

  String clientId() {
    return clientId;
  }

  String text() {
    return text;
  }

  void acknowledge(long seq) {
    acknowledged = seq;
  }

  boolean isAcknowledged() {
    return acknowledged > 0;
  }

  /// The sequence it was acknowledged with; 0 for none.
  long seq() {
    return acknowledged;
  }
}
