package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The residents' socket: nothing lost, nothing twice, nothing out of order, and no frame that can
/// break it.
class SocketTest {

  private static final String QUESTION = "カードの暗証番号をわすれた";

  private final RunningServer server = RunningServer.get();

  @Test
  void hello_brings_all_that_came_after_and_nothing_before() {
    Resident resident = new Resident(server.address()).says(QUESTION).says("児童手当をもらいたい");
    for (long after = 0; after < 5; after++) {
      try (SocketLine line = open(resident).hello(after)) {
        assertThat(seqs(line.events((int) (5 - after)))).isEqualTo(range(after + 1, 5));
        assertThat(line.untilPong()).isEmpty();
      }
    }
    try (SocketLine line = open(resident).hello(5)) {
      assertThat(line.untilPong()).isEmpty();
    }
  }

  @Test
  void what_is_said_is_acknowledged_before_it_is_answered() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident).hello(3)) {
      line.say("a", "児童手当をもらいたい");
      JsonNode ack = line.next();
      assertThat(ack.path("type").asText()).isEqualTo("ack");
      assertThat(ack.path("clientId").asText()).isEqualTo("a");
      assertThat(ack.path("seq").asLong()).isEqualTo(4);
      List<JsonNode> events = line.events(2);
      assertThat(seqs(events)).containsExactly(4L, 5L);
      assertThat(events.getLast().path("kind").asText()).isEqualTo("answered");
    }
  }

  @Test
  void what_is_sent_again_is_acknowledged_again_and_happens_once() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident).hello(3)) {
      line.say("twice", "児童手当をもらいたい");
      assertThat(line.next("ack").path("seq").asLong()).isEqualTo(4);
      assertThat(line.events(2)).hasSize(2);
      line.say("twice", "児童手当をもらいたい");
      assertThat(line.next().path("seq").asLong()).isEqualTo(4);
      assertThat(line.untilPong()).isEmpty();
    }
    try (SocketLine line = open(resident)) {
      // After a lost connection too.
      line.say("twice", "児童手当をもらいたい");
      assertThat(line.next("ack").path("seq").asLong()).isEqualTo(4);
      assertThat(seqs(line.hello(0).events(5))).isEqualTo(range(1, 5));
    }
  }

  @Test
  void another_text_under_the_same_id_is_a_conflict() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident).hello(3)) {
      line.say("one", "児童手当をもらいたい").next("ack");
      line.events(2);
      JsonNode error = line.say("one", "罹災証明書がほしい").next();
      assertThat(error.path("type").asText()).isEqualTo("error");
      assertThat(error.path("status").asInt()).isEqualTo(409);
      assertThat(error.path("clientId").asText()).isEqualTo("one");
      assertThat(line.untilPong()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":",
        "[]",
        "",
        "{\"type\":\"sing\"}",
        "{}",
        "{\"type\":\"say\",\"text\":\"a\"}",
        "{\"type\":\"say\",\"clientId\":\"x\"}",
        "{\"type\":\"say\",\"clientId\":\"x y\",\"text\":\"a\"}",
        "{\"type\":\"say\",\"clientId\":\"x\",\"text\":\"\\ud800\"}",
        "{\"type\":\"say\",\"clientId\":\"x\",\"text\":\"a\\u0000\"}",
        "{\"type\":\"choose\",\"clientId\":\"x\",\"choice\":\"sing\"}",
        "{\"type\":\"hello\",\"after\":-1}",
        "{\"type\":\"hello\",\"after\":\"x\"}"
      })
  void what_is_not_understood_is_told_and_the_socket_lives(String frame) {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident)) {
      JsonNode error = line.send(frame).next();
      assertThat(error.path("type").asText()).isEqualTo("error");
      assertThat(error.path("status").asInt()).isBetween(400, 422);
      assertThat(error.path("detail").asText()).isNotBlank();
      assertThat(seqs(line.hello(0).events(3))).isEqualTo(range(1, 3));
    }
  }

  @Test
  void a_text_that_is_too_long_is_refused_and_one_that_fits_is_taken() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident).hello(3)) {
      assertThat(line.say("x", "あ".repeat(501)).next().path("status").asInt()).isEqualTo(413);
      assertThat(line.say("x", "あ".repeat(500)).next().path("type").asText()).isEqualTo("ack");
    }
  }

  @Test
  void a_message_beyond_all_measure_ends_the_socket() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident)) {
      line.send("x".repeat(64 * 1024 + 1));
      assertThat(line.closeCode()).isEqualTo(1009);
    }
    try (SocketLine line = open(resident)) {
      line.sendInPieces("x".repeat(16 * 1024), 5);
      assertThat(line.closeCode()).isEqualTo(1009);
    }
    assertThat(answers(resident)).isTrue();
  }

  @Test
  void a_message_in_too_many_pieces_ends_the_socket() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident)) {
      line.sendInPieces(" ", 64);
      assertThat(line.next().path("status").asInt()).isEqualTo(400);
      line.sendInPieces(" ", 65);
      assertThat(line.closeCode()).isEqualTo(1009);
    }
    assertThat(answers(resident)).isTrue();
  }

  @Test
  void bytes_end_the_socket() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident)) {
      line.sendBytes(new byte[] {1, 2, 3});
      assertThat(line.closeCode()).isEqualTo(1003);
    }
    assertThat(answers(resident)).isTrue();
  }

  @Test
  void only_a_cookie_that_opens_a_conversation_lets_in() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    for (String cookie :
        List.of("", "tesuri=nowhere.nothing", "tesuri=x", resident.cookie() + "x", "other=1")) {
      String[] headers = cookie.isEmpty() ? new String[0] : new String[] {"Cookie", cookie};
      try (SocketLine line = SocketLine.open(server.address(), headers)) {
        assertThat(line.closeCode()).as(cookie).isEqualTo(4401);
      }
    }
    try (SocketLine line =
        SocketLine.open(server.address(), "Cookie", "a=b; " + resident.cookie())) {
      assertThat(line.hello(0).events(3)).hasSize(3);
    }
  }

  @Test
  void a_page_of_another_site_does_not_get_a_socket() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    for (String origin : List.of("http://evil.example", "https://127.0.0.1", "null")) {
      assertThatThrownBy(
              () ->
                  SocketLine.open(server.address(), "Cookie", resident.cookie(), "Origin", origin))
          .as(origin)
          .hasCauseInstanceOf(WebSocketHandshakeException.class)
          .cause()
          .extracting(thrown -> ((WebSocketHandshakeException) thrown).getResponse().statusCode())
          .isEqualTo(403);
    }
    try (SocketLine line =
        SocketLine.open(
            server.address(), "Cookie", resident.cookie(), "Origin", server.address() + "")) {
      assertThat(line.hello(0).events(3)).hasSize(3);
    }
  }

  @Test
  void two_sockets_of_one_conversation_see_the_same() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine one = open(resident).hello(3);
        SocketLine other = open(resident).hello(3)) {
      assertThat(one.untilPong()).isEmpty();
      assertThat(other.untilPong()).isEmpty();
      one.say("x", "児童手当をもらいたい");
      assertThat(seqs(one.events(2))).containsExactly(4L, 5L);
      assertThat(seqs(other.events(2))).containsExactly(4L, 5L);
      resident.says("罹災証明書がほしい");
      assertThat(seqs(one.events(2))).containsExactly(6L, 7L);
      assertThat(seqs(other.events(2))).containsExactly(6L, 7L);
    }
  }

  @Test
  void twenty_quick_words_keep_their_order() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident).hello(3)) {
      for (int i = 0; i < 20; i++) {
        line.say("q" + i, "ひとこと" + i);
      }
      List<JsonNode> events = line.events(40);
      assertThat(seqs(events)).isEqualTo(range(4, 43));
      assertThat(
              events.stream()
                  .filter(event -> event.path("by").asText().equals("resident"))
                  .map(event -> event.path("text").asText()))
          .containsExactlyElementsOf(LongStream.range(0, 20).mapToObj(i -> "ひとこと" + i).toList());
    }
  }

  @Test
  void whoever_goes_away_while_being_answered_finds_the_answer_later() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    SocketLine line = open(resident).hello(3);
    line.say("gone", "児童手当をもらいたい").next("ack");
    line.vanish();
    try (SocketLine later = open(resident).hello(3)) {
      assertThat(seqs(later.events(2))).containsExactly(4L, 5L);
    }
    assertThat(answers(resident)).isTrue();
  }

  @Test
  void a_page_is_drawn_for_who_wants_one() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident)) {
      JsonNode frame =
          line.send("{\"type\":\"hello\",\"after\":0,\"view\":\"page\"}").next("events");
      assertThat(frame.path("page").asText().strip()).startsWith("<main").endsWith("</main>");
      assertThat(frame.path("title").asText()).contains("あおぞら市");
    }
    try (SocketLine line = open(resident).hello(0)) {
      assertThat(line.next("events").has("page")).isFalse();
    }
  }

  @Test
  void a_secret_said_through_the_socket_does_not_come_back() {
    Resident resident = new Resident(server.address()).says(QUESTION);
    try (SocketLine line = open(resident).hello(3)) {
      line.say("s", "マイナンバーは123456789018です");
      List<JsonNode> events = line.events(3);
      assertThat(events.toString()).doesNotContain("123456789018");
      assertThat(events.get(1).path("kind").asText()).isEqualTo("masked");
    }
  }

  private SocketLine open(Resident resident) {
    return SocketLine.open(server.address(), "Cookie", resident.cookie());
  }

  private boolean answers(Resident resident) {
    try (SocketLine line = open(resident)) {
      return line.untilPong().isEmpty() && line.isOpen();
    }
  }

  private static List<Long> seqs(List<JsonNode> events) {
    return events.stream().map(event -> event.path("seq").asLong()).toList();
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
