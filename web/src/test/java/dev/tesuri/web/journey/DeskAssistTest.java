package dev.tesuri.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tesuri.bot.handover.Ticket;
import dev.tesuri.bot.reception.DeskReception;
import jakarta.enterprise.inject.spi.CDI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a model suggests to the supporter who holds a case: seen by them alone, sent by nobody
// else.
@Timeout(60)
class DeskAssistTest {

  private static final String NONE = "AIの案は、ありませんでした。";

  private final RunningServer server = RunningServer.get();
  private final DeskReception desk = CDI.current().select(DeskReception.class).get();
  private final Resident resident = new Resident(server.address());
  private final Colleague me = new Colleague(server.address());
  private String path = "";

  @BeforeEach
  void claim() {
    me.comes("supporter", server.staffPassword());
    assertThat(me.get("/admin/desk").statusCode()).isEqualTo(200);
    resident.says("カードの暗証番号をわすれた").says("手数料は、いくらでしょうか").chooses("person");
    path = "/admin/desk/" + ticket();
    assertThat(me.post(path + "/claim").statusCode()).isEqualTo(303);
  }

  @AfterEach
  void end() {
    server.model().say(RunningServer.NOTHING);
    var mine = me.get(path).body();
    var fence = mine.replaceAll("(?s).*name=\"fence\" value=\"(\\d+)\".*", "$1");
    me.post(path + "/close", "fence", fence, "ending", "solved");
  }

  private String ticket() {
    String conversation = resident.cookie().replaceAll("^[^=]*=|\\..*$", "");
    return desk.queue("aozora").stream()
        .filter(ticket -> ticket.conversation().equals(conversation))
        .map(Ticket::id)
        .findFirst()
        .orElseThrow();
  }

  private String suggested(String kind) {
    var answer = me.post(path + "/assist", "kind", kind);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_summary_of_three_lines_is_shown_and_can_be_noted() {
    server.model().say("したいこと：暗証番号を作りなおしたい\nためしたこと：手数料をたずねた\nこまっていること：分かりません");
    String before = resident.get("/chat").body();

    assertThat(suggested("summary")).contains("AIの要約（案）", "<p>したいこと：暗証番号を作りなおしたい</p>", "メモに残す");

    assertThat(resident.get("/chat").body()).hasSameSizeAs(before);
  }

  @Test
  void a_summary_with_a_number_that_nobody_said_is_not_shown() {
    server.model().say("したいこと：3000円を払いたい\nためしたこと：手数料をたずねた\nこまっていること：分かりません");
    assertThat(suggested("summary")).contains(NONE).doesNotContain("3000円");
  }

  @Test
  void a_reply_is_put_into_the_field_and_sent_by_nobody() {
    server.model().speak(ModelJourneyTest::fee);
    assertThat(suggested("reply")).contains("無料です。</textarea>", "AIの返事の案を");
    assertThat(resident.get("/chat").body()).doesNotContain("無料です。</p>");
  }

  @Test
  void a_reply_that_does_not_stand_in_the_text_is_not_shown() {
    server.model().say("1|03-0000-1234に、電話してください。");
    assertThat(suggested("reply")).contains(NONE).doesNotContain("0000-1234");
  }

  @Test
  void words_in_another_language_can_be_translated() {
    assertThat(me.get(path).body()).doesNotContain("value=\"translation\"");
    resident.says("I forgot my number. How much is it?");
    assertThat(me.get(path).body()).contains("value=\"translation\"");
    server.model().say("番号を忘れました。いくらですか。");
    assertThat(suggested("translation")).contains("AIの訳（案）", "番号を忘れました。いくらですか。");
  }

  @Test
  void who_does_not_hold_the_case_is_not_helped() {
    var other = new Colleague(server.address());
    other.comes("supporter-2", server.staffPassword());
    int before = server.model().requests().size();
    var answer = other.post(path + "/assist", "kind", "summary");
    assertThat(answer.body()).contains(NONE);
    assertThat(server.model().requests()).hasSize(before);
  }
}
