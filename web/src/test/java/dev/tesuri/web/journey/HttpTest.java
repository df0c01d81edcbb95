package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every browser is told, and what is not done on behalf of a foreign page.
class HttpTest {

  private static final String FORM = Resident.form("c", "x", "text", "カードの暗証番号をわすれた");
  private static final List<String> POSTS =
      List.of(
          "/chat/say",
          "/chat/choose",
          "/chat/person",
          "/prefs",
          "/erase",
          "/person/resume",
          "/admin/erasure",
          "/admin/sign-in",
          "/admin/people",
          "/admin/account/password");

  private final RunningServer server = RunningServer.get();
  private final Resident resident = new Resident(server.address());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/topics/pin-reset-office",
        "/topics/nowhere",
        "/nowhere",
        "/admin",
        "/admin/sign-in",
        "/api/v1/topics",
        "/api/v1/nowhere",
        "/assets/0/tesuri.css",
        "/assets/0/nowhere.css",
        "/health/ready"
      })
  void every_answer_carries_the_security_headers(String path) {
    var headers = resident.get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "http:", "https:");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("microphone=()");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void what_a_resident_sees_stays_in_no_cache() {
    resident.says("罹災証明書がほしい");
    for (String path : List.of("/", "/chat", "/topics/pin-reset-office", "/admin")) {
      assertThat(resident.get(path).headers().firstValue("Cache-Control"))
          .as(path)
          .contains("no-store");
    }
  }

  @Test
  void a_form_of_a_foreign_page_does_nothing() {
    for (String path : POSTS) {
      var foreign =
          List.of(
              resident.post(path, FORM),
              resident.post(path, FORM, "Sec-Fetch-Site", "cross-site"),
              resident.post(path, FORM, "Sec-Fetch-Site", "same-site"),
              resident.post(path, FORM, "Origin", "null"),
              resident.post(path, FORM, "Origin", "http://evil.example"),
              resident.post(path, FORM, "Origin", server.address() + ".evil.example"),
              // A browser that says both is believed in the stricter.
              resident.post(
                  path, FORM, "Sec-Fetch-Site", "cross-site", "Origin", server.address() + ""));
      for (HttpResponse<String> answer : foreign) {
        assertThat(answer.statusCode()).as(path).isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      }
    }
    assertThat(resident.cookie()).isEmpty();
  }

  @Test
  void a_form_of_our_own_page_is_followed() {
    assertThat(new Resident(server.address()).post("/chat/say", FORM, "Origin", own()).statusCode())
        .isEqualTo(303);
    for (String site : List.of("same-origin", "none")) {
      var answer = new Resident(server.address()).post("/chat/say", FORM, "Sec-Fetch-Site", site);
      assertThat(answer.statusCode()).as(site).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/chat");
    }
  }

  @Test
  void the_cookie_of_a_conversation_is_out_of_reach_of_scripts() {
    var answer = resident.post("/chat/say", FORM, "Origin", own());
    var cookies = answer.headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(1);
    assertThat(attributes(cookies.getFirst()))
        .contains("httponly", "samesite=lax", "path=/")
        .doesNotContain("secure")
        .noneMatch(attribute -> attribute.startsWith("domain"))
        .noneMatch(attribute -> attribute.startsWith("max-age"));
    assertThat(resident.post("/chat/say", FORM, "Origin", own()).headers().allValues("Set-Cookie"))
        .isEmpty();
  }

  @Test
  void how_somebody_reads_is_kept_and_leads_back_to_our_own_pages_alone() {
    var large = Resident.form("size", "xl", "back", "/topics/pin-reset-office");
    var answer = resident.post("/prefs", large, "Origin", own());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse(""))
        .endsWith("/topics/pin-reset-office");
    assertThat(attributes(answer.headers().firstValue("Set-Cookie").orElse("")))
        .contains("samesite=lax", "path=/");
    for (String elsewhere :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nX: y")) {
      var form = Resident.form("size", "l", "back", elsewhere);
      assertThat(resident.post("/prefs", form, "Origin", own()).headers().firstValue("Location"))
          .as(elsewhere)
          .hasValueSatisfying(to -> assertThat(server.at(to)).isEqualTo(server.at("/")));
    }
  }

  @Test
  void the_administrator_signs_in_with_the_printed_password() {
    var administrator = new Colleague(server.address());

    var answer = administrator.signIn("admin", server.staffPassword());

    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(endsWith("/admin"));
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertThat(cookie).startsWith("tesuri-staff=");
    assertThat(attributes(cookie))
        .contains("httponly", "samesite=strict", "path=/")
        .noneMatch(one -> one.startsWith("domain") || one.startsWith("max-age"));
    assertThat(administrator.get("/admin").body()).contains("あおぞら市のようす", "これは見本です");
    String carried = administrator.cookie();
    administrator.post("/admin/sign-out");
    assertThat(administrator.cookie()).isEmpty();
    assertThat(resident.get("/admin", "Cookie", carried).statusCode()).isEqualTo(303);
  }

  @Test
  void staff_pages_stay_in_no_cache() {
    var administrator = new Colleague(server.address());
    administrator.signIn("admin", server.staffPassword());
    for (String path :
        List.of("/admin", "/admin/people", "/admin/audit", "/admin/account", "/admin/sign-in")) {
      var answer = administrator.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
    }
  }

  @Test
  void a_wrong_password_does_not_let_in() {
    var stranger = new Colleague(server.address());

    var answer = stranger.signIn("admin", "wrong");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(stranger.cookie()).isEmpty();
    assertThat(answer.body()).contains("サインイン名かパスワードがちがいます");
    // And the count of failures begins anew with a right one.
    assertThat(stranger.signIn("admin", server.staffPassword()).statusCode()).isEqualTo(303);
  }

  @Test
  void what_pages_load_is_compressed_and_kept_for_ever() throws Exception {
    for (String path : assets(resident.get("/").body())) {
      var plain = bytes(path);
      var zipped = bytes(path, "Accept-Encoding", "gzip");
      assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(unzipped(zipped.body())).isEqualTo(plain.body());
      for (var answer : List.of(plain, zipped)) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Encoding");
      }
      String older = path.replaceFirst("/assets/[0-9a-f]+/", "/assets/0000/");
      assertThat(bytes(older).headers().firstValue("Cache-Control")).contains("no-cache");
    }
  }

  @Test
  void nothing_but_the_listed_files_is_sent() throws Exception {
    for (String path :
        List.of(
            "/assets/0/../../META-INF/beans.xml",
            "/assets/0/..%2F..%2Flogging.properties",
            "/assets/0/House.class",
            "/META-INF/microprofile-config.properties")) {
      assertThat(bytes(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void an_error_is_a_page_with_a_way_on() {
    for (String path : List.of("/nowhere", "/topics/nowhere")) {
      var answer = resident.get(path);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(answer.body())
          .contains("000-000-0000", "href=\"/\"", "action=\"/chat/person\"")
          .doesNotContain("Exception", "dev.tesuri");
    }
    var wrong = resident.post("/chat/choose", "choice=sing&c=1", "Origin", own());
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("000-000-0000");
  }

  @Test
  void a_town_that_does_not_exist_is_open_to_this_machine_alone() throws IOException {
    try (var socket = new Socket()) {
      assertThatThrownBy(
              () ->
                  socket.connect(
                      new InetSocketAddress("127.0.0.2", server.address().getPort()), 5_000))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void whoever_starts_the_server_is_told_where_it_is() {
    assertThat(server.printed())
        .contains(server.address() + "/admin", server.address() + "/openapi", "あおぞら市");
  }

  private static Consumer<String> endsWith(String end) {
    return location -> assertThat(location).endsWith(end);
  }

  private String own() {
    return server.address().toString();
  }

  private HttpResponse<byte[]> bytes(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(server.at(path));
    var all = headers.length == 0 ? request : request.headers(headers);
    return Resident.CLIENT.send(all.build(), BodyHandlers.ofByteArray());
  }

  private static List<String> assets(String page) {
    var found =
        Pattern.compile("\"(/assets/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(result -> result.group(1))
            .toList();
    assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    return found;
  }

  private static byte[] unzipped(byte[] zipped) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    }
  }

  private static List<String> attributes(String cookie) {
    return Pattern.compile(";\\s*")
        .splitAsStream(cookie.toLowerCase(java.util.Locale.ROOT))
        .skip(1)
        .toList();
  }
}
