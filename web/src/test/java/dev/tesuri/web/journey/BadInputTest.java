package dev.tesuri.web.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody would send who means well, at every door. SECURITY.md lists what the server library
/// cannot refuse, and what does so in its stead.
class BadInputTest {

  private static final int TEXT = 0x81;
  private static final int TEXT_TO_GO_ON = 0x01;
  private static final int MORE = 0x00;
  private static final int LAST = 0x80;
  private static final int PING = 0x89;
  private static final int CLOSE = 0x88;

  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onfocus=alert(1) autofocus='",
          "<svg/onload=alert(1)>",
          "javascript:alert(1)",
          "{{constructor.constructor('alert(1)')()}}",
          "</textarea></title></style><script>alert(1)</script>",
          "<a href=//evil.example>x</a>",
          "｛<b id=evil>｜<i>｝",
          "${7*7} @if(true) !{var x = 1;}",
          "[x](javascript:alert(1)) ![x](http://evil.example/a.png)",
          "<!--<script>--><math><mtext></p><style><img src onerror=alert(1)>");

  private final RunningServer server = RunningServer.get();

  static List<Arguments> frames() {
    return List.of(
        Arguments.of("a reserved bit", Wire.frame(TEXT | 0x40, bytes("{}")), 1002),
        Arguments.of("a reserved kind", Wire.frame(0x83, bytes("{}")), 1002),
        Arguments.of("bytes", Wire.frame(0x82, bytes("{}")), 1003),
        Arguments.of("a piece of nothing", Wire.frame(MORE, bytes("{}")), 1002),
        Arguments.of("a long ping", Wire.frame(PING, new byte[126]), 1002),
        Arguments.of(
            "a close code that is none", Wire.frame(CLOSE, new byte[] {3, (byte) 0xED}), 1002),
        Arguments.of("half a close code", Wire.frame(CLOSE, new byte[] {3}), 1002),
        Arguments.of(
            "a length below nothing", bytes("\u0081\u00ff\u0080\0\0\0\0\0\0\0\1\2\3\4"), 1002),
        Arguments.of("an overlong zero", Wire.frame(TEXT, bytes("{\"\u00c0\u0080")), 1007),
        Arguments.of("half a pair", Wire.frame(TEXT, bytes("{\"\u00ed\u00a0\u0080")), 1007),
        Arguments.of("beyond Unicode", Wire.frame(TEXT, bytes("\u00f5\u0080\u0080\u0080")), 1007),
        Arguments.of("half a character", Wire.frame(TEXT, bytes("{\"\u00e3\u0081")), 1007),
        Arguments.of(
            "a character broken over pieces",
            both(Wire.frame(TEXT_TO_GO_ON, bytes("\u00e3")), Wire.frame(LAST, bytes("\u00ff"))),
            1007),
        Arguments.of(
            "a text within a text",
            both(Wire.frame(TEXT_TO_GO_ON, bytes("a")), Wire.frame(TEXT, bytes("b"))),
            1002),
        Arguments.of("64 KiB and one", Wire.frame(TEXT, new byte[64 * 1024 + 1]), 1009),
        Arguments.of("131,000 pieces", pieces(131_000), 1009));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void a_frame_that_breaks_the_rules_ends_its_socket_alone(String what, byte[] frame, int code)
      throws IOException {
    var resident = new Resident(server.address()).says("手続き");
    try (SocketLine neighbour = SocketLine.open(server.address(), "Cookie", resident.cookie());
        Wire wire = new Wire(server.address()).upgrade(resident.cookie())) {
      assertThat(wire.send(frame).closeCode()).as(what).isEqualTo(code);
      assertThat(neighbour.untilPong()).isEmpty();
    }
  }

  @Test
  void a_ping_between_pieces_does_no_harm() throws IOException {
    var resident = new Resident(server.address()).says("手続き");
    try (Wire wire = new Wire(server.address()).upgrade(resident.cookie())) {
      wire.send(Wire.frame(TEXT_TO_GO_ON, bytes("{\"type\":")));
      wire.send(Wire.frame(PING, bytes("hi")));
      wire.send(Wire.frame(LAST, bytes("\"ping\"}")));
      wire.send(Wire.frame(0x82, bytes("end")));
      assertThat(wire.closeCode()).isEqualTo(1003);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00x", "a\\u0000b", "\\u0007", "\\u001b[31m", "\\ufffd"})
  void what_is_no_text_is_not_stored(String written) {
    var resident = new Resident(server.address()).says("手続き");
    try (SocketLine line = SocketLine.open(server.address(), "Cookie", resident.cookie())) {
      JsonNode error = line.say("bad", written).next();
      assertThat(error.path("status").asInt()).isEqualTo(400);
      line.hello(0);
      assertThat(line.events(3)).hasSize(3);
      assertThat(line.untilPong()).isEmpty();
    }
  }

  @Test
  void a_form_that_is_no_utf8_is_not_stored_as_question_marks() {
    var resident = new Resident(server.address()).says("手続き");
    var answer =
        resident.post("/chat/say", "c=y&text=zqbad%C0%80%FF", "Origin", server.address() + "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(resident.get("/chat").body()).doesNotContain("zqbad");
  }

  static List<Arguments> bodies() {
    return List.of(
        Arguments.of("100,000 deep", "[".repeat(60_000)),
        Arguments.of("deep objects", "{\"a\":".repeat(10_000)),
        Arguments.of(
            "many fields",
            IntStream.range(0, 5_000)
                .mapToObj(i -> "\"%d\":1".formatted(i))
                .collect(Collectors.joining(",", "{", ",\"x\":}"))),
        Arguments.of("a field twice", "{\"text\":\"a\",\"text\":\"b\"}"),
        Arguments.of("a number beyond all", "{\"text\":1e400}"),
        Arguments.of("a long number", "{\"limit\":" + "9".repeat(10_000) + "}"),
        Arguments.of("no number", "{\"limit\":NaN}"),
        Arguments.of("two documents", "{} {}"),
        Arguments.of("a comment", "{/* */}"),
        Arguments.of("nothing", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void a_body_out_of_measure_is_refused(String what, String body) {
    var answer = new ApiClient(server.address()).post("/api/v1/understand", body);
    assertThat(answer.status()).as(what).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
  }

  @Test
  void a_question_of_100_000_characters_comes_back_into_the_field() {
    var resident = new Resident(server.address()).says("手続き");
    var answer =
        resident.post(
            "/chat/say",
            Resident.form("c", "long", "text", "あ".repeat(100_000)),
            "Origin",
            server.address() + "");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("文が長すぎ", "value=\"ああああ");
    assertThat(resident.get("/chat").body()).doesNotContain("ああああ");
  }

  @Test
  void odd_signs_are_kept_for_people_as_they_came() {
    String odd =
        "\u202Eadmin\u202C \u200Bゼロ\u200D ｶﾞ ㍿ ① か\u3099 葛\uDB40\uDD00 ～〜 e\u0301\u0301\u0301";
    var api = new ApiClient(server.address());
    var talk = api.open();
    assertThat(api.say(talk, "odd", odd).status()).isEqualTo(200);
    assertThat(api.events(talk, 1).path(0).path("text").asText()).isEqualTo(odd);
  }

  @Test
  void markup_stays_words_wherever_it_is_shown() {
    for (String markup : MARKUP) {
      var resident = new Resident(server.address()).says(markup).says("児童手当");
      String page = resident.get("/chat").body();
      var refused =
          resident.post(
              "/chat/say",
              Resident.form("c", "z", "text", markup + "\u0007"),
              "Origin",
              server.address() + "");
      var resume =
          resident.get("/person/resume?t=" + java.net.URLEncoder.encode(markup, UTF_8)).body();
      for (String shown : List.of(page, refused.body(), resume)) {
        assertThat(shown.toLowerCase(java.util.Locale.ROOT))
            .as(markup)
            .doesNotContain("<script>alert", "<img src=x", "<svg/onload", "<a href=//evil")
            .doesNotContain("<math>", "href=\"javascript:", "<b id", "49 @if")
            .doesNotContain("=\"\"><img", "' onfocus=alert(1) autofocus='\">");
      }
      try (SocketLine line = SocketLine.open(server.address(), "Cookie", resident.cookie())) {
        String drawn =
            line.send("{\"type\":\"hello\",\"after\":0,\"view\":\"page\"}")
                .next("events")
                .path("page")
                .asText();
        assertThat(drawn).as(markup).doesNotContain("<script>", "<img", "<svg/", "<math>", "<b id");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/0/%2e%2e/%2e%2e/META-INF/beans.xml",
        "/assets/0/..%5c..%5cbeans.xml",
        "/assets/0/%c0%ae%c0%ae/beans.xml",
        "/assets/0/tesuri.css::$DATA",
        "/assets/0/tesuri.css%00.html",
        "/topics/..%2f..%2fetc%2fpasswd",
        "/../../etc/passwd",
        "/%zz",
        "//etc/passwd",
        "/admin/..;/admin/people"
      })
  void no_path_leads_out_of_the_house(String path) throws IOException {
    assertThat(status("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n")).isIn(400, 404);
  }

  static List<Arguments> requests() {
    String get = "GET / HTTP/1.1\r\nHost: x\r\n";
    return List.of(
        Arguments.of("a folded header", get + "X-A: b\r\n c\r\n\r\n"),
        Arguments.of("a header of 64 KiB", get + "X-A: " + "a".repeat(65_536) + "\r\n\r\n"),
        Arguments.of("10,000 cookies", get + "Cookie: " + "a=b; ".repeat(10_000) + "\r\n\r\n"),
        Arguments.of("a zero in a header", get + "X-A: a\0b\r\n\r\n"),
        Arguments.of("no host", "GET / HTTP/1.1\r\n\r\n"),
        Arguments.of("another version", "GET / HTTP/9.9\r\nHost: x\r\n\r\n"),
        Arguments.of("bare line feeds", "GET / HTTP/1.1\nHost: x\n\n"),
        Arguments.of("no request at all", "\u0016\3\1\2".repeat(20) + "\r\n\r\n"),
        Arguments.of("two lengths", post("Content-Length: 8\r\nContent-Length: 5\r\n")),
        Arguments.of(
            "a length in two ways", post("Content-Length: 8\r\nTransfer-Encoding: chunked\r\n")),
        Arguments.of("a length below nothing", post("Content-Length: -1\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void a_request_that_can_be_read_in_two_ways_is_refused(String what, String request)
      throws IOException {
    assertThat(status(request)).as(what).isIn(400, 413, 431);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "PUT", "PATCH", "PROPFIND"})
  void no_other_method_does_anything(String method) throws IOException {
    String request = method + " /chat HTTP/1.1\r\nHost: x\r\nOrigin: " + server.address() + "\r\n";
    assertThat(status(request + "Content-Length: 0\r\n\r\n")).isIn(400, 404, 405, 501);
  }

  private int status(String request) throws IOException {
    try (Wire wire = new Wire(server.address())) {
      return wire.send(request).status();
    }
  }

  private static String post(String lengths) {
    return "POST /chat/say HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n"
        + lengths
        + "\r\ntext=abc";
  }

  private static byte[] pieces(int many) {
    var all = new ByteArrayOutputStream();
    all.writeBytes(Wire.frame(TEXT_TO_GO_ON, bytes("x")));
    for (int i = 0; i < many; i++) {
      all.writeBytes(Wire.frame(MORE, bytes("x")));
    }
    return all.toByteArray();
  }

  private static byte[] both(byte[] one, byte[] other) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(one);
    both.writeBytes(other);
    return both.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
