package dev.tesuri.web.bench;

import java.io.IOException;

/// Talks to the server as one resident, over HTTP and over a socket in a conversation each: what is
/// said in one must not come in as news on the other. Begins new conversations after every 20
/// messages; nobody's time is taken then. Used by one thread.
final class Resident implements AutoCloseable {

  private static final int MESSAGES = 20;

  private final HttpDoor http;
  private Talk talk;
  private SocketLine line;
  private int said;

  Resident(HttpDoor http) throws IOException {
    this.http = http;
    this.talk = http.open();
    this.line = http.socket(http.open());
  }

  /// Goes on in new conversations when these are long enough.
  void turnPage() throws IOException {
    if (said < MESSAGES) {
      return;
    }
    said = 0;
    line.close();
    talk = http.open();
    line = http.socket(http.open());
  }

  void understand(int i) throws IOException {
    http.understand(Questions.number(i));
  }

  void sayOverHttp(int i) throws IOException {
    http.say(talk, clientId(), Questions.number(i));
  }

  void sayOverSocket(int i) throws IOException {
    line.sayAndHear(clientId(), Questions.number(i));
  }

  void echo(int i) throws IOException {
    line.echo();
  }

  private String clientId() {
    return "c" + ++said;
  }

  @Override
  public void close() {
    line.close();
  }
}
