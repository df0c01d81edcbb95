package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who sends too much waits; who is in danger or wants a person never does.
class LimitsTest {

  private static final String DANGER = "母がたおれて息をしていません";

  private final RunningServer server = RunningServer.get();

  @Test
  void who_writes_too_much_waits_and_keeps_the_words() {
    var resident = flooded();

    var answer = say(resident, "児童手当を<もらいたい>");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(seconds(answer)).isBetween(1, 90);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).contains("すこしお待ちください", "value=\"児童手当を&lt;もらいたい>\"", "/chat/person");
    assertThat(resident.get("/chat").body()).doesNotContain("もらいたい");
  }

  @Test
  void danger_is_heard_beyond_every_limit() {
    var resident = flooded();
    assertThat(say(resident, "手続き").statusCode()).isEqualTo(429);

    assertThat(say(resident, DANGER).statusCode()).isEqualTo(303);
    assertThat(resident.get("/chat").body()).contains("119");
  }

  @Test
  void a_person_is_called_beyond_every_limit() {
    var resident = flooded();
    assertThat(say(resident, "手続き").statusCode()).isEqualTo(429);

    assertThat(say(resident, "係の人と話したい").statusCode()).isEqualTo(303);
    resident.chooses("person");
    var button = resident.post("/chat/person", "c=p", "Origin", own());
    assertThat(button.statusCode()).isEqualTo(303);
  }

  @Test
  void forty_quick_taps_are_no_flood_and_taps_do_not_use_up_words() {
    var resident = flooded();
    for (int i = 0; i < 40; i++) {
      resident.chooses("open:pin-reset-office");
    }
    assertThat(say(resident, "手続き").statusCode()).isEqualTo(429);
  }

  @Test
  void a_socket_is_told_to_wait_and_closed_when_it_does_not() {
    var resident = flooded();
    try (SocketLine line = open(resident)) {
      JsonNode error = line.say("late", "手続き").next("error");
      assertThat(error.path("status").asInt()).isEqualTo(429);
      assertThat(error.path("clientId").asText()).isEqualTo("late");
      assertThat(error.path("retryAfter").asInt()).isBetween(1, 90);
      assertThat(error.path("detail").asText()).contains("お待ちください");
      assertThat(line.say("help", DANGER).next("ack").path("clientId").asText()).isEqualTo("help");
      line.send("{\"type\":\"person\",\"clientId\":\"me\"}");
      assertThat(line.next("ack").path("clientId").asText()).isEqualTo("me");
      for (int i = 0; i < 4; i++) {
        line.say("more" + i, "手続き");
      }
      assertThat(line.closeCode()).isEqualTo(1008);
    }
  }

  @Test
  void a_conversation_has_so_many_sockets() {
    var resident = new Resident(server.address()).says("児童手当");
    List<SocketLine> lines = new ArrayList<>();
    try {
      IntStream.range(0, 8).forEach(_ -> lines.add(open(resident).hello(0)));
      lines.forEach(line -> line.next("events"));
      try (SocketLine more = open(resident)) {
        assertThat(more.closeCode()).isEqualTo(1013);
      }
    } finally {
      lines.forEach(SocketLine::close);
    }
  }

  @Test
  void an_address_has_so_many_sockets_and_another_has_its_own() {
    var one = new Resident(server.address()).says("児童手当");
    var other = new Resident(server.address()).says("児童手当");
    String address = "198.51.100.77";
    List<SocketLine> lines = new ArrayList<>();
    try {
      for (int i = 0; i < RunningServer.SOCKETS; i++) {
        lines.add(open(i % 2 == 0 ? one : other, address));
      }
      lines.forEach(line -> assertThat(line.untilPong()).isEmpty());
      assertThatThrownBy(() -> open(one, address))
          .hasCauseInstanceOf(WebSocketHandshakeException.class)
          .cause()
          .satisfies(
              thrown -> {
                var answer = ((WebSocketHandshakeException) thrown).getResponse();
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
              });
      try (SocketLine elsewhere = open(one, "198.51.100.78")) {
        assertThat(elsewhere.untilPong()).isEmpty();
      }
    } finally {
      lines.forEach(SocketLine::close);
    }
  }

  @Test
  void a_program_gets_a_problem_with_the_time_to_wait() {
    var resident = new Resident(server.address());
    var api = new ApiClient(server.address());
    var talk = api.open();
    for (int i = 0; i < RunningServer.TEXTS; i++) {
      assertThat(api.say(talk, "a" + i, "手続き").status()).isEqualTo(200);
    }
    var answer = api.say(talk, "late", "手続き");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.body().path("detail").asText()).contains("お待ちください");
    assertThat(api.say(talk, "help", DANGER).status()).isEqualTo(200);
    assertThat(resident.says("手続き").cookie()).isNotEmpty();
  }

  @Test
  void an_address_tries_so_many_codes_and_another_does_not_notice() {
    for (int i = 0; i < 20; i++) {
      assertThat(tries("198.51.100.8", "あいうえおかきく").statusCode()).isEqualTo(200);
    }
    var stopped = tries("198.51.100.8", "あいうえおかきく");
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(seconds(stopped)).isBetween(1, 900);
    assertThat(stopped.body()).contains("すこしお待ちください");
    assertThat(tries("198.51.100.9", "あいうえおかきく").statusCode()).isEqualTo(200);
  }

  @Test
  void an_address_begins_so_many_conversations() {
    String address = "198.51.100.55";
    for (int i = 0; i < RunningServer.OPENINGS; i++) {
      assertThat(begin("手続き", address).statusCode()).isEqualTo(303);
    }
    var stopped = begin("手続き", address);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.body()).contains("value=\"手続き\"");
    assertThat(begin(DANGER, address).statusCode()).isEqualTo(303);
    var person =
        new Resident(server.address())
            .post("/chat/person", "c=p", "Origin", own(), "X-Forwarded-For", address);
    assertThat(person.statusCode()).isEqualTo(303);
    assertThat(begin("手続き", "198.51.100.56").statusCode()).isEqualTo(303);
  }

  @Test
  void an_address_reads_so_much() {
    String address = "198.51.100.99";
    HttpResponse<String> answer = read("/topics/pin-reset-office", address);
    for (int i = 0; i < 2 * RunningServer.READS && answer.statusCode() == 200; i++) {
      answer = read("/topics/pin-reset-office", address);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(seconds(answer)).isPositive();
    assertThat(answer.body()).contains("すこしお待ちください", "/chat/person");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    var problem = read("/api/v1/topics", address);
    assertThat(problem.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    assertThat(read("/health/ready", address).statusCode()).isEqualTo(200);
    assertThat(begin(DANGER, address).statusCode()).isEqualTo(303);
    assertThat(read("/", "198.51.100.98").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> read(String path, String address) {
    return new Resident(server.address()).get(path, "X-Forwarded-For", address);
  }

  private HttpResponse<String> begin(String text, String address) {
    return new Resident(server.address())
        .post(
            "/chat/say",
            Resident.form("c", "x", "text", text),
            "Origin",
            own(),
            "X-Forwarded-For",
            address);
  }

  private HttpResponse<String> tries(String address, String code) {
    return new Resident(server.address())
        .post(
            "/person/resume",
            Resident.form("code", code),
            "Origin",
            own(),
            "X-Forwarded-For",
            address);
  }

  /// A resident who has sent as much as may be sent.
  private Resident flooded() {
    var resident = new Resident(server.address());
    for (int i = 0; i < RunningServer.TEXTS; i++) {
      resident.says("手続き" + i);
    }
    return resident;
  }

  private HttpResponse<String> say(Resident resident, String text) {
    return resident.post(
        "/chat/say", Resident.form("c", "late" + text.hashCode(), "text", text), "Origin", own());
  }

  private SocketLine open(Resident resident, String... address) {
    return address.length == 0
        ? SocketLine.open(server.address(), "Cookie", resident.cookie())
        : SocketLine.open(
            server.address(), "Cookie", resident.cookie(), "X-Forwarded-For", address[0]);
  }

  private static int seconds(HttpResponse<String> answer) {
    return Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"));
  }

  private String own() {
    return server.address().toString();
  }
}
