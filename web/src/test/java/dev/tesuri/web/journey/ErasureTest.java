package dev.tesuri.web.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A resident has the conversation erased: by the page, by a program, by the desk.
class ErasureTest {

  private final RunningServer server = RunningServer.get();

  @Test
  void a_resident_erases_the_conversation_without_scripts() throws Exception {
    var resident = new Resident(server.address()).says("zqerasedbyresident");
    String cookie = resident.cookie();
    assertThat(resident.get("/chat").body()).contains("href=\"/erase\"");
    var asks = resident.get("/erase");
    assertThat(asks.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(asks.body()).contains(id(cookie), "action=\"/erase\"");
    assertThat(files()).contains("zqerasedbyresident");

    var done = resident.post("/erase", "", "Origin", server.address() + "");

    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("Set-Cookie").orElse(""))
        .contains("tesuri=;", "Max-Age=0");
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/erase/done");
    assertThat(resident.get("/erase/done").body()).contains("しました");
    assertThat(files()).doesNotContain("zqerasedbyresident").doesNotContain(id(cookie));
    var replayed = new Resident(server.address()).get("/chat", "Cookie", cookie);
    assertThat(replayed.headers().firstValue("Location").orElse("")).endsWith("/");
  }

  @Test
  void an_open_socket_ends_with_its_conversation() {
    var resident = new Resident(server.address()).says("手続き");
    try (SocketLine line =
        SocketLine.open(server.address(), "Cookie", resident.cookie()).hello(0)) {
      line.next("events");
      resident.post("/erase", "", "Origin", server.address() + "");
      assertThat(line.closeCode()).isEqualTo(1008);
    }
  }

  @Test
  void a_program_erases_with_the_token_alone() {
    var api = new ApiClient(server.address());
    var talk = api.open();
    api.say(talk, "a", "zqerasedbyprogram");
    var stranger = new ApiClient.Talk(talk.id(), "not-the-token");
    assertThat(api.send(api.authorized(stranger, "").DELETE().build()).status()).isEqualTo(401);
    assertThat(api.events(talk, 0)).isNotEmpty();

    assertThat(api.send(api.authorized(talk, "").DELETE().build()).status()).isEqualTo(204);

    assertThat(api.send(api.authorized(talk, "").DELETE().build()).status()).isEqualTo(401);
  }

  @Test
  void the_desk_erases_by_number_and_sees_no_words() throws Exception {
    var resident = new Resident(server.address()).says("zqerasedbydesk");
    String number = id(resident.cookie());
    var administrator = new Colleague(server.address());
    administrator.signIn("admin", server.staffPassword());

    var found = administrator.post("/admin/erasure/look", "number", number);
    assertThat(found.body()).contains(number, "件の記録").doesNotContain("zqerasedbydesk");
    assertThat(administrator.post("/admin/erasure", "number", number).statusCode()).isEqualTo(303);

    assertThat(administrator.post("/admin/erasure", "number", number).statusCode()).isEqualTo(422);
    assertThat(files()).doesNotContain("zqerasedbydesk");
    assertThat(administrator.get("/admin/audit").body()).contains("相談を消した").doesNotContain(number);
  }

  /// All files of the database as they lie there, the log of SQLite too.
  private String files() throws IOException {
    var all = new StringBuilder();
    for (String name : List.of("tesuri.db", "tesuri.db-wal")) {
      var file = server.data().resolve(name);
      if (Files.exists(file)) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static String id(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.'));
  }
}
